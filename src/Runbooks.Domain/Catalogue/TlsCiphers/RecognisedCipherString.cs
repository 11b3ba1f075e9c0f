using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>
/// A cipher string of OpenSSL, alone or as the argument of a command: <c>HIGH:!aNULL:!MD5</c>, <c>openssl ciphers -v 'EECDH+AESGCM'</c>,
/// <c>ECDHE-RSA-AES128-GCM-SHA256</c>. One ordinary word that means something to OpenSSL too (ALL, HIGH, AES) is none.
/// </summary>
internal static class RecognisedCipherString
{
    private const int Longest = 8 * 1024, MostTerms = 1000;

    private static readonly char[] Separators = [':', ',', ' ', ';', '\t', '\r', '\n'];

    public static IEnumerable<Recognition> In(string text)
    {
        if (text.Length > Longest) yield break;
        var line = Unwrapped(text.Trim());
        var terms = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (terms.Length is 0 or > MostTerms) yield break;
        var known = terms.Count(IsKnown);
        if (known == 0 || known * 10 < terms.Length * 7 || !IsString(line, terms)) yield break;
        var all = known == terms.Length;
        var reason = terms.Length == 1
            ? $"“{Shown(line)}” is {(IsSuite(line) ? "a suite’s name" : "a term of a cipher string")}."
            : string.Create(CultureInfo.InvariantCulture, $"A cipher string: {(all ? $"OpenSSL knows each of its {terms.Length} terms" : $"OpenSSL knows {known} of its {terms.Length} terms")}.");
        yield return Of(line, RecognitionKind.CipherString, reason, all ? 90 : 75);
    }

    public static Recognition Of(string line, RecognitionKind kind, string reason, int certainty)
    {
        // The registry's names count from OpenSSL 3.2 on.
        var address = $"/ciphers?string={Uri.EscapeDataString(line)}{(line.Contains("TLS_", StringComparison.Ordinal) ? "&openssl=3.5" : "")}";
        return new("tls-ciphers", kind, reason, certainty) { Fields = FormValues.Empty.With("suitesBy", TlsForm.ByString).With("string", line), Page = address.Length <= LongestAddress ? address : "" };
    }

    // As CipherQuestion: longer ones are cut off by browsers and proxies.
    private const int LongestAddress = 4000;

    /// <summary>Something that only a cipher string has; else words with colons and without blanks between them.</summary>
    private static bool IsString(string line, string[] terms) =>
        terms.Any(term => IsSuite(Body(term)) || term.StartsWith('!') || term.StartsWith('@') || term.Contains("@SECLEVEL=", StringComparison.Ordinal) || (Body(term).Contains('+') && IsKnown(term)))
        || (terms.Distinct().Count() > 1 && line.Contains(':') && !line.AsSpan().ContainsAny(" \t\r\n,"));

    private static bool IsKnown(string term)
    {
        if (term is "@STRENGTH" || term.StartsWith("@SECLEVEL=", StringComparison.Ordinal)) return true;
        var body = Body(term);
        if (body.IndexOf('@', StringComparison.Ordinal) is > 0 and var at) body = body[..at];
        return body.Length > 0 && body.Split('+').All(IsWord);
    }

    private static string Body(string term) => term.TrimStart('!', '-', '+');

    // 4.0 takes "all" and "high" too, which are words of every text.
    private static bool IsWord(string word) =>
        word is "DEFAULT" or "SUITEB128" or "SUITEB192" or "SUITEB128ONLY" or "SUITEB128C2" || IsIana(word)
        || OpenSslVersion.All.Any(version => version.Rules.Comparison == StringComparison.Ordinal && version.Find(word) is not null);

    private static bool IsSuite(string word) => IsIana(word) || (word.Contains('-', StringComparison.Ordinal) && OpenSslVersion.All.Any(version => version.Find(word) is { Suite: not null }));

    private static bool IsIana(string word) => word.StartsWith("TLS_", StringComparison.Ordinal) && SuiteTable.ByIanaName(word) is not null;

    // What is copied along: quotes, the end of a directive, the command before it.
    private static string Unwrapped(string text)
    {
        const string Command = "openssl ciphers ";
        var at = text.IndexOf(Command, StringComparison.Ordinal);
        if (at >= 0 && !text.Contains('\n', StringComparison.Ordinal) && text[(at + Command.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last]) text = last;
        return text.Trim().TrimEnd(';').Trim('"', '\'', '`', ' ');
    }

    private static string Shown(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
