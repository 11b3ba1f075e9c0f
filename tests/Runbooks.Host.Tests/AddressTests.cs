using System.Net;

namespace Runbooks.Host.Tests;

public sealed class AddressTests(HostFixture fixture)
{
    [Fact]
    public async Task Health_is_one_word()
    {
        using var client = fixture.Host.Client();
        using var response = await client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/at/all?x=1")]
    [InlineData("/runs/nobody/files/plan.csv")]
    [InlineData("/runbooks/nobody/files/plan.csv")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/<script>alert(1)</script>")]
    public async Task An_unknown_address_gets_our_own_page(string path)
    {
        using var client = fixture.Host.Client();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<h1>There is no such page</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    // A page of another site that points its own name at 127.0.0.1 would otherwise share our origin (DNS rebinding).
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_names_of_this_machine_are_served(string host, HttpStatusCode expected)
    {
        using var client = fixture.Host.Client();
        foreach (var path in (string[])["/", "/healthz", "/app.css"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Host = $"{host}:{fixture.Host.Address.Port}";
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(expected, response.StatusCode);
        }
    }
}
