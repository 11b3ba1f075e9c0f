namespace Runbooks.Domain.Catalogue.TlsCiphers;

internal static class Tls13
{
    /// <summary>In the guideline's order.</summary>
    public static ImmutableArray<string> Suites { get; } = ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];
}
