using System.Globalization;
using System.Numerics;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>Takes the lines of <c>display mad verbose</c> one after the other.</summary>
internal sealed class MadSheet(ComwareFacts facts)
{
    private readonly List<string> user = [];
    private readonly List<string> system = [];
    private readonly Dictionary<(string Subject, string Property), List<string>> lists = [];
    // Lists of the last mechanism: more rows of the same member may follow.
    private readonly HashSet<(string Subject, string Property)> growing = [];
    private List<string>? excluded;
    private bool hasExcluded;
    private string? mechanism;

    public void Line(ConsoleLine line, string[] words)
    {
        var text = line.Text.Trim();
        if (text.StartsWith("Multi-active recovery state", StringComparison.OrdinalIgnoreCase)) Recovery(line, Shapes.After(text) ?? "");
        else if (text.StartsWith("Current MAD status", StringComparison.OrdinalIgnoreCase)) Recovery(line, Shapes.After(text) ?? "");
        else if (text.StartsWith("Excluded ports", StringComparison.OrdinalIgnoreCase))
        {
            (hasExcluded, mechanism) = (true, null);
            excluded = text.Contains("user", StringComparison.OrdinalIgnoreCase) || text.Contains("(configurable", StringComparison.OrdinalIgnoreCase) ? user : system;
        }
        else if (MadReader.State(facts, words) is { } named)
        {
            (mechanism, excluded) = (named, null);
            growing.Clear();
            if (Shapes.After(text) is { } behind && InterfaceText.IsName(behind) && !line.IsCut) Gather($"MAD {named}", "interface", InterfaceText.Canonical(behind), false);
        }
        else if (excluded is not null)
        {
            if (!line.IsCut && InterfaceText.IsName(text)) excluded.Add(InterfaceText.Canonical(text));
        }
        else if (mechanism is not null) Within(line, text, words);
    }

    public void End(bool isWhole)
    {
        if (hasExcluded)
        {
            var isOpen = !isWhole && excluded is not null;
            facts.Add(isOpen, "MAD", "excluded ports", [.. user, .. system]);
            facts.Add(isOpen, "MAD", "user excluded ports", [.. user]);
            facts.Add(isOpen, "MAD", "system excluded ports", [.. system]);
        }
        foreach (var ((subject, property), values) in lists) facts.Add(!isWhole && growing.Contains((subject, property)), subject, property, [.. values.Distinct(StringComparer.Ordinal)]);
    }

    // "No", "Yes"; "Detect", "Recovery", "Detect to Recovery", "Recovery to Detect".
    private void Recovery(ConsoleLine line, string value)
    {
        if (value.Length == 0) return;
        var shown = value.ToLowerInvariant() switch { "no" or "detect" => "no", "yes" or "recovery" => "yes", var other => other };
        facts.Add(line.IsCut, "MAD", "recovery", shown);
    }

    private void Within(ConsoleLine line, string text, string[] words)
    {
        var subject = $"MAD {mechanism}";
        if (text.StartsWith("MAD status", StringComparison.OrdinalIgnoreCase) && Shapes.After(text) is { Length: > 0 } status) facts.Add(line.IsCut && !IsStatus(status), subject, "status", status.ToLowerInvariant());
        else if (words is ["mad", "ip", "address", var address, var mask, "member", var member] && !line.IsCut) Gather($"member {member}", "MAD IP", $"{address}/{Length(mask)}", false);
        else if (Shapes.IsMember(words[0]) && words.Length >= 3) Row(line, words);
        else if (!line.IsCut && InterfaceText.IsName(text)) Gather(subject, "interface", InterfaceText.Canonical(text));
    }

    // BFD has an address, a neighbor and a status; LACP a port and a status.
    private void Row(ConsoleLine line, string[] words)
    {
        var subject = $"member {words[0]}";
        var isLast = IsStatus(words[^1]);
        if (words[1].Contains('.', StringComparison.Ordinal) && Shapes.IsIpv4(words[1].Split('/')[0]))
        {
            Gather(subject, "MAD IP", words[1], false);
            if (words.Length > 3) Gather(subject, "neighbor", Shapes.IsNone(words[2]) ? "none" : words[2]);
            isLast &= words.Length > 3;
        }
        else if (InterfaceText.IsName(words[1])) Gather(subject, "port", InterfaceText.Canonical(words[1]));
        else return;
        if (isLast || !line.IsCut) Gather(subject, "status", words[^1].ToLowerInvariant());
    }

    private static bool IsStatus(string word) => word.ToLowerInvariant() is "normal" or "faulty";

    private void Gather(string subject, string property, string value, bool mayGrow = true)
    {
        if (mayGrow) growing.Add((subject, property));
        if (!lists.TryGetValue((subject, property), out var values)) lists[(subject, property)] = values = [];
        values.Add(value);
    }

    private static string Length(string mask) => Ipv4Address.Parse(mask).TryGet(out var parsed) ? BitOperations.PopCount(parsed.Value).ToString(CultureInfo.InvariantCulture) : mask;
}
