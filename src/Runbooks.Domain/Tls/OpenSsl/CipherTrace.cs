namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Writes down what each term of a string did, and which term had taken away what a later one looked for.</summary>
internal sealed class CipherTrace(OpenSslVersion version)
{
    private readonly ImmutableArray<CipherTerm>.Builder terms = ImmutableArray.CreateBuilder<CipherTerm>();
    private readonly string?[] killers = new string?[version.Suites.Length];
    private SuiteSet active;
    private SuiteSet killed;
    private TermSource source;

    public ImmutableArray<CipherTerm> Terms => terms.ToImmutable();

    /// <summary>What follows is told of the words that a keyword stands for, until <see cref="TypedAgain"/>.</summary>
    public void StandsFor(TermSource keyword) => source = keyword;

    public void TypedAgain() => source = TermSource.Typed;

    /// <param name="matching">The suites with the term's algorithms, whatever has become of them.</param>
    /// <param name="entries">The list after the move.</param>
    public void Applied(int start, ReadOnlySpan<char> term, CipherOperator does, SuiteSet matching, SuiteSet changed, ReadOnlySpan<byte> entries)
    {
        var text = term.ToString();
        var why = changed.Equals(matching) && !matching.IsEmpty ? TermReasons.Forgotten(text, version) : TermReasons.WhyLess(does, matching, matching & active, Killers(matching & killed), (matching & killed).Count, version, text);
        var fromList = does == CipherOperator.Add ? 0 : (changed & active).Count;
        Remember(does, changed, text);
        Add(start, text, does, changed.IsEmpty ? TermOutcome.Nothing : TermOutcome.Done, InOrder(changed, does, entries), why, fromList);
    }

    /// <param name="unread">How many characters behind the command are thrown away.</param>
    public void Commanded(int start, ReadOnlySpan<char> term, int unread) =>
        Add(start, term.ToString(), CipherOperator.Command, TermOutcome.Done, [], unread == 0 ? "" : "What follows a command is thrown away, up to the next separator.");

    /// <param name="read">How far into the term it was read: behind the word that made it void.</param>
    /// <param name="unknown">That word when it is not known; empty when the words exclude each other.</param>
    public void Ignored(int start, ReadOnlySpan<char> term, int read, CipherOperator does, ReadOnlySpan<char> unknown) =>
        Add(start, term.ToString(), does, TermOutcome.Ignored, [], unknown.IsEmpty ? TermReasons.Contradiction(term[..read]) : TermReasons.Unknown(unknown, term, read, version));

    /// <summary>Behind a keyword that takes the whole string's place.</summary>
    public void ThrownAway(int start, ReadOnlySpan<char> rest)
    {
        if (!rest.IsEmpty) Add(start, rest.ToString(), CipherOperator.Add, TermOutcome.Ignored, [], "A string that begins with SUITEB… is replaced whole.");
    }

    /// <param name="read">Where in the term the version stops.</param>
    public void Refused(int start, ReadOnlySpan<char> term, int read, CipherOperator does) =>
        Add(start, term.ToString(), does, TermOutcome.Refused, [], TermReasons.Refusal(term[..read], term[read..], version));

    private void Add(int start, string text, CipherOperator does, TermOutcome outcome, ImmutableArray<SuiteEntry> changed, string why, int fromList = 0) =>
        terms.Add(new CipherTerm(start, text, source, does, outcome, changed, why) { FromList = fromList });

    private void Remember(CipherOperator does, SuiteSet changed, string text)
    {
        if (does == CipherOperator.Add) active |= changed;
        if (does is CipherOperator.Delete or CipherOperator.Kill) active &= ~changed;
        if (does != CipherOperator.Kill) return;
        killed |= changed;
        for (var suite = 0; suite < killers.Length; suite++)
        {
            if (changed.Contains(suite)) killers[suite] = text;
        }
    }

    /// <summary>The terms that took them away, each once.</summary>
    private ImmutableArray<string> Killers(SuiteSet lost) =>
        lost.IsEmpty ? [] : [.. killers.Where((killer, suite) => killer is not null && lost.Contains(suite)).OfType<string>().Distinct()];

    /// <summary>Killed suites are in the list no more; they are told in the order they began with.</summary>
    private ImmutableArray<SuiteEntry> InOrder(SuiteSet changed, CipherOperator does, ReadOnlySpan<byte> entries)
    {
        if (changed.IsEmpty) return [];
        var suites = ImmutableArray.CreateBuilder<SuiteEntry>(changed.Count);
        if (does == CipherOperator.Kill)
        {
            for (var suite = 0; suite < killers.Length; suite++)
            {
                if (changed.Contains(suite)) suites.Add(version.Suites[suite]);
            }
            return suites.MoveToImmutable();
        }
        foreach (var entry in entries)
        {
            if (changed.Contains(entry)) suites.Add(version.Suites[entry]);
        }
        return suites.MoveToImmutable();
    }
}
