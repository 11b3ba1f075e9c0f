using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// The file that <c>testssl.sh --jsonfile FILE HOST</c> writes, or <c>--jsonfile-pretty</c>:
/// <code>
/// [ { "id": "TLS1_2", "ip": "www.example.com/192.0.2.1", "port": "443", "severity": "OK", "finding": "offered" },
///   { "id": "cipherorder_TLSv1_2", …, "severity": "INFO", "finding": "ECDHE-RSA-AES128-GCM-SHA256 ECDHE-RSA-AES256-GCM-SHA384" },
///   { "id": "HSTS_time", …, "severity": "OK", "finding": "730 days (=63072000 seconds) > 15552000 seconds" } ]
/// </code>
/// Measured with 3.0. From 3.2 on there are grades (<c>overall_grade</c>) and <c>supportedciphers_TLSv1_2</c>, which were read and not measured.
/// </summary>
internal static class TestsslReader
{
    private const string Command = "testssl.sh --jsonfile", Server = "server", FindingPrefix = "finding ";
    private const int LongestFinding = 240;

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts(Command));
        var json = TestsslJson.Read(evidence, lines);
        facts.IsComplete = json.IsWhole && !json.Entries.Any(entry => entry is { Id: "scanTime", Severity: "WARN" });
        if (json.Entries.FirstOrDefault(static entry => entry.Severity == "FATAL") is { Id: not null } fatal) facts.Refusal = $"testssl.sh could not test the server: {OutputGuess.Shortened(fatal.Finding)}";
        else if (json.Servers > 1) facts.Refusal = "The file tells of more than one server or port. Paste the result of one.";
        foreach (var entry in json.Entries) Entry(facts, entry);
        TestsslProtocols.AddTo(facts, json.Entries);
        facts.Doubt(Server, "The result shows neither protocols nor a grade nor HSTS.");
        foreach (var expected in expectations)
        {
            if (expected.Subject.StartsWith(FindingPrefix, StringComparison.Ordinal) && !json.Entries.Any(entry => IsAbout(entry, expected.Subject[FindingPrefix.Length..])))
                facts.Doubt(expected.Subject, $"The result does not show whether testssl.sh looked for {expected.Subject[FindingPrefix.Length..]}.");
        }
        return facts.Judge(expectations, () => OutputGuess.Explain(lines, Command));
    }

    private static void Entry(OutputFacts facts, TestsslEntry entry)
    {
        switch (entry.Id)
        {
            case "overall_grade":
                facts.Add(Server, "grade", OutputGuess.Shortened(entry.Finding.StartsWith("Grade: ", StringComparison.Ordinal) ? entry.Finding[7..] : entry.Finding));
                break;
            case "HSTS_time" when Seconds(entry.Finding) is { } seconds:
                facts.Add(Server, "HSTS", seconds);
                break;
            case "HSTS" when entry.Finding.StartsWith("not offered", StringComparison.Ordinal):
                facts.Add(Server, "HSTS", "not offered");
                break;
        }
        if (entry.Severity is not ("HIGH" or "CRITICAL")) return;
        var subject = FindingPrefix + OutputGuess.Shortened(entry.Id);
        var text = OutputGuess.Shortened(entry.Finding, LongestFinding);
        // Several entries of one id are several findings, of which a file that breaks off may hold only the first.
        ImmutableArray<string> texts = [.. (facts.Values(subject, "text") ?? []).Append(text).Distinct(StringComparer.Ordinal)];
        facts.Set(subject, "text", texts);
        if (!facts.IsComplete) facts.AddOpen(subject, "text", texts);
    }

    // "cert_trust <cert#1>" is about cert_trust.
    private static bool IsAbout(TestsslEntry entry, string id) => entry.Id == id || entry.Id.StartsWith(id + " ", StringComparison.Ordinal);

    /// <summary><c>730 days (=63072000 seconds) > 15552000 seconds</c>, <c>0. HSTS is disabled</c>.</summary>
    private static string? Seconds(string finding)
    {
        if (finding.StartsWith("0. ", StringComparison.Ordinal)) return "0";
        var mark = finding.IndexOf("(=", StringComparison.Ordinal);
        if (mark < 0) return null;
        var digits = new string([.. finding.Skip(mark + 2).TakeWhile(char.IsAsciiDigit)]);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds.ToString(CultureInfo.InvariantCulture) : null;
    }
}
