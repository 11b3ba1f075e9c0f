using Runbooks.Web.Links;

namespace Runbooks.Web.Tests.Links;

public class LinkTokenTests
{
    [Fact]
    public void A_token_has_256_random_bits_and_fits_an_address()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => LinkToken.New()).ToHashSet();
        Assert.Equal(1000, tokens.Count);
        Assert.All(tokens, token => Assert.Matches("^[A-Za-z0-9_-]{43}$", token));
    }

    [Fact]
    public void The_store_keeps_the_hash_that_any_sha256_gives() =>
        // printf abc | sha256sum
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", LinkToken.Hash("abc"));

    [Theory]
    [InlineData("/s/abcDEF-_123", "/s/…")]
    [InlineData("/S/abcDEF-_123/events", "/s/…/events")]
    [InlineData("GET /s/abc 200", "GET /s/… 200")]
    [InlineData("/runs/1", "/runs/1")]
    public void A_log_line_shows_no_token(string line, string shown) => Assert.Equal(shown, LinkToken.HideIn(line));
}
