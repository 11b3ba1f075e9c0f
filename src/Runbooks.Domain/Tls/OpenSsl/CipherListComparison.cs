using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A suite that stands elsewhere among those both lists have.</summary>
/// <param name="From">Its place in the first list, from 1.</param>
/// <param name="To">Its place in the second list, from 1.</param>
public sealed record MovedSuite(CipherSuite Suite, int From, int To);

/// <summary>What changes from one list to another: of one string under two versions, or of two strings under one.</summary>
/// <param name="Moved">As few as it takes: the others keep their order among each other.</param>
public sealed record CipherListComparison(ImmutableArray<CipherSuite> Appears, ImmutableArray<CipherSuite> Disappears, ImmutableArray<MovedSuite> Moved)
{
    public bool IsSame => Appears.IsEmpty && Disappears.IsEmpty && Moved.IsEmpty;

    public static CipherListComparison Of(IEnumerable<SuiteEntry> first, IEnumerable<SuiteEntry> second)
    {
        var before = first.Select(suite => suite.Suite.Code).ToList();
        var after = second.Select(suite => suite.Suite.Code).ToList();
        var was = Places(before);
        var now = Places(after);
        var both = after.Where(was.ContainsKey).ToList();
        var kept = LongestRising([.. both.Select(code => was[code])]);
        return new CipherListComparison(
            [.. after.Where(code => !was.ContainsKey(code)).Select(Suite)],
            [.. before.Where(code => !now.ContainsKey(code)).Select(Suite)],
            [.. both.Where((_, index) => !kept.Contains(index)).Select(code => new MovedSuite(Suite(code), was[code] + 1, now[code] + 1))]);
    }

    private static CipherSuite Suite(int code) => SuiteTable.Find(code)!;

    private static Dictionary<int, int> Places(List<int> codes) => codes.Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place);

    /// <summary>Where the longest rising subsequence stands: what lies outside of it has moved.</summary>
    private static HashSet<int> LongestRising(int[] values)
    {
        var length = new int[values.Length];
        var before = new int[values.Length];
        var best = -1;
        for (var i = 0; i < values.Length; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (values[j] < values[i] && length[j] >= length[i]) (length[i], before[i]) = (length[j] + 1, j);
            }
            if (best < 0 || length[i] > length[best]) best = i;
        }
        var rising = new HashSet<int>();
        for (var i = best; i >= 0; i = before[i]) rising.Add(i);
        return rising;
    }
}
