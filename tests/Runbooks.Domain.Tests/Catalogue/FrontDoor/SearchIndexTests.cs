using CsCheck;
using Runbooks.Domain.Catalogue;

namespace Runbooks.Domain.Tests.Catalogue.FrontDoor;

public class SearchIndexTests
{
    private static ImmutableArray<SearchEntry> Find(string query, int most = 5) => SearchIndex.OfCatalogue.Find(query, most);

    [Theory]
    [InlineData("vmotion cables", SearchKind.Runbook, "vmotion-networks")]
    [InlineData("no shared cipher", SearchKind.Runbook, "tls-ciphers")]
    [InlineData("LACP", SearchKind.Reference, "vsphere-5-1")]
    [InlineData("migration stops at 9", SearchKind.Runbook, "vmotion-networks")]
    public void What_is_looked_for_is_found(string query, SearchKind kind, string slug) => Assert.Contains(Find(query), found => found.Kind == kind && found.Slug == slug);

    [Fact]
    public void Steps_and_cautions_of_the_example_plans_are_found()
    {
        Assert.Contains(Find("vmkping"), found => found is { Kind: SearchKind.Step, Slug: "vmotion-networks" } && found.Id.Length > 0);
        Assert.Contains(Find("multihoming"), found => found.Kind == SearchKind.Caution);
    }

    [Fact]
    public void A_step_that_each_host_has_is_found_once() => Assert.Single(Find("enable vmotion on"), found => found.Kind == SearchKind.Step && found.Title.StartsWith("Enable vMotion on", StringComparison.Ordinal));

    [Fact]
    public void All_words_are_needed_and_the_last_may_be_begun()
    {
        Assert.NotEmpty(Find("vmotion cab"));
        Assert.Empty(Find("cab vmotion"));
        Assert.Empty(Find("vmotion zzyzx"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!:")]
    public void A_query_without_a_word_finds_nothing(string query) => Assert.Empty(Find(query));

    [Fact]
    public void Titles_come_before_texts_and_each_kind_has_its_most()
    {
        var found = Find("a", 2);
        Assert.All(found.GroupBy(entry => entry.Kind), kind => Assert.InRange(kind.Count(), 1, 2));
        Assert.Equal(found.Select(entry => entry.Kind).Order(), found.Select(entry => entry.Kind));
        Assert.Equal("tls-ciphers", Find("tls ciphers").First().Slug);
    }

    [Fact]
    public void Words_of_the_query_are_marked_in_a_text()
    {
        Assert.Equal([(4, 11), (16, 18)], SearchWords.Marks("The vMotion on: cables", ["vmotion", "ca"]));
        Assert.Equal([(0, 1)], SearchWords.Marks("a b", ["a"]));
        Assert.Empty(SearchWords.Marks("ab", ["a", "b"]));
    }

    [Fact]
    public void Any_query_has_an_answer() => Gen.String.Sample(query =>
    {
        Find(query);
        _ = SearchWords.Marks(query, SearchWords.Query(query)).ToList();
    }, iter: 3000);
}
