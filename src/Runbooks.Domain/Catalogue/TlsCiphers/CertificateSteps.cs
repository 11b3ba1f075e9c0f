using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that each certificate is there, of the planned kind, valid for the name and with its own key.</summary>
internal static class CertificateSteps
{
    private const string Matches = "The key belongs to the certificate";

    // One week: time to renew it apart from this change.
    private const int Seconds = 7 * 24 * 3600;

    public static IEnumerable<Step> Steps(ServerCommands commands) => commands.Configuration.Certificates.Select(files => Step(commands, files));

    private static Step Step(ServerCommands commands, CertificateFiles files)
    {
        var isRsa = files.Certificate.Key == Authentication.Rsa;
        var (name, algorithm) = isRsa ? ("RSA", "rsaEncryption") : ("ECDSA", "id-ecPublicKey");
        var bits = files.Certificate.Bits.ToString(CultureInfo.InvariantCulture);
        // Of curves with one size, such as secp256k1, clients know only NIST's.
        var curve = isRsa ? null : files.Certificate.Bits switch { 384 => "secp384r1", 521 => "secp521r1", _ => "prime256v1" };
        var chain = files.ChainFile;
        var key = commands.Configuration.Server.Traits.KeyIsInChain ? chain : files.KeyFile;
        // -checkhost and -checkip came with 1.0.2 (CHANGES).
        var asksName = commands.Configuration.OpenSsl.Rules.Release >= Release.V102;
        return new($"before-certificate-{name.ToLowerInvariant()}", $"Prove the {name} certificate", "A server does not start with a wrong path or a key that belongs to another certificate; a kind of key that the plan does not count on leaves suites without use.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl(
            [
                $"openssl x509 -in {chain} -noout -subject -enddate",
                $"openssl x509 -in {chain} -noout -text | grep -E 'Public Key Algorithm|Public-Key:|ASN1 OID:'",
                string.Create(CultureInfo.InvariantCulture, $"openssl x509 -in {chain} -noout -checkend {Seconds}"),
                .. asksName ? [$"openssl x509 -in {chain} -noout {(commands.HasName ? "-checkhost" : "-checkip")} {commands.Host}"] : ImmutableArray<string>.Empty,
                $"test \"$(openssl x509 -in {chain} -noout -pubkey)\" = \"$(openssl pkey -in {key} -pubout)\" && echo '{Matches}'",
            ]),
            Expect = $"{algorithm} with {bits} bit{(curve is null ? "" : $" on the curve {curve}")}; valid for at least another week{(asksName ? $" and for {commands.Host}" : "")}; {char.ToLowerInvariant(Matches[0])}{Matches[1..]}. Paste all of it in this order.",
            Check = new Check.Pattern(
                $@"{algorithm}[\s\S]*Public-Key: \({bits} bit\){(curve is null ? "" : $@"\s+ASN1 OID: {curve}\s")}[\s\S]*Certificate will not expire[\s\S]*{(asksName ? @" does match certificate[\s\S]*" : "")}^{Matches}$",
                $"{algorithm}, {bits} bit{(curve is null ? "" : $", {curve}")}, not about to expire{(asksName ? $", for {commands.Host}" : "")}, and with its own key."),
            Undo = new Undo.NothingChanged(),
        };
    }
}
