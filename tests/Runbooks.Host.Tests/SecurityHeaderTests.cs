using System.Net;
using System.Text.RegularExpressions;

namespace Runbooks.Host.Tests;

public sealed partial class SecurityHeaderTests(HostFixture fixture)
{
    /// <summary>Every kind of answer there is: pages with and without a circuit, files, streams, refusals, errors.</summary>
    public static TheoryData<string, string, HttpStatusCode> Answers => new()
    {
        { "GET", "/", HttpStatusCode.OK },
        { "GET", "/history", HttpStatusCode.OK },
        { "GET", "/name", HttpStatusCode.OK },
        { "GET", "/s/{token}", HttpStatusCode.OK },
        { "GET", "/s/{token}/events", HttpStatusCode.OK },
        { "GET", "/s/nobody-has-this", HttpStatusCode.NotFound },
        { "GET", "/s/nobody-has-this/events", HttpStatusCode.NotFound },
        { "GET", "/nowhere", HttpStatusCode.NotFound },
        { "GET", "/runs/nobody/files/plan.csv", HttpStatusCode.NotFound },
        { "GET", "/healthz", HttpStatusCode.OK },
        { "GET", "/app.css", HttpStatusCode.OK },
        { "GET", "/_framework/blazor.web.js", HttpStatusCode.OK },
        { "POST", "/_blazor/negotiate?negotiateVersion=1", HttpStatusCode.OK },
        // Without the token of a form of ours.
        { "POST", "/name", HttpStatusCode.BadRequest },
        { "DELETE", "/", HttpStatusCode.MethodNotAllowed },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_carries_the_security_headers(string method, string path, HttpStatusCode expected)
    {
        using var response = await Ask(method, path);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        // "no-referrer" would make browsers send "Origin: null" with our own forms; "same-origin" keeps addresses from others as well.
        // The address of a shared run is its key, so it goes nowhere at all.
        Assert.Equal(path.StartsWith("/s/", StringComparison.Ordinal) ? "no-referrer" : "same-origin", Header(response, "Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"), "The answer tells the server's make.");
        Assert.False(response.Headers.Contains("X-Powered-By"));
        CheckPolicy(Header(response, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/history")]
    [InlineData("/name")]
    [InlineData("/s/{token}")]
    [InlineData("/nowhere")]
    public async Task A_page_holds_no_script_that_the_policy_would_refuse(string path)
    {
        using var response = await Ask("GET", path);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var scripts = Script().Matches(html);
        Assert.NotEmpty(scripts);
        foreach (Match script in scripts)
        {
            Assert.True(script.Groups["body"].Value.Trim().Length == 0, $"A script stands in the page: {script.Value}");
            Assert.Contains("src=\"", script.Groups["attributes"].Value, StringComparison.Ordinal);
        }
        Assert.DoesNotMatch(Handler(), html);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
    }

    private static void CheckPolicy(string policy)
    {
        // A second policy can only narrow the first, but then neither says what holds.
        Assert.DoesNotContain(",", policy, StringComparison.Ordinal);
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        Assert.Equal("'self'", directives["default-src"]);
        Assert.Equal("'self'", directives["script-src"]);
        Assert.Equal("'self'", directives["connect-src"]);
        Assert.Equal("'self'", directives["base-uri"]);
        Assert.Equal("'self'", directives["form-action"]);
        Assert.Equal("'none'", directives["object-src"]);
        Assert.Equal("'none'", directives["frame-ancestors"]);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : Fail($"{name} is missing.");

    private static string Fail(string why)
    {
        Assert.Fail(why);
        return "";
    }

    private async Task<HttpResponseMessage> Ask(string method, string path)
    {
        using var client = fixture.Host.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(fixture.Path(path), UriKind.Relative));
        // A stream has headers long before it has an end.
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<script(?<attributes>[^>]*)>(?<body>.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("<[a-z][^>]*\\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}
