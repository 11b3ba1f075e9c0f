namespace Runbooks.Domain.Comware.Readers;

/// <summary>Tells an output by the line with which it begins, for pastes without the echoed command.</summary>
internal static class OutputHeader
{
    /// <param name="before">What the lines before are: within a configuration or a list of the same kind some headers mean nothing.</param>
    public static OutputKind? Of(string line, OutputKind before)
    {
        var text = line.Trim();
        return Table(text) ?? Words(text, before);
    }

    private static OutputKind? Table(string text)
    {
        bool Has(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (!text.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
            }
            return true;
        }
        // "MemberID    Role    Priority  CPU-Mac         Description", in Comware 5 "Switch  Role   Priority  CPU-Mac".
        if (Has("Role", "Priority", "CPU") && (Starts(text, "Member") || Starts(text, "Switch"))) return OutputKind.Irf;
        if (Starts(text, "Topology Info")) return OutputKind.IrfTopology;
        if (Has("Link", "neighbor")) return OutputKind.IrfTopology;
        if (Has("IRF-Port1", "IRF-Port2")) return Starts(text, "IRF-Port1") ? OutputKind.IrfTopology : OutputKind.IrfConfiguration;
        if (Starts(text, "IRF Port") && Has("Interface", "Status")) return OutputKind.IrfLink;
        if (Starts(text, "LD/RD") || (Has("Total session") && Has("Init mode"))) return OutputKind.BfdSession;
        if (Starts(text, "Slot") && Has("Type") && (Has("State") || Has("Status"))) return OutputKind.Device;
        if (Starts(text, "SubSNo")) return OutputKind.Device;
        if (Has("rief information o", "interface") || (Starts(text, "Interface") && Has("Link") && (Has("Protocol") || Has("Speed") || Has("Cause")))) return OutputKind.InterfaceBrief;
        return null;
    }

    private static OutputKind? Words(string text, OutputKind before)
    {
        // Descriptions and banners may say anything.
        if (before == OutputKind.Configuration) return null;
        if (IsMember(text)) return OutputKind.IrfLink;
        if (Starts(text, "Multi-active recovery state") || Starts(text, "Current MAD status")) return OutputKind.MadVerbose;
        if (before is not OutputKind.MadVerbose && text is ['M', 'A', 'D', ' ', ..] && (text.EndsWith("enabled.", StringComparison.Ordinal) || text.EndsWith("disabled.", StringComparison.Ordinal))) return OutputKind.Mad;
        if (Starts(text, "Software images on") || Starts(text, "Current software images") || text.Contains("boot app is", StringComparison.Ordinal)) return OutputKind.BootLoader;
        if (text.Contains("Comware", StringComparison.Ordinal) && text.Contains("Software", StringComparison.Ordinal) && !text.Contains('/', StringComparison.Ordinal)) return OutputKind.Version;
        return before == OutputKind.Other && IsConfiguration(text) ? OutputKind.Configuration : null;
    }

    // "Member 1", "Member 2(IRF-Link-Down: MDC2, MDC3)"
    private static bool IsMember(string text) => text is ['M', 'e', 'm', 'b', 'e', 'r', ' ', >= '0' and <= '9', ..] && text[7..].TrimStart([.. "0123456789"]) is "" or ['(', ..];

    // In small letters: "IRF-port 1       : …" stands in what easy-irf says.
    private static bool IsConfiguration(string text)
    {
        bool Is(string words) => text.StartsWith(words, StringComparison.Ordinal);
        return Is("irf-port ") || Is("irf mac-address ") || Is("irf domain ") || Is("irf member ") || Is("irf auto-") || Is("undo irf ") || Is("port group interface ")
            || (Is("version ") && text.Contains(", Release", StringComparison.Ordinal))
            || (Is("interface ") && text.Contains('/', StringComparison.Ordinal) && InterfaceText.IsName(text[10..]));
    }

    private static bool Starts(string text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
