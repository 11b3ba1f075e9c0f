namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>What an OpenSSL offers with a cipher string, a TLS 1.3 list and, if asked, its security level: as <c>openssl ciphers [-s] [-ciphersuites …]</c> answers.</summary>
/// <param name="Suites">TLS 1.3 first; empty when it refuses.</param>
/// <param name="Refusal">In OpenSSL's words; null when it does not refuse.</param>
public sealed record OfferedList(ImmutableArray<SuiteEntry> Suites, string? Refusal)
{
    /// <summary>Names in the TLS 1.3 list that the version passes over in silence.</summary>
    public ImmutableArray<string> UnknownTls13 { get; init; } = [];

    /// <param name="tls13">Null for the default list.</param>
    public static OfferedList Of(OpenSslBuild build, CipherList list, string? tls13 = null, bool levelApplied = false)
    {
        var version = build.Version;
        var read = tls13 is null ? new Tls13List(version.DefaultTls13, [], null) : Tls13List.Read(version, tls13);
        if (read.Error is { } error) return new OfferedList([], error) { UnknownTls13 = read.Unknown };
        // Up to 3.6 an older suite in the TLS 1.3 list is something to offer, so that a string that leaves nothing is taken (measured with 3.0.19).
        var isAccepted = list.IsAccepted || (list.Error == CipherStringError.NoCipherMatch && read.Suites.Any(suite => !suite.Suite.IsTls13));
        if (!isAccepted) return new OfferedList([], TermWords.Error(list.Error)) { UnknownTls13 = read.Unknown };
        ImmutableArray<SuiteEntry> all = [.. read.Suites, .. list.Suites];
        return new OfferedList(levelApplied ? SecurityLevel.Supported(all, list.SecurityLevel ?? build.SecurityLevel, version) : all, null) { UnknownTls13 = read.Unknown };
    }
}
