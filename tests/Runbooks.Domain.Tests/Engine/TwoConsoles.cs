using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

/// <summary>A plan for two consoles: a look, two tracks of different length, then what waits for both. Its picture is proven by three steps.</summary>
internal static class TwoConsoles
{
    public static Plan Plan { get; } = new()
    {
        Runbook = "two",
        Version = "1",
        Ruleset = new(2026, 1, 2),
        Summary = "Joins sw1 and sw2.",
        Sections =
        [
            new("Before", [Looks("look", "both")]),
            new("Prepare sw1", [Looks("version-1", "sw1"), Changes("bind-1", "sw1", new(HoldKind.Pause, "Is it sw1?")), Restarts("restart-1", "sw1")]) { Track = "sw1" },
            new("Prepare", [Looks("version-2", "sw2"), Changes("bind-2", "sw2", new(HoldKind.SecondObserver, "Is it sw2?"))]) { Track = "sw2", Intro = "Once more." },
            new("Restart sw2", [Restarts("restart-2", "sw2")]) { Track = "sw2" },
            new("Join", [Changes("join", "rack", new(HoldKind.PointOfNoReturn, "sw2 restarts.")), Looks("topology", "sw1")]),
        ],
        Pictures =
        [
            new("stack", "Stack", "Two switches, two cables.", 300, 160,
            [
                new Shape.Box(10, 10, 280, 40, Tone.Strong) { About = "sw1", Proofs = [new("version-1")] },
                new Shape.Label(20, 35, "sw1", Tone: Tone.Strong) { About = "sw1", Proofs = [new("version-1")] },
                new Shape.Line(80, 50, 200, 110) { About = "Cable 1", Proofs = [new("topology", "link 1"), new("version-2", "port 1")] },
                new Shape.Line(200, 50, 80, 110, Tone.Accent) { About = "Cable 2", Proofs = [new("topology", "link 2"), new("topology", "both")] },
                new Shape.Label(150, 80, "cable 2") { About = "Cable 2", Proofs = [new("topology", "link 2")] },
                new Shape.Label(10, 150, "planned", Tone: Tone.Muted),
            ]),
        ],
    };

    private static Step Looks(string id, string where) => new(id, "Look", "To know.", where)
    {
        Commands = [new(Shell.Comware, "display version")],
        Check = new Check.ExactText("ok"),
        Undo = new Undo.NothingChanged(),
    };

    private static Step Changes(string id, string where, Hold hold) => new(id, "Change", "It must be.", where)
    {
        Commands = [new(Shell.Comware, "do it")],
        Check = new Check.None("The next look shows it."),
        Undo = new Undo.ByCommands([new(Shell.Comware, "undo it") { Answers = [new("sure?", "Y")] }]),
        Hold = hold,
    };

    private static Step Restarts(string id, string where) => new(id, "Restart", "It takes effect then.", where)
    {
        Commands = [new(Shell.Comware, "reboot") { Answers = [new("save current configuration?", "N", "It was saved above."), new("continue?", "")] }],
        Check = new Check.None("It comes back."),
        Undo = new Undo.Impossible("It has restarted."),
    };
}
