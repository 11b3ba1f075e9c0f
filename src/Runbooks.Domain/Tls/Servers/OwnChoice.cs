using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What counts where a version cannot be told: its own choice.</summary>
internal static class OwnChoice
{
    private static readonly ImmutableArray<NamedGroup> P256 = [NamedGroups.Find("prime256v1")!];

    /// <summary>The groups of the file, or the one curve that an older version has.</summary>
    /// <remarks>
    /// HAProxy: configuration manual, section 5.1, ecdhe (prime256v1 without a word). nginx: ngx_http_ssl_module manual, ssl_ecdh_curve.
    /// Apache: mod_ssl before 2.4.8 sets prime256v1 (ssl_init_server_certs); 2.4.8 to 2.4.10 are held to do so too, which was not verified.
    /// </remarks>
    public static ImmutableArray<NamedGroup> EffectiveGroups(this TlsConfiguration configuration) => configuration.Server.Product switch
    {
        ServerProduct.Apache => configuration.Has("SSLOpenSSLConfCmd Curves") ? configuration.Groups : configuration.Has("ECDHE and ECDSA") ? P256 : [],
        ServerProduct.Nginx => configuration.Has("ssl_ecdh_curve list") ? configuration.Groups : configuration.Has("ssl_ecdh_curve") ? One(NginxFile.Curves(configuration)) : [],
        ServerProduct.HaProxy => configuration.Has("ssl-default-bind-curves") || configuration.Has("bind curves") ? configuration.Groups : One(HaProxyFile.Ecdhe(configuration)),
        _ => configuration.Groups,
    };

    /// <summary>HAProxy before prefer-client-ciphers has no other order than its own.</summary>
    public static bool OwnOrderCounts(this TlsConfiguration configuration) =>
        configuration.PrefersServerOrder || (configuration.Server.Product == ServerProduct.HaProxy && !configuration.Has("prefer-client-ciphers"));

    private static ImmutableArray<NamedGroup> One(string? name) => NamedGroups.Find(name ?? "") is { } group ? [group] : P256;
}
