using static Runbooks.Domain.Tls.Suites.TlsProtocol;

namespace Runbooks.Servers.Tests;

/// <summary>Clients new and old, and some that stand for one rule of the negotiation.</summary>
internal static class Clients
{
    public static ImmutableArray<ClientOffer> All { get; } =
    [
        new("1.2 and 1.3", Tls12, Tls13),
        new("1.2 and 1.3, no SNI", Tls12, Tls13) { SendsSni = false },
        new("1.2 and 1.3, below 1.3 by RSA only", Tls12, Tls13) { Ciphers = "ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA" },
        new("1.3", Tls13, Tls13),
        new("1.3 ChaCha20 last", Tls13, Tls13) { Tls13 = "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256" },
        new("1.3 AES-256", Tls13, Tls13) { Tls13 = "TLS_AES_256_GCM_SHA384" },
        new("1.3 key for P-384", Tls13, Tls13) { Groups = "P-384:P-256:X25519" },
        new("1.3 key for P-521", Tls13, Tls13) { Groups = "P-521:P-256" },
        new("1.3 no curve of the usual", Tls13, Tls13) { Groups = "ffdhe2048:X448" },
        new("1.3 signature by RSA", Tls13, Tls13) { Signature = ("rsa_pss_rsae_sha256", 0x0804) },
        new("1.2", Tls12, Tls12),
        new("1.2 no SNI", Tls12, Tls12) { SendsSni = false },
        new("1.2 P-384 first", Tls12, Tls12) { Groups = "P-384:P-256" },
        new("1.2 X448 only", Tls12, Tls12) { Groups = "X448" },
        new("1.2 signature by RSA", Tls12, Tls12) { Signature = ("RSA+SHA256", 0x0401) },
        new("1.2 signature by ECDSA", Tls12, Tls12) { Signature = ("ECDSA+SHA256", 0x0403) },
        new("1.2 RSA key exchange", Tls12, Tls12) { Ciphers = "AES256-SHA:AES128-SHA:AES128-GCM-SHA256" },
        new("1.2 DHE first", Tls12, Tls12) { Ciphers = "DHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-SHA256:AES128-SHA:ECDHE-RSA-AES128-SHA" },
        new("1.2 DHE only", Tls12, Tls12) { Ciphers = "kDHE+aRSA" },
        new("1.2 ECDSA last", Tls12, Tls12) { Ciphers = "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES256-SHA" },
        new("1.2 CBC only", Tls12, Tls12) { Ciphers = "CBC:-kRSA:!aNULL:!PSK:!SRP" },
        new("1.2 Camellia and ARIA", Tls12, Tls12) { Ciphers = "CAMELLIA:ARIA:!PSK" },
        new("1.0 to 1.3", Tls10, Tls13) { Ciphers = "ALL" },
        new("1.1", Tls11, Tls11) { Ciphers = "ALL" },
        new("1.0", Tls10, Tls10) { Ciphers = "ALL" },
        new("1.0 no SNI", Tls10, Tls10) { Ciphers = "ALL", SendsSni = false },
        new("1.0 AES-128 by RSA", Tls10, Tls10) { Ciphers = "AES128-SHA" },
    ];
}
