namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// Reads a cipher string as one version of OpenSSL does. The language, in short:
/// <code>
/// string  = "SUITEB…"  |  [ "DEFAULT" [ ":" ] ] term*       between terms: ':' ' ' ';' ','  or nothing
/// term    = [ '-' | '+' | '!' ] word ( '+' word )*  |  '@' command
/// word    = letters, digits, '-', '.', from 1.1.0 '=', from 3.2 '_'
/// </code>
/// A term selects the suites that have the algorithms of all its words and makes one move of <see cref="SuiteOrder"/>. A word that
/// is not known, and words that contradict each other, make the whole term void, in silence. Sources: ciphers(1) of each version;
/// <c>ssl_create_cipher_list</c> and <c>ssl_cipher_process_rulestr</c> in ssl_ciph.c.
/// </summary>
internal ref struct CipherString
{
    private const string Default = "DEFAULT";

    private readonly OpenSslVersion version;
    private readonly CipherTrace? trace;
    private SuiteOrder order;
    private int? securityLevel;
    private bool failed;

    private CipherString(OpenSslVersion version, Span<byte> places, CipherTrace? trace)
    {
        for (var i = 0; i < places.Length; i++) places[i] = (byte)i;
        this.version = version;
        this.trace = trace;
        order = new SuiteOrder(places);
    }

    /// <param name="trace">Is told of every term; null when nobody asks why.</param>
    public static CipherList Read(OpenSslVersion version, string text, CipherTrace? trace = null)
    {
        Span<byte> places = stackalloc byte[version.Suites.Length];
        var reading = new CipherString(version, places, trace);
        reading.Whole(text);
        var suites = reading.failed ? [] : reading.Offered();
        var error = reading.failed ? CipherStringError.InvalidCommand : suites.IsEmpty ? CipherStringError.NoCipherMatch : CipherStringError.None;
        return new CipherList(version, text, suites, error, reading.failed ? null : reading.securityLevel);
    }

    private void Whole(ReadOnlySpan<char> text)
    {
        if (version.Rules.HasSuiteB && SuiteB.For(text) is { } suiteB)
        {
            trace?.StandsFor(TermSource.SuiteB);
            Terms(suiteB, 0);
            trace?.TypedAgain();
            trace?.ThrownAway(SuiteB.LengthOf(text), text[SuiteB.LengthOf(text)..]);
            return;
        }
        var at = 0;
        // No word boundary: "DEFAULTAES" is DEFAULT, then AES. Anywhere else DEFAULT is a word nobody knows.
        if (text.StartsWith(Default, version.Rules.Comparison))
        {
            trace?.StandsFor(TermSource.Default);
            Terms(version.Rules.DefaultString, 0);
            trace?.TypedAgain();
            at = Default.Length;
            if (at < text.Length && text[at] == ':') at++;
        }
        Terms(text, at);
    }

    private void Terms(ReadOnlySpan<char> text, int from)
    {
        var cursor = new TermCursor(text, version.Rules, from);
        while (!cursor.AtEnd && !failed)
        {
            cursor.BeginTerm();
            if (cursor.TakeSeparator()) continue;
            if (cursor.Take('@')) Command(ref cursor);
            else if (cursor.Take('-')) Term(ref cursor, CipherOperator.Delete);
            else if (cursor.Take('+')) Term(ref cursor, CipherOperator.Order);
            else if (cursor.Take('!')) Term(ref cursor, CipherOperator.Kill);
            else Term(ref cursor, CipherOperator.Add);
        }
    }

    /// <summary>The cursor is left right behind the words, where the next term may begin without a separator.</summary>
    private void Term(ref TermCursor cursor, CipherOperator does)
    {
        var pattern = default(Pattern);
        Word known;
        do
        {
            var word = cursor.TakeWord();
            if (word.IsEmpty)
            {
                Refuse(ref cursor, does);
                return;
            }
            if (version.Find(word) is not { } found)
            {
                Ignore(ref cursor, does, unknown: word);
                return;
            }
            if (pattern.With(found.Alias, found.Suite, version.Rules) is not { } narrowed)
            {
                Ignore(ref cursor, does, unknown: default);
                return;
            }
            (known, pattern) = (found, narrowed);
        }
        while (cursor.Take('+'));
        // What a word alone selects is known beforehand: most terms are one word.
        var matching = pattern == known.Alone ? known.Matching : version.Matching(pattern);
        var changed = Move(does, matching);
        trace?.Applied(cursor.Start, cursor.Term, does, matching, changed, order.Entries);
    }

    private SuiteSet Move(CipherOperator does, SuiteSet matching) => does switch
    {
        CipherOperator.Add => order.Add(matching),
        CipherOperator.Order => order.Order(matching),
        CipherOperator.Delete => order.Delete(matching),
        _ => order.Kill(matching),
    };

    /// <summary>STRENGTH or SECLEVEL=0 to 5. What stands between a command and the next separator is thrown away.</summary>
    private void Command(ref TermCursor cursor)
    {
        var word = cursor.TakeWord();
        if (word is "STRENGTH") order.SortByStrength(version.Strengths.AsSpan());
        else if (version.Rules.HasSecurityLevels && SecurityLevel.Set(word) is { } level) securityLevel = level;
        else
        {
            Refuse(ref cursor, CipherOperator.Command);
            return;
        }
        var read = cursor.Term.Length;
        cursor.SkipToSeparator();
        trace?.Commanded(cursor.Start, cursor.Term, cursor.Term.Length - read);
    }

    /// <summary>The whole term is void, to the next separator.</summary>
    private readonly void Ignore(ref TermCursor cursor, CipherOperator does, ReadOnlySpan<char> unknown)
    {
        var read = cursor.Term.Length;
        cursor.SkipToSeparator();
        trace?.Ignored(cursor.Start, cursor.Term, read, does, unknown);
    }

    private void Refuse(ref TermCursor cursor, CipherOperator does)
    {
        failed = true;
        var read = cursor.Term.Length;
        cursor.SkipToSeparator();
        trace?.Refused(cursor.Start, cursor.Term, read, does);
    }

    private readonly ImmutableArray<SuiteEntry> Offered()
    {
        var offered = ImmutableArray.CreateBuilder<SuiteEntry>(order.Active.Count);
        foreach (var entry in order.Entries)
        {
            if (order.Active.Contains(entry)) offered.Add(version.Suites[entry]);
        }
        return offered.MoveToImmutable();
    }
}
