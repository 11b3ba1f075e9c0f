using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>Tells a display command by its words, each of which may be shortened: <c>dis irf topo</c>, <c>disp int br down</c>.</summary>
internal static class DisplayCommand
{
    // A word that may end the command early stands before the longer ones: "display irf" is not "display irf link".
    private static readonly ImmutableArray<(OutputKind Kind, ImmutableArray<string> Words)> Known =
    [
        (OutputKind.Irf, ["irf"]),
        (OutputKind.IrfTopology, ["irf", "topology"]),
        (OutputKind.IrfLink, ["irf", "link"]),
        (OutputKind.IrfConfiguration, ["irf", "configuration"]),
        (OutputKind.MadVerbose, ["mad", "verbose"]),
        (OutputKind.Mad, ["mad"]),
        (OutputKind.BfdSession, ["bfd", "session"]),
        (OutputKind.Version, ["version"]),
        (OutputKind.Device, ["device"]),
        (OutputKind.BootLoader, ["boot-loader"]),
        (OutputKind.LogBuffer, ["logbuffer"]),
        (OutputKind.Configuration, ["current-configuration"]),
        (OutputKind.Configuration, ["saved-configuration"]),
        (OutputKind.Configuration, ["this"]),
    ];

    public static string Name(OutputKind kind) => kind switch
    {
        OutputKind.InterfaceBrief => "display interface brief",
        _ => Known.FirstOrDefault(known => known.Kind == kind).Words is { IsDefaultOrEmpty: false } words ? $"display {string.Join(' ', words)}" : "this command",
    };

    /// <summary>The kind of output a command prints; null when it is no display command.</summary>
    public static OutputKind? Kind(string typed)
    {
        var words = EvidenceText.Words(typed.Split('|')[0]);
        if (words.Length < 2 || !IsShort(words[0], "display", 2)) return null;
        // "display interface brief down", "display interface GigabitEthernet 1/0/1 brief"; Comware 5 also "display brief interface".
        if (IsShort(words[1], "interface", 3) || IsShort(words[1], "brief", 2))
            return words.Any(static word => IsShort(word, "brief", 2)) ? OutputKind.InterfaceBrief : OutputKind.Other;
        foreach (var (kind, known) in Known)
        {
            // What follows a whole configuration or a slot narrows it down.
            var isOpen = kind is OutputKind.Configuration or OutputKind.BfdSession or OutputKind.BootLoader or OutputKind.LogBuffer;
            if ((isOpen ? words.Length > known.Length : words.Length == known.Length + 1) && known.Select((word, i) => IsShort(words[i + 1], word, i == 0 ? 2 : 1)).All(static fits => fits)) return kind;
        }
        return OutputKind.Other;
    }

    /// <summary>An echoed command whose prompt is missing. No output has a line that begins so.</summary>
    public static bool IsEcho(string text)
    {
        var words = EvidenceText.Words(text);
        return words.Length is >= 2 and <= 12 && IsShort(words[0], "display", 3) && Kind(text) is not (null or OutputKind.Other);
    }

    public static bool IsShort(string word, string whole, int least) => word.Length >= least && whole.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
