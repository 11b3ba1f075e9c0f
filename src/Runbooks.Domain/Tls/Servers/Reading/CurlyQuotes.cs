namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>
/// Quotes that a blog or a word processor has bent: <c>Header always set Strict-Transport-Security “max-age=63072000”</c>. No server
/// takes them for quotes. They are told and then read as what was meant.
/// </summary>
internal static class CurlyQuotes
{
    private static readonly System.Buffers.SearchValues<char> Double = System.Buffers.SearchValues.Create("“”„‟«»″");
    private static readonly System.Buffers.SearchValues<char> Single = System.Buffers.SearchValues.Create("‘’‚‛′");

    public static ImmutableArray<string> Straighten(ImmutableArray<string> lines, Action<int, string> tell)
    {
        var straight = lines.ToBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Any(c => Double.Contains(c) || Single.Contains(c)) || lines[i].TrimStart().StartsWith('#') || !IsAboutTls(lines[i])) continue;
            tell(i + 1, lines[i]);
            straight[i] = string.Concat(lines[i].Select(c => Double.Contains(c) ? '"' : Single.Contains(c) ? '\'' : c));
        }
        return straight.ToImmutable();
    }

    // Elsewhere a curly quote may be meant, as in an error page.
    private static bool IsAboutTls(string line) => line.Contains("ssl", StringComparison.OrdinalIgnoreCase) || line.Contains(HstsHeader.Name, StringComparison.OrdinalIgnoreCase);
}
