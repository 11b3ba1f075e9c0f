using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>curl -sI https://HOST/</c>, and <c>curl -v</c>, which puts <c>&lt; </c> before what it received. After redirects the last response counts:
/// <code>
/// HTTP/2 200
/// strict-transport-security: max-age=63072000; includeSubDomains; preload
/// </code>
/// </summary>
internal static class HttpHeadersReader
{
    private const string Response = "response", Hsts = "HSTS";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts("curl -sI"));
        var responses = HttpResponses.Read(lines);
        if (responses.LastOrDefault() is not { } last) return facts.Judge(expectations, lines);
        // Without its empty line more headers may follow.
        facts.IsComplete = last.IsWhole;
        facts.Add(Response, "protocol", last.Protocol);
        facts.Add(Response, "status", last.Status.ToString(CultureInfo.InvariantCulture));
        Add(facts, last, "responses", responses.Length);
        if (last.IsWhole || last.Values("Location").Length > 0) facts.Add(Response, "location", last.Values("Location"));
        if (last.Values(HstsHeader.Name) is { IsEmpty: false } values) Policy(facts, last, values);
        return facts.Judge(expectations, lines);
    }

    private static void Add(OutputFacts facts, HttpResponse last, string property, int count)
    {
        var (subject, text) = (property == "times" ? Hsts : Response, count.ToString(CultureInfo.InvariantCulture));
        if (last.IsWhole) facts.Add(subject, property, text);
        else facts.AddOpen(subject, property, text);
    }

    private static void Policy(OutputFacts facts, HttpResponse last, ImmutableArray<string> values)
    {
        facts.Add(Hsts, "header", values[0]);
        Add(facts, last, "times", values.Length);
        // Browsers take the first of several (RFC 6797 section 8.1).
        var policy = HstsHeader.Read(values[0], _ => { });
        facts.Add(Hsts, "max-age", policy is null ? "none" : policy.MaxAge.ToString(CultureInfo.InvariantCulture));
        facts.Add(Hsts, "include subdomains", policy is { IncludeSubDomains: true } ? "true" : "false");
        facts.Add(Hsts, "preload", policy is { Preload: true } ? "true" : "false");
    }
}
