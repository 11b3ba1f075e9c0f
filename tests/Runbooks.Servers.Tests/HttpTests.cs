using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>What the files say about HTTP is true on the wire: the HSTS header also on errors, the redirect, HTTP/2.</summary>
public class HttpTests(CertificateFixture certificates)
{
    private const string Request = $"GET /a/b?c=d HTTP/1.1\r\nHost: {Site.Host}\r\nConnection: close\r\n\r\n";

    [Theory]
    [EachProduct("hstsSubdomains=on")]
    public async Task HSTS_stands_in_every_answer_and_HTTP_is_redirected(ServerProduct product, string choices)
    {
        using var server = RunningServer.Start(certificates, product, choices);
        await using var tls = await Connect(server, SslApplicationProtocol.Http11);
        // There is no such page, and no application behind HAProxy: an error, made by the server itself.
        var answer = await Ask(tls);
        Assert.True(answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 503", StringComparison.Ordinal), answer + server.Why());
        Assert.Contains("\r\nstrict-transport-security: max-age=63072000; includesubdomains\r\n", answer.ToLowerInvariant(), StringComparison.Ordinal);

        using var plain = new TcpClient("127.0.0.1", server.Ports.Http);
        var redirect = await Ask(plain.GetStream());
        Assert.StartsWith("HTTP/1.1 301", redirect, StringComparison.Ordinal);
        Assert.Contains($"\r\nlocation: https://{Site.Host}:{server.Ports.Https}/a/b?c=d\r\n", redirect.ToLowerInvariant(), StringComparison.Ordinal);
        // RFC 6797 section 7.2: not over plain HTTP.
        Assert.DoesNotContain("strict-transport-security", redirect.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Theory]
    [EachProduct("http2=on")]
    [EachProduct("http2=off / hsts=off")]
    public async Task HTTP2_is_offered_or_not(ServerProduct product, string choices)
    {
        using var server = RunningServer.Start(certificates, product, choices);
        await using var tls = await Connect(server, SslApplicationProtocol.Http2, SslApplicationProtocol.Http11);
        Assert.Equal(server.Site.Inputs.Configuration.Http2, tls.NegotiatedApplicationProtocol == SslApplicationProtocol.Http2);
        if (server.Site.Inputs.Configuration.Hsts is null) Assert.DoesNotContain("strict-transport-security", (await Ask(tls)).ToLowerInvariant(), StringComparison.Ordinal);
    }

    private static async Task<SslStream> Connect(RunningServer server, params SslApplicationProtocol[] protocols)
    {
        var client = new TcpClient("127.0.0.1", server.Ports.Https);
        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = Site.Host,
            ApplicationProtocols = [.. protocols],
            // The certificate is the test's own; that it is the right one is told by its name.
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Site.Host}, O=RSA 2048",
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));
        return tls;
    }

    private static async Task<string> Ask(Stream stream)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));
    }
}
