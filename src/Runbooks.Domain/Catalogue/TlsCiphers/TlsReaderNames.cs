namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The readers of what web servers and TLS clients print, by the names that checks use. Names are stable: frozen plans hold them.</summary>
internal static class TlsReaderNames
{
    public const string OpenSslVersion = "openssl-version";

    public const string ApacheVersion = "apache-version";

    public const string NginxVersion = "nginx-version";

    public const string HaProxyVersion = "haproxy-version";

    public const string ConfigTest = "config-test";

    public const string SClient = "s-client";

    public const string SslEnumCiphers = "ssl-enum-ciphers";

    public const string TestsslJson = "testssl-json";

    public const string HttpHeaders = "http-headers";

    public static ImmutableArray<string> All { get; } = [OpenSslVersion, ApacheVersion, NginxVersion, HaProxyVersion, ConfigTest, SClient, SslEnumCiphers, TestsslJson, HttpHeaders];
}
