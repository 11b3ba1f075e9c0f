namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Who wrote a term.</summary>
public enum TermSource
{
    Typed,

    /// <summary>It is part of what DEFAULT stands for.</summary>
    Default,

    /// <summary>It takes the place of a string that begins with SUITEB….</summary>
    SuiteB,
}

public enum TermOutcome
{
    /// <summary>It added, moved, deleted or killed suites, or its command was carried out.</summary>
    Done,

    /// <summary>It was understood and changed nothing.</summary>
    Nothing,

    /// <summary>It was passed over in silence: an unknown word, or words that exclude each other.</summary>
    Ignored,

    /// <summary>It makes the version refuse the whole string.</summary>
    Refused,
}

/// <summary>A term of a cipher string, and what it did.</summary>
/// <param name="Start">Where it stands in the string; in what a keyword stands for when it was not typed.</param>
/// <param name="Changed">The suites it added, moved, deleted or killed, in the order they have then; empty for a command.</param>
/// <param name="Why">Why it did nothing, less than it says, or was ignored; empty when there is nothing to say.</param>
public sealed record CipherTerm(int Start, string Text, TermSource Source, CipherOperator Operator, TermOutcome Outcome, ImmutableArray<SuiteEntry> Changed, string Why)
{
    /// <summary>How many of the changed suites were offered before: a kill also takes those that were not.</summary>
    public int FromList { get; init; }
}

/// <summary>A cipher list with its reasons.</summary>
/// <param name="Warnings">What no server says when it reads such a string.</param>
public sealed record ExplainedCipherList(CipherList List, ImmutableArray<CipherTerm> Terms, ImmutableArray<string> Warnings);
