using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>DH parameters, only where the plan has a file for them and the product can be told to use it.</summary>
internal static class DhSteps
{
    private static readonly ImmutableArray<int> NamedSizes = [2048, 3072, 4096, 6144, 8192];

    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands)
    {
        if (inputs.Configuration.DhParametersFile is not { } file || inputs.Offer.DhBits is not { } bits || Use(inputs.Configuration) is not { } use) yield break;
        var size = bits.ToString(CultureInfo.InvariantCulture);
        // RFC 7919 names these groups; OpenSSL writes them from 3.0 on (openssl-genpkey(1), measured with 3.0.19).
        var named = inputs.Build.Version.Rules.Release >= Release.V30 && NamedSizes.Contains(bits);
        yield return new("install-dh", "Make the DH parameters", named
            ? $"Everybody may know the group; ffdhe{size} of RFC 7919 is a safe one, and nobody has to trust or to wait for one's own."
            : "This OpenSSL writes no group of RFC 7919, so the server gets one of its own. That takes minutes.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl(
                named ? $"test -e {file} || openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe{size} -out {file}" : $"test -e {file} || openssl dhparam -out {file} {size}",
                $"openssl dhparam -in {file} -noout -text | head -2"),
            Expect = $"DH Parameters: ({size} bit). A file that was there stays.",
            Check = new Check.Pattern($@"DH Parameters: \({size} bit\)", $"DH parameters of {size} bit."),
            Undo = new Undo.ByCommands(ServerCommands.OpenSsl($"rm -f {file}"), "Only if this step made it, and the configuration no longer names it."),
        };
        if (use == DhUse.Appended) yield return Append(inputs, commands, file);
    }

    private static Step Append(TlsInputs inputs, ServerCommands commands, ServerPath file)
    {
        var chain = inputs.Configuration.Certificates[0].ChainFile;
        return new("install-dh-append", "Append the DH parameters to the certificate", $"{inputs.Configuration.Server} takes them from there and from nowhere else.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl($"test ! -e {chain}.before-tls-ciphers && cp -p {chain} {chain}.before-tls-ciphers && cat {file} >> {chain}", $"grep -c 'BEGIN DH PARAMETERS' {chain}"),
            Expect = "1.",
            Check = new Check.Pattern("^1$", "DH parameters stand there once."),
            Undo = new Undo.ByCommands(ServerCommands.OpenSsl($"cp -p {chain}.before-tls-ciphers {chain} && rm {chain}.before-tls-ciphers")),
        };
    }

    private enum DhUse
    {
        Named,
        Appended,
    }

    /// <summary>Null where the product takes none: Apache before 2.4.7 (mod_ssl manual, SSLCertificateFile).</summary>
    private static DhUse? Use(TlsConfiguration configuration) => configuration.Server.Product switch
    {
        ServerProduct.Apache => configuration.Has("SSLOpenSSLConfCmd DHParameters") ? DhUse.Named : configuration.Has("SSLCertificateFile DH") ? DhUse.Appended : null,
        ServerProduct.HaProxy => configuration.Has("ssl-dh-param-file") ? DhUse.Named : DhUse.Appended,
        _ => configuration.Server.Traits.TakesDhParameters ? DhUse.Named : null,
    };
}
