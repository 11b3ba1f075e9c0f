namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>What an OpenSSL offers with a cipher string, a TLS 1.3 list and, if asked, its security level: as <c>openssl ciphers [-s] [-ciphersuites …]</c> answers.</summary>
/// <param name="Suites">TLS 1.3 first; empty when it refuses.</param>
/// <param name="Refusal">In OpenSSL's words; null when it does not refuse.</param>
public sealed record OfferedList(ImmutableArray<SuiteEntry> Suites, string? Refusal)
{
    /// <param name="tls13">Null for the default list.</param>
    public static OfferedList Of(OpenSslBuild build, CipherList list, string? tls13 = null, bool levelApplied = false)
    {
        var version = build.Version;
        var read = tls13 is null ? new Tls13List(version.DefaultTls13, [], null) : Tls13List.Read(version, tls13);
        if (read.Error is { } error) return new OfferedList([], error);
        if (!list.IsAccepted) return new OfferedList([], TermWords.Error(list.Error));
        ImmutableArray<SuiteEntry> all = [.. read.Suites, .. list.Suites];
        return new OfferedList(levelApplied ? SecurityLevel.Supported(all, list.SecurityLevel ?? build.SecurityLevel, version) : all, null);
    }
}
