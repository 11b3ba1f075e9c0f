using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation;

/// <summary>The servers that several tests ask.</summary>
internal static class Offers
{
    /// <summary>The old post's list: GCM before CBC. Reconstructed from the list it cites; its code blocks are lost.</summary>
    private const string Gcm = "EECDH+ECDSA+AESGCM:EECDH+aRSA+AESGCM:EECDH+ECDSA+SHA384:EECDH+ECDSA+SHA256:EECDH+aRSA+SHA384:EECDH+aRSA+SHA256";
    private const string Never = "!aNULL:!eNULL:!LOW:!MD5:!EXP:!PSK:!SRP:!DSS";

    public const string Variant1 = $"{Gcm}:EECDH+aRSA+RC4:EECDH:EDH+aRSA:RC4+RSA+SHA:DES-CBC3-SHA:{Never}";
    public const string Variant3 = $"{Gcm}:EECDH:EDH+aRSA:DES-CBC3-SHA:RC4-SHA:{Never}";
    public const string Variant5 = $"{Gcm}:EECDH:EDH+aRSA:DES-CBC3-SHA:{Never}:!CAMELLIA:!SEED:!RC4";
    public const string Variant6 = $"{Variant5}:!ECDHE-RSA-DES-CBC3-SHA";
    public const string LengthBeforeMode =
        $"EECDH+ECDSA+AES256:EECDH+aRSA+AES256:EECDH+ECDSA+AES128:EECDH+aRSA+AES128:EECDH:EDH+aRSA:DES-CBC3-SHA:{Never}:!CAMELLIA:!SEED:!RC4:!ECDHE-RSA-DES-CBC3-SHA";

    private const string Mozilla57 =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
        + "ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305";

    public static ServerCertificate Rsa(int bits) => new(Authentication.Rsa, bits);

    public static ServerCertificate Ecdsa(int bits) => new(Authentication.Ecdsa, bits);

    /// <summary>Apache 2.4.7 with OpenSSL 1.0.1g, as in the old post: RSA 4096, P-256, and DH as large as the key.</summary>
    public static ServerOffer Blog(string cipherString, int dhBits = 4096) => new(
        [TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12], Suites(Release.V101G, cipherString), [], true, Groups("prime256v1"), [Rsa(4096)], dhBits);

    /// <summary>Mozilla's guideline 5.7, intermediate.</summary>
    public static ServerOffer Intermediate(params ReadOnlySpan<ServerCertificate> certificates) => new(
        [TlsProtocol.Tls12, TlsProtocol.Tls13], Suites(Release.V30, Mozilla57), Tls13, false, Groups("X25519", "prime256v1", "secp384r1"), [.. certificates], 2048);

    /// <summary>Mozilla's guideline 6.0, modern: the post-quantum group first, TLS 1.3 alone.</summary>
    public static ServerOffer Modern { get; } = new(
        [TlsProtocol.Tls13], [], Tls13, false, Groups("X25519MLKEM768", "X25519", "prime256v1", "secp384r1"), [Ecdsa(256)], null);

    public static ImmutableArray<NamedGroup> Groups(params ReadOnlySpan<string> names)
    {
        var groups = ImmutableArray.CreateBuilder<NamedGroup>();
        foreach (var name in names) groups.Add(NamedGroups.Find(name)!);
        return groups.DrainToImmutable();
    }

    public static ImmutableArray<CipherSuite> Suites(Release release, string cipherString) => [.. OpenSslVersion.Of(release).Evaluate(cipherString).Suites.Select(entry => entry.Suite)];

    /// <summary>In the guidelines' order, 128 bits first.</summary>
    private static ImmutableArray<CipherSuite> Tls13 => [SuiteTable.Find(0x1301)!, SuiteTable.Find(0x1302)!, SuiteTable.Find(0x1303)!];

    public static HandshakeOutcome Ask(this ServerOffer offer, string client) => Handshake.Simulate(offer, TlsClients.Find(client)!);
}
