namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>easy-irf</c>, Comware 7 only. What it sums up is what it sets:
/// <code>
/// Select a member by its ID &lt;3&gt; [3]:3
/// Specify a new member ID &lt;1~10&gt; [1]: 5
///                   Configuration summary for member 3
/// IRF new member ID: 5
/// IRF domain ID    : 10
/// IRF priority     : 10
/// IRF-port 1       : Ten-GigabitEthernet3/0/21, Ten-GigabitEthernet3/0/22
///                    Ten-GigabitEthernet3/0/23, Ten-GigabitEthernet3/0/24
/// IRF-port 2       : Disabled
/// Are you sure to use these settings to set up IRF? [Y/N] y
/// Configuration succeeded.
/// The device will reboot for the new member ID to take effect. Continue? [Y/N] y
/// </code>
/// </summary>
internal sealed class EasyIrfDialog
{
    private const string Subject = "easy-irf";

    private static readonly ImmutableArray<(string Line, string Property)> Keys = [("IRF new member ID", "new id"), ("IRF domain ID", "domain"), ("IRF priority", "priority")];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> ports = new(StringComparer.Ordinal);
    private string? port;
    private bool isSummary;
    private bool isSummed;

    /// <summary>The switch reboots, and no prompt will follow.</summary>
    public bool IsGone => values.GetValueOrDefault("continues") == "y";

    public void Typed(string[] words) => isSummary &= words.Length == 0;

    public void Printed(DialogLine line)
    {
        const string member = "Configuration summary for member ", choice = "Select a member by its ID";
        if (line.Text.IndexOf(member, StringComparison.Ordinal) is >= 0 and var at)
        {
            (isSummary, isSummed, port) = (true, false, null);
            values.Clear();
            ports.Clear();
            if (!line.IsCut) values["member"] = line.Text[(at + member.Length)..].Trim();
        }
        else if (line.Says(choice) && Shapes.After(line.Text) is { } typed && Shapes.IsNumber(typed) && !line.IsCut) values["member"] = typed;
        else if (isSummary) Summary(line);
        if (line.Says("Are you sure to use these settings") && line.Answer is { } sure) values["answer"] = sure;
        if (line.Says("Configuration succeeded")) values["succeeded"] = "yes";
        if (line.Says("The device will reboot for the new member ID") && line.Answer is { } go) values["continues"] = go;
    }

    public bool AddTo(ComwareFacts facts, bool isWhole)
    {
        if (values.Count == 0 && ports.Count == 0) return false;
        foreach (var (property, value) in values) facts.Add(Subject, property, value);
        foreach (var (name, interfaces) in ports) facts.Add(!isWhole && !isSummed && name == port, Subject, name, [.. interfaces]);
        return true;
    }

    private void Summary(DialogLine line)
    {
        // A line of stars ends it.
        if (line.Text.Length > 10 && line.Text.All(static c => c == '*'))
        {
            (isSummary, isSummed) = (false, true);
            return;
        }
        foreach (var (key, property) in Keys)
        {
            if (line.Text.StartsWith(key, StringComparison.Ordinal) && Shapes.After(line.Text) is { Length: > 0 } value && !line.IsCut) values[property] = value;
        }
        if (line.Text.StartsWith("IRF-port ", StringComparison.Ordinal) && line.Text.IndexOf(':', StringComparison.Ordinal) is > 9 and var colon)
        {
            port = $"IRF-port {line.Text[9..colon].Trim()}";
            ports[port] = Names(line.Text[(colon + 1)..], line.IsCut);
        }
        else if (port is not null && !line.Text.Contains(':', StringComparison.Ordinal)) ports[port].AddRange(Names(line.Text, line.IsCut));
    }

    private static List<string> Names(string text, bool isCut)
    {
        var names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(InterfaceText.IsName).Select(InterfaceText.Canonical).ToList();
        if (isCut && names.Count > 0) names.RemoveAt(names.Count - 1);
        return names;
    }
}
