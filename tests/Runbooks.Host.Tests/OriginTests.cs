using System.Net;
using System.Net.WebSockets;

namespace Runbooks.Host.Tests;

/// <summary>A WebSocket is not bound by the same-origin policy, and a form may be sent from anywhere.</summary>
public sealed class OriginTests(HostFixture fixture)
{
    private string Own => fixture.Host.Address.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1")]
    [InlineData("null")]
    public async Task A_foreign_page_cannot_open_a_circuit(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Socket, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task Our_own_page_can()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", Own);
        await socket.ConnectAsync(Socket, TestContext.Current.CancellationToken);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Theory]
    [InlineData("/name")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task A_foreign_page_cannot_post(string path)
    {
        using var client = fixture.Host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent([new("name", "Mallory")]) };
        request.Headers.Add("Origin", "http://evil.example");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private Uri Socket => new(Own.Replace("http://", "ws://", StringComparison.Ordinal) + "/_blazor");
}
