using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>The readers of what TLS tools and servers print, by the names that checks use. Names are stable: frozen plans hold them.</summary>
public static class TlsReaders
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

    public static IReadOnlyDictionary<string, EvidenceReader> All { get; } = new Dictionary<string, EvidenceReader>(StringComparer.Ordinal)
    {
        [OpenSslVersion] = OpenSslVersionReader.Read,
        [ApacheVersion] = ApacheVersionReader.Read,
        [NginxVersion] = NginxVersionReader.Read,
        [HaProxyVersion] = HaProxyVersionReader.Read,
        [ConfigTest] = ConfigTestReader.Read,
        [SClient] = SClientReader.Read,
        [SslEnumCiphers] = EnumCiphersReader.Read,
        [TestsslJson] = TestsslReader.Read,
        [HttpHeaders] = HttpHeadersReader.Read,
    };
}
