using System.Collections.Frozen;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A release of OpenSSL in its default build: its suites in their start order, and the words its cipher strings know.</summary>
public sealed class OpenSslVersion
{
    private static readonly ImmutableArray<int> DefaultTls13Codes = [0x1302, 0x1303, 0x1301];

    private readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> words;

    private readonly Lazy<ImmutableArray<ShortWord>> shortWords;

    private OpenSslVersion(Release release)
    {
        shortWords = new(() => ShortWord.AllOf(this));
        Rules = new CipherRules(release);
        Source = [.. SuiteTable.In(release)];
        var built = Source.Where(suite => suite.Missing == Missing.No);
        Suites = StartList.Sort([.. built.Where(suite => !suite.Suite.IsTls13).OrderByDescending(suite => suite.Suite.Code)], Rules);
        Tls13Suites = [.. built.Where(suite => suite.Suite.IsTls13)];
        DefaultTls13 = [.. DefaultTls13Codes.SelectMany(code => Tls13Suites.Where(suite => suite.Suite.Code == code))];
        Strengths = StartList.Strengths(Suites);
        words = KnownWords().ToFrozenDictionary(word => word.Alias.Name, Rules.Words).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<OpenSslVersion> All { get; } = [.. Enum.GetValues<Release>().Select(release => new OpenSslVersion(release))];

    public static OpenSslVersion Of(Release release) => All[(int)release];

    /// <summary><c>1.0.1g</c>, <c>3.0</c>.</summary>
    public string Name => ReleaseSpan.Name(Rules.Release);

    public CipherRules Rules { get; }

    /// <summary>Suites of TLS 1.2 and earlier in the order they have before a string is read.</summary>
    public ImmutableArray<SuiteEntry> Suites { get; }

    /// <summary>By code. A cipher string does not touch them.</summary>
    public ImmutableArray<SuiteEntry> Tls13Suites { get; }

    /// <summary>The TLS 1.3 suites it offers unless it is told others, in order (<c>TLS_DEFAULT_CIPHERSUITES</c>).</summary>
    public ImmutableArray<SuiteEntry> DefaultTls13 { get; }

    /// <summary>Everything in the release's tables, by code, also what the default build leaves out.</summary>
    internal ImmutableArray<SuiteEntry> Source { get; }

    internal ImmutableArray<SuiteSet> Strengths { get; }

    /// <summary>Every word this version knows.</summary>
    internal IEnumerable<string> Words => words.Dictionary.Keys;

    internal ImmutableArray<ShortWord> ShortWords => shortWords.Value;

    /// <summary>Null for a word this version does not know.</summary>
    internal Word? Find(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : null;

    internal SuiteSet Matching(Pattern pattern)
    {
        var set = default(SuiteSet);
        for (var i = 0; i < Suites.Length; i++)
        {
            if (pattern.Selects(Suites[i], i)) set |= SuiteSet.Of(i);
        }
        return set;
    }

    /// <summary>What the string comes to under this version. Total: any text gives an answer.</summary>
    public CipherList Evaluate(string text) => CipherString.Read(this, text);

    /// <summary>The same, with what each term did and what a server would never say.</summary>
    /// <param name="securityLevel">The level the build starts with; null for the version's own.</param>
    public ExplainedCipherList Explain(string text, int? securityLevel = null)
    {
        var trace = new CipherTrace(this);
        var list = CipherString.Read(this, text, trace);
        return new ExplainedCipherList(list, trace.Terms, CipherWarnings.Of(list, trace.Terms, list.SecurityLevel ?? securityLevel ?? Rules.DefaultSecurityLevel));
    }

    public override string ToString() => $"OpenSSL {Name}";

    /// <summary>Suites first, then aliases: of two with one name the first counts.</summary>
    private IEnumerable<Word> KnownWords()
    {
        var missing = Algorithms.MissingIn(Rules.Release);
        return Suites.SelectMany(NamesOf)
            .Concat(Alias.In(Rules.Release).Where(missing.CanDo).Select(alias => (Alias: alias, Suite: (int?)null)))
            .DistinctBy(word => word.Alias.Name, Rules.Words)
            .Select(word => (word.Alias, word.Suite, Alone: default(Pattern).With(word.Alias, word.Suite, Rules)!.Value))
            .Select(word => new Word(word.Alias, word.Suite, word.Alone, Matching(word.Alone)));
    }

    private IEnumerable<(Alias Alias, int? Suite)> NamesOf(SuiteEntry suite, int index)
    {
        // A name brings its suite's algorithms and class, never its protocol.
        var alias = new Alias(suite.Name, suite.Suite.KeyExchange, suite.Authentication, suite.Suite.Encryption, suite.Suite.Mac, TlsProtocol.None, suite.Class);
        yield return (alias, index);
        if (Rules.KnowsIanaNames && suite.Suite.IanaName is { } iana) yield return (alias with { Name = iana }, index);
    }
}
