using System.Text;

namespace Runbooks.Testing.Comware;

/// <summary>
/// One switch's console: its view, what it asks, what it prints. In a fabric every console leads to the master's configuration (H3C S6520X
/// IRF configuration guide).
/// </summary>
internal sealed class Console(Lab lab, Switch box)
{
    private readonly StringBuilder shown = new();
    private Action<string>? answer;

    public Lab Lab { get; } = lab;

    public Switch Box { get; } = box;

    public Fabric Fabric => Box.Fabric!;

    public Configuration Running
    {
        get => Fabric.Running;
        set => Fabric.Running = value;
    }

    /// <summary><c>user</c>, <c>system</c>, or the header of the section one is in.</summary>
    public string View { get; set; } = "user";

    public string ViewKind => View switch
    {
        "user" or "system" => View,
        _ when View.StartsWith("irf-port", StringComparison.Ordinal) => "irf-port",
        _ when View.StartsWith("vlan", StringComparison.Ordinal) => "vlan",
        _ when View.Contains("Vlan-interface", StringComparison.Ordinal) => "vlan-interface",
        _ when View.Contains("Aggregation", StringComparison.Ordinal) => "aggregation",
        _ => "port",
    };

    /// <summary>What the console waits for an answer to; null at a prompt.</summary>
    public string? Question { get; private set; }

    /// <summary><c>&lt;sw1&gt;</c>, <c>[sw1]</c>, <c>[sw1-GigabitEthernet1/0/51]</c>, <c>[sw1-irf-port1/1]</c>.</summary>
    public string Prompt => Box.Fabric is null ? "" : View switch
    {
        "user" => $"<{Running.Sysname}>",
        "system" => $"[{Running.Sysname}]",
        _ => $"[{Running.Sysname}-{View.Replace("interface ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)}]",
    };

    public void Reset() => (View, Question, answer) = ("user", null, null);

    public string Type(string line)
    {
        shown.Clear();
        // A switch that restarts hears nothing.
        if (Box.Fabric is null) return "";
        foreach (var notice in Box.Notices) shown.Append(notice).Append('\n');
        Box.Notices.Clear();
        if (answer is { } next)
        {
            shown.Append(line).Append('\n');
            (Question, answer) = (null, null);
            next(line.Trim());
        }
        else
        {
            shown.Append(Prompt).Append(line).Append('\n');
            Grammar.Run(this, line);
        }
        return shown.ToString();
    }

    public void Print(string text) => shown.Append(text).Append('\n');

    public void Ask(string question, Action<string> then)
    {
        shown.Append(question);
        (Question, answer) = (question, then);
    }

    /// <summary>Asks again until the answer is yes or no.</summary>
    public void Confirm(string question, Action yes, Action? no = null) => Ask(question, reply =>
    {
        if (reply is "Y" or "y") yes();
        else if (reply is "N" or "n") no?.Invoke();
        else Confirm(question, yes, no);
    });

    /// <summary>How often the console has refused what was typed, since the lab was set up.</summary>
    public int Refusals { get; private set; }

    /// <summary>Says why it does not do it.</summary>
    public void Refuse(string text)
    {
        Refusals++;
        Print(text);
    }

    public void Fault(string text, int at)
    {
        Refusals++;
        Print(new string(' ', Prompt.Length + at) + "^");
        Print($" % {text} found at '^' position.");
    }
}
