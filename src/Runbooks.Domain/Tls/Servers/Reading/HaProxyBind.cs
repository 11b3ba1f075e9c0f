using System.Collections.Frozen;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Options of a <c>bind</c> line, and how many words each takes with it. Source: the configuration manual, section 5.1.</summary>
internal static class HaProxyBind
{
    private static readonly FrozenSet<string> Flags = Set("""
        accept-netscaler-cip accept-proxy allow-0rtt ca-ignore-err crl-ignore-err defer-accept expose-fd generate-certificates no-alpn
        no-ca-names no-strict-sni no-tls-tickets prefer-client-ciphers quic-force-retry ssl strict-sni tfo tls-tickets transparent v4v6
        v6only
        """);

    private static readonly FrozenSet<string> WithValue = Set("""
        alpn backlog ca-file ca-sign-file ca-sign-pass ca-verify-file ciphers ciphersuites client-sigalgs crl-file crt crt-list
        curves default-crt ecdhe fd gid group guid-prefix id interface level maxconn mode mss name namespace nbconn nice npn ocsp-update
        process proto quic-cc-algo quic-socket severity-output shards sigalgs ssl-max-ver ssl-min-ver tcp-ut thread tls-ticket-keys uid
        user verify
        """);

    /// <summary>The options from a word on; one that is in no list stands alone.</summary>
    public static IEnumerable<(string Option, string Value, bool Known)> Options(ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (WithValue.Contains(words[i])) yield return (words[i], i + 1 < words.Length ? words[++i] : "", true);
            else yield return (words[i], "", Flags.Contains(words[i]));
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
