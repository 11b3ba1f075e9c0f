using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Runbooks.Host.Tests;

/// <summary>What a page links to is there, whole, and small on the wire. Asked of the published server: only there are the files final.</summary>
public sealed partial class AssetTests(AssetTests.PublishedServer fixture) : IClassFixture<AssetTests.PublishedServer>
{
    public sealed class PublishedServer : IAsyncLifetime
    {
        private ServerProcess? server;
        private DirectoryInfo? directory;
        private string token = "";

        public async ValueTask InitializeAsync()
        {
            directory = Directory.CreateTempSubdirectory("runbooks-assets-");
            await using (var host = await RunningHost.Start(directory.FullName)) token = (await host.ShareARun()).Token;
            var program = await Published.Program(TestContext.Current.CancellationToken);
            server = await ServerProcess.Start(new() { Program = program, DataDirectory = directory.FullName }, TestContext.Current.CancellationToken);
        }

        public HttpClient Client() => new() { BaseAddress = server!.Address };

        public string Path(string path) => path.Replace("{token}", token, StringComparison.Ordinal);

        public async ValueTask DisposeAsync()
        {
            if (server is not null) await server.DisposeAsync();
            directory?.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("/", 8)]
    [InlineData("/history", 8)]
    [InlineData("/name", 4)]
    [InlineData("/s/{token}", 4)]
    [InlineData("/nowhere", 4)]
    public async Task Every_linked_file_is_there_and_not_empty(string path, int atLeast)
    {
        using var client = fixture.Client();
        var links = await Links(client, fixture.Path(path));
        Assert.True(links.Count >= atLeast, $"Only {links.Count} links were found: {string.Join(' ', links)}");
        foreach (var link in links)
        {
            using var response = await client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link} answers {response.StatusCode}");
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(body.Length > 0, $"{link} is empty");
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Texts_come_compressed_to_whom_can_read_it(string encoding)
    {
        using var client = fixture.Client();
        var seen = 0;
        foreach (var link in await Links(client, "/"))
        {
            if (Path.GetExtension(link.ToString()) is not (".css" or ".js")) continue;
            var plain = await client.GetByteArrayAsync(link, TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.Content.Headers.ContentEncoding.SequenceEqual([encoding]), $"{link} does not come as {encoding}");
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            var packed = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(packed.Length < plain.Length, $"{link}: {packed.Length} bytes as {encoding}, {plain.Length} without");
            Assert.Equal(plain, Unpack(packed, encoding));
            seen++;
        }
        Assert.True(seen >= 5, $"Only {seen} texts were found.");
    }

    [Fact]
    public async Task A_file_with_a_fingerprint_may_be_kept_for_ever()
    {
        using var client = fixture.Client();
        var links = (await Links(client, "/")).Where(link => Fingerprinted().IsMatch(link.AbsolutePath)).ToList();
        Assert.Contains(links, link => link.AbsolutePath.StartsWith("/app.", StringComparison.Ordinal));
        foreach (var link in links)
        {
            using var response = await client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(response.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal), $"{link}: {response.Headers.CacheControl}");
        }
    }

    /// <summary>Files of ours that the page names, and those that its stylesheets name.</summary>
    private static async Task<List<Uri>> Links(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var page = new Uri(client.BaseAddress!, path);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        // App.razor's <base href="/"> makes links relative to the root.
        var links = LinkOrScript().Matches(html).Select(match => new Uri(client.BaseAddress!, match.Groups["address"].Value)).ToList();
        Assert.All(links, link => Assert.Equal(page.Authority, link.Authority));
        foreach (var sheet in links.Where(link => link.AbsolutePath.EndsWith(".css", StringComparison.Ordinal)).ToList())
        {
            var css = await client.GetStringAsync(sheet, TestContext.Current.CancellationToken);
            links.AddRange(UrlInCss().Matches(css).Select(match => match.Groups["address"].Value).Where(address => !address.StartsWith("data:", StringComparison.Ordinal)).Select(address => new Uri(sheet, address)));
        }
        return [.. links.Distinct()];
    }

    private static byte[] Unpack(byte[] packed, string encoding)
    {
        using var source = new MemoryStream(packed);
        using Stream reader = encoding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        reader.CopyTo(plain);
        return plain.ToArray();
    }

    [GeneratedRegex("<(?:link|script|img)[^>]*\\s(?:href|src)=\"(?<address>[^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex LinkOrScript();

    [GeneratedRegex("[.][a-z0-9]{10}[.][a-z0-9]+$")]
    private static partial Regex Fingerprinted();

    [GeneratedRegex("url\\(\\s*['\"]?(?<address>[^'\")]+)", RegexOptions.IgnoreCase)]
    private static partial Regex UrlInCss();
}
