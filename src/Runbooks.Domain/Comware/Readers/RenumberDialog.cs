namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// Comware 5, then 7; the question may have no answer behind it yet:
/// <code>
/// [DeviceB] irf member 1 renumber 2
/// Warning: Renumbering the switch number may result in configuration change or loss. Continue? [Y/N]:y
/// [Sysname] irf member 1 renumber 3
/// Renumbering the member ID may result in configuration change or loss. Continue?[Y/N]Y
/// </code>
/// </summary>
internal sealed class RenumberDialog
{
    private readonly List<(string From, string To, string? Answer)> seen = [];
    private bool isAsked;
    private bool isEnded;

    public void Typed(string[] words)
    {
        isEnded = true;
        if (words is not [var irf, var member, var from, var renumber, var to] || !DisplayCommand.IsShort(irf, "irf", 3) || !DisplayCommand.IsShort(member, "member", 1) || !DisplayCommand.IsShort(renumber, "renumber", 1)) return;
        if (!Shapes.IsMember(from) || !Shapes.IsMember(to)) return;
        seen.Add((from, to, null));
        isEnded = false;
    }

    public void Printed(DialogLine line)
    {
        if (!line.Says("Renumbering the")) return;
        isAsked = true;
        if (seen.Count == 0) seen.Add(("", "", null));
        seen[^1] = seen[^1] with { Answer = line.Answer };
    }

    public bool AddTo(ComwareFacts facts, bool isWhole)
    {
        if (seen.Count == 0) return false;
        // The last one counts: a mistyped one may stand before it.
        var (from, to, answer) = seen[^1];
        if (from.Length > 0)
        {
            // Behind the ID nothing follows, so one that ends the paste may go on.
            var isOpen = !isWhole && !isAsked && !isEnded;
            facts.Add(isOpen, "renumber", "from", from);
            facts.Add(isOpen, "renumber", "to", to);
        }
        facts.Add(answer is null && !isWhole, "renumber", "answer", answer ?? "none");
        return true;
    }
}
