using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>A ClientHello that <c>openssl s_client</c> of 3.0 sends: as its arguments, and as the simulation takes it.</summary>
public sealed record ClientOffer(string Name, TlsProtocol Lowest, TlsProtocol Highest)
{
    // The defaults of 3.0: tls1_groups and tls12_sigalgs in t1_lib.c. Level 2 leaves out those with SHA-1.
    private const string OwnGroups = "X25519:P-256:X448:P-521:P-384:ffdhe2048:ffdhe3072:ffdhe4096:ffdhe6144:ffdhe8192";
    private static readonly ImmutableArray<int> OwnSignatures =
        [0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080A, 0x080B, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0302, 0x0402, 0x0502, 0x0602];
    private static readonly ImmutableArray<int> Sha1Signatures = [0x0203, 0x0201, 0x0202];

    /// <summary>Its cipher string.</summary>
    public string Ciphers { get; init; } = "DEFAULT";

    /// <summary>Suites of TLS 1.3; empty for the program's own list.</summary>
    public string Tls13 { get; init; } = "";

    /// <summary>In order; the first one is the one it sends a key for.</summary>
    public string Groups { get; init; } = OwnGroups;

    /// <summary>As the program takes it, with the codes; null for the program's own.</summary>
    public (string Text, int Code)? Signature { get; init; }

    public bool SendsSni { get; init; } = true;

    // TLS 1.0 and 1.1 need level 0 on this side too. The level is always said, since distributions build in their own.
    private int Level => Lowest < TlsProtocol.Tls12 ? 0 : 2;

    private string CipherString => $"{Ciphers}:@SECLEVEL={Level}";

    public IEnumerable<string> Arguments =>
    [
        "-min_protocol", Word(Lowest), "-max_protocol", Word(Highest), "-cipher", CipherString, "-groups", Groups,
        .. Tls13.Length == 0 ? Array.Empty<string>() : ["-ciphersuites", Tls13],
        .. Signature is { } signature ? ["-sigalgs", signature.Text] : Array.Empty<string>(),
        .. SendsSni ? ["-servername", Site.Host] : new[] { "-noservername" },
    ];

    public TlsClient Client
    {
        get
        {
            var suites = Suites().ToList();
            // An extension about curves only where a suite needs one (use_ecc in extensions_clnt.c); signatures from TLS 1.2 on.
            var curves = Highest == TlsProtocol.Tls13 || suites.Any(suite => suite.KeyExchange == KeyExchange.Ecdhe);
            ImmutableArray<int> groups = curves ? [.. Groups.Split(':').Select(name => NamedGroups.Find(name)!).Where(group => group.WorksIn(Highest) || group.WorksIn(Lowest)).Select(group => group.Code)] : [];
            return new TlsClient(Name, Name, ClientFamily.OpenSsl, null, Lowest, Highest)
            {
                SendsSni = SendsSni,
                Suites = OfferedSuites.Of(suites.Select(suite => suite.Code)),
                Groups = groups,
                KeyShares = Highest == TlsProtocol.Tls13 ? groups[..1] : [],
                Signatures = Highest < TlsProtocol.Tls12 ? [] : Signature is { } signature ? [signature.Code] : Level == 0 ? [.. OwnSignatures, .. Sha1Signatures] : OwnSignatures,
            };
        }
    }

    public static string Word(TlsProtocol protocol) => protocol switch { TlsProtocol.Tls10 => "TLSv1", TlsProtocol.Tls11 => "TLSv1.1", TlsProtocol.Tls12 => "TLSv1.2", _ => "TLSv1.3" };

    public override string ToString() => Name;

    private IEnumerable<CipherSuite> Suites()
    {
        if (Highest == TlsProtocol.Tls13)
        {
            foreach (var name in Tls13.Length == 0 ? Site.OpenSsl.DefaultTls13.Select(entry => entry.Name) : Tls13.Split(':')) yield return Site.OpenSsl.Tls13Suites.Single(entry => entry.Name == name).Suite;
        }
        if (Lowest == TlsProtocol.Tls13) yield break;
        // Without a signature by a kind of key the client offers no suite that needs one (ssl_set_sig_mask in t1_lib.c).
        Authentication? only = Signature is not { } signature ? null : (signature.Code & 0xFF) == 0x03 ? Authentication.Ecdsa : Authentication.Rsa;
        foreach (var entry in SecurityLevel.Supported(Site.OpenSsl.Evaluate(CipherString).Suites, Level, Site.OpenSsl))
        {
            if (entry.Protocol <= Highest && (only is null || entry.Authentication == only)) yield return entry.Suite;
        }
    }
}
