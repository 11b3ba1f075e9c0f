using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What <c>nginx -V</c>, <c>apachectl -v</c>, <c>haproxy -vv</c> and <c>openssl version</c> print: the server, its version and its library.</summary>
internal static class RecognisedTlsVersion
{
    private static readonly ImmutableArray<(string Mark, string Product, string Command, string Reader)> Products =
    [
        ("nginx version: nginx/", "nginx", "nginx -V", TlsReaders.NginxVersion),
        ("Server version: Apache/", "apache", "apachectl -v", TlsReaders.ApacheVersion),
        ("HAProxy version ", "haproxy", "haproxy -vv", TlsReaders.HaProxyVersion),
        ("HA-Proxy version ", "haproxy", "haproxy -vv", TlsReaders.HaProxyVersion),
    ];

    public static IEnumerable<Recognition> In(string text)
    {
        foreach (var (mark, product, command, reader) in Products)
        {
            if (Line(text, mark) is not { } rest || ProductVersion.Numbers(rest).Numbers is not { Length: > 2 } version || !version.Contains('.', StringComparison.Ordinal)) continue;
            yield return new("tls-ciphers", RecognitionKind.Output, $"This is what {command} prints: version {version}.", 80) { Reader = reader, Fields = Library(FormValues.Empty.With("product", product).With("version", version), text) };
            yield break;
        }
        // Alone on its line, with the date behind it: OpenSSL 3.0.15 3 Sep 2024.
        if (!text.TrimStart().StartsWith("OpenSSL ", StringComparison.Ordinal) || Line(text, "OpenSSL ")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var number, var day, { Length: 3 }, var year, ..]) yield break;
        if (!day.All(char.IsAsciiDigit) || year.TrimEnd('\r') is not { Length: 4 } || OpenSslRelease.Find(number) is not var (build, _)) yield break;
        yield return new("tls-ciphers", RecognitionKind.Output, $"This is what openssl version prints: {PlainText.Line(number)}.", 70) { Reader = TlsReaders.OpenSslVersion, Fields = FormValues.Empty.With("openssl", build.Id) };
    }

    private static FormValues Library(FormValues fields, string text)
    {
        foreach (var mark in (ReadOnlySpan<string>)["(running with OpenSSL ", "Running on OpenSSL version : OpenSSL ", "built with OpenSSL ", "Built with OpenSSL version : OpenSSL "])
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && OpenSslRelease.Find(text[(at + mark.Length)..Math.Min(text.Length, at + mark.Length + 20)].Split(' ', ')', '\n', '\r')[0]) is var (build, _))
                return fields.With("openssl", build.Id);
        }
        return fields;
    }

    /// <summary>What stands behind the mark at the beginning of a line.</summary>
    private static string? Line(string text, string mark)
    {
        var at = text.StartsWith(mark, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + mark, StringComparison.Ordinal) is >= 0 and var found ? found + 1 : -1;
        if (at < 0) return null;
        var end = text.IndexOf('\n', at);
        return text[(at + mark.Length)..(end < 0 ? text.Length : end)];
    }
}
