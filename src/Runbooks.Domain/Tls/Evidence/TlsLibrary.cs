using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>A TLS library as it names itself.</summary>
/// <param name="Name"><c>OpenSSL</c>, <c>LibreSSL</c>, <c>BoringSSL</c>, <c>AWS-LC</c>, <c>wolfSSL</c>.</param>
/// <param name="Version">The number with its letter, without what follows: <c>3.0.19</c>, <c>1.0.2k</c>. Empty when it tells none.</param>
internal sealed record TlsLibrary(string Name, string Version)
{
    // BoringSSL and AWS-LC give themselves out as OpenSSL in OPENSSL_VERSION_TEXT and name themselves in brackets.
    private static readonly ImmutableArray<string> Names = ["LibreSSL", "BoringSSL", "AWS-LC", "wolfSSL", "OpenSSL"];

    /// <summary>Something stands behind the version.</summary>
    public bool HasMore { get; private init; }

    /// <summary>
    /// Reads what stands at the beginning of a text; null for anything else.
    /// <code>
    /// OpenSSL 3.0.19 27 Jan 2026
    /// OpenSSL 1.0.2k-fips  26 Jan 2017
    /// OpenSSL 1.1.1 (compatible; BoringSSL)
    /// LibreSSL 3.8.2
    /// </code>
    /// </summary>
    public static TlsLibrary? Read(string text)
    {
        const string compatible = "(compatible; ";
        text = text.Trim();
        if (text.StartsWith("OpenSSL ", StringComparison.Ordinal) && text.IndexOf(compatible, StringComparison.Ordinal) is > 0 and var at) text = text[(at + compatible.Length)..];
        foreach (var name in Names)
        {
            if (!text.StartsWith(name, StringComparison.Ordinal)) continue;
            var rest = text[name.Length..];
            if (rest.Length > 0 && rest[0] is not (' ' or ')' or '/')) continue;
            var version = Number(rest.Trim(' ', ')', '/'));
            return version.Length > 0 || name is "BoringSSL" or "AWS-LC" ? new(name, version) { HasMore = rest.TrimStart().Contains(' ', StringComparison.Ordinal) } : null;
        }
        return null;
    }

    /// <summary>Adds what is known of it; the rules too when it is an OpenSSL whose rules are known.</summary>
    /// <param name="ruling">The library that runs, when it is another than the one whose version is told.</param>
    /// <param name="isOpen">Its line may be cut, so the version may go on.</param>
    public void AddTo(OutputFacts facts, TlsLibrary? ruling, bool isOpen)
    {
        void Add(string property, string value)
        {
            if (isOpen) facts.AddOpen(Name, property, value);
            else facts.Add(Name, property, value);
        }
        Add("name", Name);
        // OpenSSL prints its date behind the version. Without it "1.0.1" may have been "1.0.1u", of which other rules hold.
        if (isOpen && !HasMore && Name == "OpenSSL") return;
        if (Version.Length > 0) Add("version", Version);
        if (Name != "OpenSSL")
        {
            facts.Replace("OpenSSL", ToString());
            return;
        }
        if (ruling is { Name: not "OpenSSL" } || OpenSslRelease.Find((ruling ?? this).Version) is not var (build, note)) return;
        Add("rules", build.Id);
        if (note.Length > 0) facts.Add(Name, "rules note", note);
    }

    public override string ToString() => Version.Length > 0 ? $"{Name} {Version}" : Name;

    /// <summary>Numbers between dots, and the letters of a patch behind them: <c>1.0.2k-fips</c> gives <c>1.0.2k</c>.</summary>
    public static string Number(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end > 0 && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        if (end == 0) return "";
        var letters = end;
        while (letters < text.Length && letters - end < 2 && char.IsAsciiLetterLower(text[letters])) letters++;
        // "1.0.2beta3" has no letter of a patch.
        return letters < text.Length && char.IsAsciiLetterOrDigit(text[letters]) ? text[..end] : text[..letters];
    }
}
