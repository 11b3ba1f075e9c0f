using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

[assembly: AssemblyFixture(typeof(Runbooks.Servers.Tests.CertificateFixture))]

namespace Runbooks.Servers.Tests;

/// <summary>Keys and certificates made once for the whole run, in a folder that goes away with it.</summary>
public sealed class CertificateFixture : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("runbooks-servers-");

    public CertificateFixture()
    {
        Make("rsa", "-newkey", "rsa:2048");
        Make("ecdsa", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "ffdhe2048.pem"), Path.Combine(folder.FullName, "ffdhe2048.pem"));
    }

    public ServerPath DhParameters => File_("ffdhe2048.pem");

    /// <summary>For Apache and nginx with the key apart, for HAProxy all in one file.</summary>
    public CertificateFiles Rsa(ServerProduct product) => new(new ServerCertificate(Authentication.Rsa, 2048), File_(product == ServerProduct.HaProxy ? "rsa.both.pem" : "rsa.pem"), File_("rsa.key"));

    public CertificateFiles Ecdsa(ServerProduct product) => new(new ServerCertificate(Authentication.Ecdsa, 256), File_(product == ServerProduct.HaProxy ? "ecdsa.both.pem" : "ecdsa.pem"), File_("ecdsa.key"));

    public DirectoryInfo NewFolder() => folder.CreateSubdirectory(Path.GetRandomFileName());

    public void Dispose() => folder.Delete(recursive: true);

    private ServerPath File_(string name) => ServerPath.Parse(Path.Combine(folder.FullName, name)).Required();

    private void Make(string name, params string[] key)
    {
        var path = Path.Combine(folder.FullName, name);
        var made = Program.Run("openssl", ["req", "-x509", .. key, "-nodes", "-subj", $"/CN={Site.Host}", "-addext", $"subjectAltName=DNS:{Site.Host}", "-days", "2", "-keyout", path + ".key", "-out", path + ".pem"]);
        Assert.True(made.ExitCode == 0, made.Output);
        File.WriteAllText(path + ".both.pem", File.ReadAllText(path + ".pem") + File.ReadAllText(path + ".key"));
    }
}
