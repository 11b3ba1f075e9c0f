using CsCheck;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

public sealed class CipherListComparisonTests
{
    private static readonly Gen<ImmutableArray<SuiteEntry>> List = Gen.Select(Gen.OneOf([.. OpenSslVersion.All]), RandomCipherString.Text, (version, text) => version.Evaluate(text).Suites);

    private static readonly Gen<(ImmutableArray<SuiteEntry> First, ImmutableArray<SuiteEntry> Second)> Shuffled =
        from suites in Gen.Shuffle(OpenSslVersion.Of(Release.V30).Suites.ToArray())
        from again in Gen.Shuffle(suites)
        from counts in Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12])
        select (suites.Take(counts.Item1).ToImmutableArray(), again.Take(counts.Item2).Concat(suites.Take(counts.Item1 / 2)).Distinct().ToImmutableArray());

    private static int[] Codes(IEnumerable<SuiteEntry> list) => [.. list.Select(suite => suite.Suite.Code)];

    private static CipherListComparison Compare(string first, string second) => CipherListComparison.Of(OpenSslVersion.Of(Release.V30).Evaluate(first).Suites, OpenSslVersion.Of(Release.V30).Evaluate(second).Suites);

    [Fact]
    public void The_second_list_can_be_made_from_the_first_and_what_changes() => Gen.OneOf(Gen.Select(List, List), Shuffled).Sample(lists => Rebuilds(Codes(lists.Item1), Codes(lists.Item2)), iter: 2_000);

    [Fact]
    public void No_fewer_suites_could_have_moved() => Shuffled.Sample(lists =>
    {
        var (first, second) = (Codes(lists.First), Codes(lists.Second));
        var both = second.Where(first.Contains).Select(code => Array.IndexOf(first, code)).ToArray();
        return CipherListComparison.Of(lists.First, lists.Second).Moved.Length == both.Length - LongestRising(both);
    }, iter: 2_000);

    [Fact]
    public void A_list_compared_with_itself_is_the_same() => List.Sample(list => CipherListComparison.Of(list, list).IsSame, iter: 300);

    [Fact]
    public void Lists_are_the_same_only_when_they_are() => Gen.Select(List, List).Sample(lists => CipherListComparison.Of(lists.Item1, lists.Item2).IsSame == Codes(lists.Item1).SequenceEqual(Codes(lists.Item2)), iter: 500);

    [Fact]
    public void One_suite_taken_to_the_end_is_one_move()
    {
        var comparison = Compare("AES128-SHA:AES256-SHA:NULL-SHA", "AES256-SHA:NULL-SHA:AES128-SHA");
        var moved = Assert.Single(comparison.Moved);
        Assert.Equal(("AES128-SHA", 1, 3), (moved.Suite.Name, moved.From, moved.To));
        Assert.Empty(comparison.Appears);
        Assert.Empty(comparison.Disappears);
    }

    [Fact]
    public void What_comes_and_goes_is_told_in_the_order_of_its_list()
    {
        var comparison = Compare("NULL-SHA:AES128-SHA:NULL-MD5", "AES256-SHA256:AES128-SHA:AES256-SHA");
        Assert.Equal(["AES256-SHA256", "AES256-SHA"], comparison.Appears.Select(suite => suite.Name));
        Assert.Equal(["NULL-SHA", "NULL-MD5"], comparison.Disappears.Select(suite => suite.Name));
        Assert.Empty(comparison.Moved);
    }

    /// <summary>One suite under two names is one suite.</summary>
    [Fact]
    public void A_suite_that_was_renamed_has_not_changed()
    {
        var before = OpenSslVersion.Of(Release.V101G).Evaluate("EDH-RSA-DES-CBC3-SHA").Suites;
        Assert.True(CipherListComparison.Of(before, OpenSslVersion.Of(Release.V102).Evaluate("DHE-RSA-DES-CBC3-SHA").Suites).IsSame);
    }

    /// <summary>Takes away what disappears or moved, then sets what appears or moved to its place.</summary>
    private static bool Rebuilds(int[] first, int[] second)
    {
        var comparison = CipherListComparison.Of(first.Select(Entry), second.Select(Entry));
        if (comparison.Moved.Any(moved => first[moved.From - 1] != moved.Suite.Code || second[moved.To - 1] != moved.Suite.Code)) return false;
        var gone = comparison.Disappears.Select(suite => suite.Code).Concat(comparison.Moved.Select(moved => moved.Suite.Code)).ToHashSet();
        var kept = new Queue<int>(first.Where(code => !gone.Contains(code)));
        var placed = comparison.Appears.Select(suite => suite.Code).Concat(comparison.Moved.Select(moved => moved.Suite.Code)).ToHashSet();
        return second.All(code => placed.Contains(code) || (kept.TryDequeue(out var next) && next == code)) && kept.Count == 0
            && comparison.Appears.All(suite => !first.Contains(suite.Code)) && comparison.Disappears.All(suite => !second.Contains(suite.Code));
    }

    private static SuiteEntry Entry(int code) => OpenSslVersion.All.SelectMany(version => version.Suites).First(suite => suite.Suite.Code == code);

    /// <summary>The plain way: the longest of all rising subsequences that end at each place.</summary>
    private static int LongestRising(int[] values)
    {
        var longest = new int[values.Length];
        for (var i = 0; i < values.Length; i++) longest[i] = 1 + Enumerable.Range(0, i).Where(j => values[j] < values[i]).Select(j => longest[j]).DefaultIfEmpty(0).Max();
        return longest.DefaultIfEmpty(0).Max();
    }
}
