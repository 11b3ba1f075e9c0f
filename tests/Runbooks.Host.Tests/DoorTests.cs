using System.Net;

namespace Runbooks.Host.Tests;

public sealed class DoorTests(HostFixture fixture)
{
    [Theory]
    [InlineData("/?q=vmotion")]
    [InlineData("/?q=%3Cimg%20src%3Dx%3E")]
    [InlineData("/reference/vsphere-5-1")]
    [InlineData("/reference/vsphere-5-1?q=lacp")]
    [InlineData("/reference/nothing")]
    public async Task Its_addresses_are_answered(string path)
    {
        using var client = fixture.Host.Client();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<img src=x>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_circuit_sends_the_words_to_the_start_page()
    {
        using var client = fixture.Host.Client();
        var html = await (await client.GetAsync(new Uri("/nowhere", UriKind.Relative), TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("action=\"/\" method=\"get\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"q\"", html, StringComparison.Ordinal);
    }
}
