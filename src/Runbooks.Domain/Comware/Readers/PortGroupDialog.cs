namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <code>
/// [Sysname-irf-port1/1] port group interface ten-gigabitethernet 1/0/1
/// Please shutdown the current interface first.
/// [Sysname-irf-port1/1] port group interface ten-gigabitethernet 1/0/1
/// You must perform the following tasks for a successful IRF setup:
/// Save the configuration after completing IRF configuration.
/// Execute the "irf-port-configuration active" command to activate the IRF ports.
/// </code>
/// </summary>
internal sealed class PortGroupDialog
{
    private readonly List<string> refused = [];
    private readonly List<string> bound = [];
    private string? current;

    public void Typed(string[] words)
    {
        // A prompt that follows without a word of refusal shows that the command was taken.
        Take();
        if (words is not [var port, var group, var which, _, ..] || !DisplayCommand.IsShort(port, "port", 1) || !DisplayCommand.IsShort(group, "group", 1) || !DisplayCommand.IsShort(which, "interface", 1)) return;
        var mode = Array.FindIndex(words, 3, static word => DisplayCommand.IsShort(word, "mode", 1));
        var name = string.Join(' ', mode < 0 ? words[3..] : words[3..mode]);
        if (InterfaceText.IsName(name)) current = InterfaceText.Canonical(name);
    }

    public void Printed(DialogLine line)
    {
        if (current is null) return;
        if (line.Says("shutdown the current interface first"))
        {
            refused.Add(current);
            current = null;
        }
        else if (line.Says("must perform the following tasks")) Take();
        else if (line.Text.StartsWith("% ", StringComparison.Ordinal) || line.Says("failed") || line.Says("can't") || line.Says("cannot")) current = null;
    }

    public bool AddTo(ComwareFacts facts, bool isWhole)
    {
        if (refused.Count == 0 && bound.Count == 0 && current is null) return false;
        facts.Add(!isWhole, "port group", "bound", [.. bound.Distinct(StringComparer.Ordinal)]);
        facts.Add(!isWhole, "port group", "refused", [.. refused.Distinct(StringComparer.Ordinal)]);
        // Refused, and not bound after that either.
        facts.Add(!isWhole, "port group", "still refused", [.. refused.Except(bound, StringComparer.Ordinal)]);
        return true;
    }

    private void Take()
    {
        if (current is not null) bound.Add(current);
        current = null;
    }
}
