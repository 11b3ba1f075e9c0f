namespace Runbooks.Domain.Comware.Readers;

/// <summary>Takes the lines of a configuration one after the other. Blanks at a line's begin may be lost, so the words decide.</summary>
/// <param name="isFiltered">Lines were left out (<c>| include irf</c>), so what a block lacks says nothing.</param>
internal sealed class ConfigurationSheet(ComwareFacts facts, bool isFiltered)
{
    private const string Irf = "irf";

    private readonly List<string> bound = [];
    private readonly List<string> modes = [];
    private string? port;
    private string? name;
    private string? shut;
    private bool hasBegun;
    private bool hasIrf;

    /// <summary>The block of the <c>irf</c> lines was seen from <c>#</c> to <c>#</c>: what it lacks has its default.</summary>
    public bool HasIrfBlock { get; private set; }

    public void Line(string[] words)
    {
        switch (words)
        {
            case ["#" or "return", ..]:
                End(true);
                HasIrfBlock |= hasBegun && hasIrf && !isFiltered;
                (hasBegun, hasIrf) = (true, false);
                break;
            case ["irf-port", var number]:
                End(true);
                port = $"IRF-port {number}";
                break;
            case ["interface", _, ..] when InterfaceText.IsName(string.Join(' ', words[1..])):
                End(true);
                name = InterfaceText.Canonical(string.Join(' ', words[1..]));
                break;
            case ["port", "group", "interface", _, ..] when port is not null: Bind(words[3..]); break;
            case ["shutdown"] when name is not null: shut = "yes"; break;
            case ["undo", "shutdown"] when name is not null: shut = "no"; break;
            case ["mad", "enable"] when name is not null: facts.Add(name, "mad", "lacp"); break;
            case ["mad", "bfd" or "arp" or "nd", "enable"] when name is not null: facts.Add(name, "mad", words[1]); break;
            case ["mad", "ip", "address", var address, _, "member", var member]: facts.Add($"member {member}", "MAD IP", address); break;
            case ["sysname", var host]: facts.Add("switch", "name", host); break;
            case ["irf", ..]: Setting(words, false); break;
            case ["undo", "irf", ..]: Setting(words[1..], true); break;
        }
    }

    /// <summary>Ends the block.</summary>
    /// <param name="isWhole">What ends it was seen.</param>
    public void End(bool isWhole)
    {
        // A filter leaves out what it does not match, so an empty block shows nothing.
        if (port is not null && (bound.Count > 0 || !isFiltered))
        {
            facts.Add(!isWhole || isFiltered, port, "interfaces", [.. bound]);
            if (modes.Count > 0) facts.Add(!isWhole, port, "mode", [.. modes.Distinct(StringComparer.Ordinal)]);
        }
        if (name is not null)
        {
            // A shutdown that was read stays; that there is none shows only at the block's end.
            if (shut is not null || !isFiltered) facts.Add(!isWhole && shut is null, name, "shutdown", shut ?? "no");
        }
        (port, name, shut) = (null, null, null);
        bound.Clear();
        modes.Clear();
    }

    // "Ten-GigabitEthernet1/0/49 mode enhanced"
    private void Bind(string[] words)
    {
        var mode = Array.IndexOf(words, "mode");
        var interfaceName = string.Join(' ', mode < 0 ? words : words[..mode]);
        if (InterfaceText.IsName(interfaceName)) bound.Add(InterfaceText.Canonical(interfaceName));
        if (mode >= 0 && mode + 1 < words.Length) modes.Add(words[mode + 1]);
    }

    private void Setting(string[] words, bool isUndone)
    {
        hasIrf = true;
        switch (words)
        {
            case ["irf", "domain", var domain] when !isUndone: facts.Add(Irf, "domain", domain); break;
            case ["irf", "mac-address", "persistent", ..]: facts.Add(Irf, "mac persistent", isUndone ? "no" : words.Length > 3 ? words[3] : "timer"); break;
            case ["irf", "auto-update", "enable"]: facts.Add(Irf, "auto update", isUndone ? "no" : "yes"); break;
            case ["irf", "auto-merge", "enable"]: facts.Add(Irf, "auto merge", isUndone ? "no" : "yes"); break;
            case ["irf", "link-delay", ..]: facts.Add(Irf, "link delay", isUndone ? "none" : words.Length > 2 ? words[2] : ""); break;
            case ["irf", "member", var member, "priority", var priority] when !isUndone: facts.Add(Irf, $"priority of member {member}", priority); break;
            case ["irf", "member", var member, "description", ..] when !isUndone: facts.Add($"member {member}", "description", string.Join(' ', words[4..])); break;
        }
    }
}
