namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// Reads a cipher string as one version of OpenSSL does. The language, in short:
/// <code>
/// string  = "SUITEB…"  |  [ "DEFAULT" [ ":" ] ] term*       between terms: ':' ' ' ';' ','  or nothing
/// term    = [ '-' | '+' | '!' ] word ( '+' word )*  |  '@' command
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

    private void Terms(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !failed)
        {
            var start = at;
            switch (text[at])
            {
                case ':' or ' ' or ';' or ',': at++; break;
                case '-': at = Term(text, start, at + 1, CipherOperator.Delete); break;
                case '+': at = Term(text, start, at + 1, CipherOperator.Order); break;
                case '!': at = Term(text, start, at + 1, CipherOperator.Kill); break;
                case '@': at = Command(text, start, at + 1); break;
                default: at = Term(text, start, at, CipherOperator.Add); break;
            }
        }
    }

    /// <returns>Where to go on: right behind the words, where the next term may begin without a separator; behind a void term, the next separator.</returns>
    private int Term(ReadOnlySpan<char> text, int start, int at, CipherOperator does)
    {
        var pattern = default(Pattern);
        var words = 0;
        while (true)
        {
            var word = WordAt(text, at);
            if (word.IsEmpty) return Fail(text, start, at, does);
            at += word.Length;
            if (version.Find(word) is not { } known) return Void(text, start, at, does, unknown: word);
            if (pattern.With(known, version.Rules) is not { } narrowed) return Void(text, start, at, does, unknown: default);
            pattern = narrowed;
            words++;
            if (at < text.Length && text[at] == '+')
            {
                at++;
                continue;
            }
            var matching = words == 1 ? known.Matching : version.Matching(pattern);
            var changed = Move(does, matching);
            trace?.Applied(start, text[start..at], does, matching, changed, order.Entries);
            return at;
        }
    }

    private SuiteSet Move(CipherOperator does, SuiteSet matching) => does switch
    {
        CipherOperator.Add => order.Add(matching),
        CipherOperator.Order => order.Order(matching),
        CipherOperator.Delete => order.Delete(matching),
        _ => order.Kill(matching),
    };

    private int Command(ReadOnlySpan<char> text, int start, int at)
    {
        var word = WordAt(text, at);
        if (word is "STRENGTH") order.SortByStrength(version.Strengths.AsSpan());
        else if (version.Rules.HasSecurityLevels && word is ['S', 'E', 'C', 'L', 'E', 'V', 'E', 'L', '=', >= '0' and <= '5' and var level]) securityLevel = level - '0';
        else return Fail(text, start, at + word.Length, CipherOperator.Command);
        var end = NextSeparator(text, at + word.Length);
        trace?.Commanded(start, text[start..end], end - at - word.Length);
        return end;
    }

    private readonly ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && version.Rules.IsWordCharacter(text[end])) end++;
        return text[at..end];
    }

    private readonly int Void(ReadOnlySpan<char> text, int start, int at, CipherOperator does, ReadOnlySpan<char> unknown)
    {
        var end = NextSeparator(text, at);
        trace?.Ignored(start, text[start..end], at - start, does, unknown);
        return end;
    }

    private int Fail(ReadOnlySpan<char> text, int start, int at, CipherOperator does)
    {
        failed = true;
        trace?.Refused(start, text[start..NextSeparator(text, at)], at - start, does);
        return text.Length;
    }

    private static int NextSeparator(ReadOnlySpan<char> text, int at)
    {
        var next = text[at..].IndexOfAny(": ;,");
        return next < 0 ? text.Length : at + next;
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
