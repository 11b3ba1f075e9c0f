using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>apachectl configtest</c>, <c>nginx -t</c>, <c>haproxy -c -V -f FILE</c>:
/// <code>
/// AH00558: apache2: Could not reliably determine the server's fully qualified domain name, using 127.0.0.1. …
/// Syntax OK
/// AH00526: Syntax error on line 11 of /etc/apache2/sites-enabled/www.conf:
/// Invalid command 'SSLCipherSuit', perhaps misspelled or defined by a module not included in the server configuration
/// nginx: [emerg] unknown directive "ssl_cipher" in /etc/nginx/nginx.conf:3
/// nginx: configuration file /etc/nginx/nginx.conf test failed
/// [ALERT]    (31949) : config : parsing [/etc/haproxy/haproxy.cfg:4] : unknown proxy mode 'htp'.
/// Configuration file is valid
/// </code>
/// </summary>
internal static class ConfigTestReader
{
    private const string Subject = "configuration";
    private const int MostMessages = 20;

    // nginx says "syntax is ok" also where it then cannot open a port, so that is no mark.
    private static readonly ImmutableArray<string> Valid = ["Syntax OK", "test is successful", "Configuration file is valid"];

    // Apache's codes: AH00526 a directive is wrong, AH00014 the check failed. "Action": apachectl, of which apache2 ended with an error.
    private static readonly ImmutableArray<string> Invalid =
        ["[emerg]", "[ALERT]", "Syntax error", "test failed", "AH00526", "AH00014", "Action 'configtest' failed", "Action '-t' failed", "Fatal errors found in configuration", "Error(s) found in configuration file"];

    // With these, and with those of a valid one, the output ends.
    private static readonly ImmutableArray<string> Last = ["test failed", "Fatal errors found in configuration", "Action '"];

    private static readonly ImmutableArray<string> Warnings = ["[warn]", "[WARNING]", "[error]", "[crit]"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts("a configuration test"));
        var messages = ImmutableArray.CreateBuilder<string>();
        var (isTest, isWhole) = (false, false);
        foreach (var line in lines.Printed)
        {
            var text = lines[line].Trim();
            if (Has(Invalid, text)) facts.Add(Subject, "valid", "false");
            else if (Has(Valid, text)) facts.Add(Subject, "valid", "true");
            isWhole |= !lines.MayBeCut(line) && (Has(Valid, text) || Has(Last, text) || (line > 0 && lines[line - 1].EndsWith(':') && lines[line - 1].Contains("AH00526", StringComparison.Ordinal)));
            if (IsMessage(text)) messages.Add(OutputGuess.Shortened(WithReason(lines, line), 240));
            isTest |= text.EndsWith("syntax is ok", StringComparison.Ordinal);
        }
        if (SaysNothing(lines)) facts.Add(Subject, "valid", "true");
        if (!isTest && messages.Count == 0 && !facts.Subjects.Any()) return facts.Judge(expectations, lines);
        ImmutableArray<string> told = [.. messages.Distinct(StringComparer.Ordinal).Take(MostMessages)];
        if (isWhole || lines.EndsAtPrompt) facts.Add(Subject, "messages", told);
        else facts.AddOpen(Subject, "messages", told);
        return facts.Judge(expectations, lines);
    }

    // "AH00558: …", "nginx: [warn] …", "2026/11/24 22:14:00 [emerg] 31844#31844: …", "[WARNING]  (31957) : config : …"
    private static bool IsMessage(string text) =>
        (text.StartsWith("AH", StringComparison.Ordinal) && text.Length > 8 && text[7] == ':' && text.AsSpan(2, 5).IndexOfAnyExceptInRange('0', '9') < 0)
        || text.Contains("Syntax error", StringComparison.Ordinal) || Has(Warnings, text) || text.Contains("[emerg]", StringComparison.Ordinal)
        || (text.Contains("[ALERT]", StringComparison.Ordinal) && !text.Contains("Fatal errors found", StringComparison.Ordinal));

    // Apache tells the place in one line, ended by a colon, and the reason in the next.
    private static string WithReason(OutputLines lines, int line)
    {
        var text = WithoutTime(lines[line].Trim());
        return text.EndsWith(':') && line + 1 < lines.Count && lines[line + 1].Length > 0 ? $"{text} {lines[line + 1].Trim()}" : text;
    }

    // Time and process before and behind the kind: "2026/11/24 22:14:00 [emerg] 31844#31844: …", "[ALERT] 213/101112 (4711) : …".
    private static string WithoutTime(string text)
    {
        if (text.IndexOf('[', StringComparison.Ordinal) is not (>= 0 and var open) || text.IndexOf("] ", open, StringComparison.Ordinal) is not (> 0 and var close) || text[(open + 1)..close].Contains(' ', StringComparison.Ordinal)) return text;
        var before = text[..open].TrimStart([.. "0123456789/: "]);
        return $"{before}{text[open..(close + 1)]} {text[(close + 1)..].TrimStart([.. "0123456789/#():  "])}";
    }

    // From 2.9 on HAProxy prints nothing when all is well (not verified here): a prompt behind the command shows that. With -V it always
    // prints, so there silence proves nothing.
    private static bool SaysNothing(OutputLines lines)
    {
        var typed = false;
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines.IsEmpty(line)) continue;
            if (typed && lines.IsPrompt(line)) return true;
            typed = lines.Typed(line) is { } command && command.Contains("haproxy", StringComparison.Ordinal) && command.Contains(" -c", StringComparison.Ordinal) && !command.Contains(" -V", StringComparison.Ordinal) && !command.Contains("&&", StringComparison.Ordinal) && !command.Contains('>', StringComparison.Ordinal);
        }
        return false;
    }

    private static bool Has(ImmutableArray<string> marks, string text) => marks.Any(mark => text.Contains(mark, StringComparison.Ordinal));
}
