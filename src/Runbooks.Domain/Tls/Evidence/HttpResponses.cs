using System.Globalization;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>The head of one response.</summary>
/// <param name="protocol"><c>HTTP/1.1</c>, <c>HTTP/2</c></param>
internal sealed class HttpResponse(string protocol, int status)
{
    private readonly List<(string Name, string Value)> headers = [];

    public string Protocol => protocol;

    public int Status => status;

    /// <summary>What ends it was seen: its empty line, or what curl or the shell says next.</summary>
    public bool IsWhole { get; set; }

    public void Add(string name, string value) => headers.Add((name, value));

    public ImmutableArray<string> Values(string name) => [.. headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
}

/// <summary>Finds the responses in what curl printed; what it sent (<c>&gt; </c>) and says itself (<c>* </c>) is left out.</summary>
internal static class HttpResponses
{
    public static ImmutableArray<HttpResponse> Read(OutputLines lines)
    {
        var found = ImmutableArray.CreateBuilder<HttpResponse>();
        HttpResponse? current = null;
        for (var line = 0; line < lines.Count; line++)
        {
            var text = lines[line].TrimStart();
            var received = text.StartsWith('<');
            if (received) text = text[1..].Trim();
            if (Status(text, lines.MayBeCut(line)) is { } response)
            {
                current?.IsWhole = true;
                // Early hints and the answer of a proxy to CONNECT are no response of the server (RFC 9110 sections 15.2 and 9.3.6).
                current = response;
                if (response.Status >= 200 && !lines[line].Contains("Connection established", StringComparison.OrdinalIgnoreCase)) found.Add(response);
            }
            else if (current is null) continue;
            // The very last line is what follows the last line end, so an empty one there ends nothing.
            else if (text.Length == 0 ? line < lines.Count - 1 || lines.IsPrompt(line) : IsCurls(text)) current = Ended(current, text.Length == 0, received);
            else if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && !text.AsSpan(0, colon).Contains(' ') && !lines.MayBeCut(line)) current.Add(text[..colon], text[(colon + 1)..].Trim());
        }
        return found.ToImmutable();
    }

    private static HttpResponse? Ended(HttpResponse response, bool byEmptyLine, bool received)
    {
        // curl may say something between two headers, which ends none of them.
        if (!byEmptyLine && !received) return response;
        response.IsWhole = true;
        return null;
    }

    // "* Connection #0 to host www.example.com left intact", "{ [3 bytes data]"
    private static bool IsCurls(string text) => text[0] is '*' or '{' or '}' or '>';

    // "HTTP/1.1 301 Moved Permanently", "HTTP/2 200"
    private static HttpResponse? Status(string text, bool mayBeCut)
    {
        var words = text.Split(' ');
        return words is [['H', 'T', 'T', 'P', '/', _, ..], [_, _, _] code, ..] && words[0].Length <= 8 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status >= 100 && (!mayBeCut || words.Length > 2)
            ? new(words[0], status)
            : null;
    }
}
