namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Where the reading of a string stands: at which character, and where the present term began.</summary>
internal ref struct TermCursor(ReadOnlySpan<char> text, CipherRules rules, int from)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at = from;

    public int Start { get; private set; } = from;

    public readonly bool AtEnd => at >= text.Length;

    /// <summary>The term as far as it is read.</summary>
    public readonly ReadOnlySpan<char> Term => text[Start..at];

    public void BeginTerm() => Start = at;

    public bool Take(char expected)
    {
        if (AtEnd || text[at] != expected) return false;
        at++;
        return true;
    }

    /// <summary>':', ' ', ';' or ','. A tab is none.</summary>
    public bool TakeSeparator() => Take(':') || Take(' ') || Take(';') || Take(',');

    /// <summary>The longest run of word characters from here; empty when there is none.</summary>
    public ReadOnlySpan<char> TakeWord()
    {
        var start = at;
        while (!AtEnd && rules.IsWordCharacter(text[at])) at++;
        return text[start..at];
    }

    /// <summary>Passes over everything before the next separator.</summary>
    public void SkipToSeparator()
    {
        var next = text[at..].IndexOfAny(": ;,");
        at = next < 0 ? text.Length : at + next;
    }
}
