using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Comware.Simulator;

/// <summary>The old post's list, by its numbers, as it was printed; what is no command is left out.</summary>
internal static class OldPost
{
    public static ImmutableArray<(int Step, string Line)> Lines { get; } =
    [
        (2, "sys"), (3, "show version"), (4, "reset saved-configuration"), (5, "irf member 1 renumber 1"), (6, "irf member 1 renumber 2"), (7, "quit"), (8, "save"), (9, "reboot"),
        (10, "irf mac-address persistent always"), (11, "irf member 1 priority 32"), (12, "irf member 2 priority 30"),
        (13, "int GigabitEthernet 1/0/51"), (14, "shut"), (15, "int GigabitEthernet 1/0/52"), (16, "shut"),
        (17, "int GigabitEhternet 2/0/51"), (18, "shut"), (19, "int GigabitEthernet 2/0/52"), (20, "shut"),
        (21, "irf port 1/1"), (22, "port group interface GigabitEthernet 1/0/51"), (23, "quit"), (24, "irf port 1/2"), (25, "port group interface GigabitEthernet 1/0/52"), (26, "quit"),
        (27, "irf port 2/1"), (28, "port group interface GigabitEthernet 2/0/51"), (29, "quit"), (30, "irf port 2/2"), (31, "port group interface GigabitEthernet 2/0/52"), (32, "quit"),
        (33, "save"),
        (34, "interface GigabitEthernet 1/0/51"), (35, "undo shut"), (36, "interface GigabitEthernet 1/0/52"), (37, "undo shut"),
        (38, "interface GigabitEthernet 2/0/51"), (39, "undo shut"), (40, "interface GigabitEthernet 2/0/52"), (41, "undo shut"),
        (42, "irf-port-configuration active"), (46, "quit"), (47, "save"), (48, "reboot"), (49, "disp irf"), (50, "disp irf topology"),
    ];

    public static IEnumerable<(int Step, string Line)> From(int first, int last) => Lines.Where(line => line.Step >= first && line.Step <= last);

    /// <summary>Two Comware 5 switches; views as forgiving as any reader claims.</summary>
    public static Lab Lab() => new(Pairs.Switch("sw1", 5), Pairs.Switch("sw2", 5)) { StrictViews = false };

    /// <summary>Types a line and says yes to whatever is asked, as the post has no word about it.</summary>
    public static string Type(Lab lab, string console, string line)
    {
        var shown = lab.Type(console, line);
        while (lab.Console(console).Question is { } question) shown += lab.Type(console, question.Contains("file name", StringComparison.Ordinal) ? "" : "Y");
        lab.Settle();
        return shown;
    }

    public const string Unrecognized = "% Unrecognized command";

    public const string WrongParameter = "% Wrong parameter";

    public static string Fault(string shown) =>
        new[] { Unrecognized, WrongParameter, "% Ambiguous", "% Incomplete", "Please shutdown the current interface first." }.FirstOrDefault(fault => shown.Contains(fault, StringComparison.Ordinal)) ?? "";
}
