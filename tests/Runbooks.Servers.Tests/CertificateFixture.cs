using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Runbooks.Servers.Tests.CertificateFixture))]

namespace Runbooks.Servers.Tests;

/// <summary>Keys, certificates and DH parameters, made once for the whole run when first asked for, in a folder that goes away with it.</summary>
public sealed class CertificateFixture : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("runbooks-servers-");
    private readonly ConcurrentDictionary<string, Lazy<string>> made = new();

    /// <summary>The paths without <c>.pem</c>, <c>.key</c> and, for HAProxy all in one file, <c>.both.pem</c>.</summary>
    public string Rsa(string bits) => Certificate($"RSA {bits}", "-newkey", $"rsa:{bits}");

    public string Ecdsa(string bits) => Certificate($"ECDSA {bits}", "-newkey", "ec", "-pkeyopt", $"ec_paramgen_curve:P-{bits}");

    /// <summary>The groups of RFC 7919: to make others takes minutes.</summary>
    public string DhParameters(string bits) => Once($"ffdhe{bits}.pem", path => Run("genpkey", "-genparam", "-algorithm", "DH", "-pkeyopt", $"group:ffdhe{bits}", "-out", path));

    public string Appended(string chain, string parameters) => Once($"{Path.GetFileName(chain)}+{Path.GetFileName(parameters)}", path => File.WriteAllText(path, File.ReadAllText(chain) + File.ReadAllText(parameters)));

    public DirectoryInfo NewFolder() => folder.CreateSubdirectory(Path.GetRandomFileName());

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The organisation tells which certificate a server has shown.</summary>
    private string Certificate(string name, params string[] key) => Once(name.Replace(' ', '-'), path =>
    {
        Run(["req", "-x509", .. key, "-nodes", "-subj", $"/O={name}/CN={Site.Host}", "-addext", $"subjectAltName=DNS:{Site.Host}", "-days", "2", "-keyout", path + ".key", "-out", path + ".pem"]);
        File.WriteAllText(path + ".both.pem", File.ReadAllText(path + ".pem") + File.ReadAllText(path + ".key"));
    });

    private string Once(string name, Action<string> make) => made.GetOrAdd(name, _ => new(() =>
    {
        var path = Path.Combine(folder.FullName, name);
        make(path);
        return path;
    })).Value;

    private static void Run(params string[] arguments)
    {
        var (exitCode, output) = Program.Run("openssl", arguments);
        Assert.True(exitCode == 0, output);
    }
}
