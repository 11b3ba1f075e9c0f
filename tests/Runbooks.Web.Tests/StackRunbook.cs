using Runbooks.Domain.Engine;

namespace Runbooks.Web.Tests;

/// <summary>Two consoles, tables that follow other fields, a drawing of what is typed, and a plan whose picture is proven step by step.</summary>
internal sealed class StackRunbook : Runbook<StackRunbook.Inputs>
{
    public sealed record Inputs(string First, string Second);

    public override RunbookInfo Info { get; } = new("stack", "Stack", "1.0", new DateOnly(2026, 11, 1)) { Purpose = "Joins two switches.", Category = "Tests" };

    private static readonly ImmutableArray<Option> Ports = [new("1", "Port 1"), new("2", "Port 2"), new("3", "Port 3", Unavailable: "Not on this platform.")];

    public override Form Form { get; } = new(
    [
        new ChoiceField("platform", "Platform", _ => [new("small", "Small"), new("large", "Large")]) { Default = _ => FormValue.Of("small"), Resets = ["members", "cables"] },
        new TableField("members", "Switches",
        [
            new HostField("name", "Name"), new NumberField("now", "ID now", 1, 10), new NumberField("id", "New ID", 1, 10), new NumberField("priority", "Priority", 1, 32),
        ], 2, 9)
        {
            RowName = "switch", Default = _ => FormValue.Of(Member("sw1", 1, 1, 32), Member("sw2", 1, 2, 30)), NewRow = _ => Member("", 1, 3, 1),
        },
        new TableField("cables", "Cables",
        [
            Port("a", "From"), Port("b", "To"),
        ], 1, 8)
        {
            RowName = "cable", Proposal = "Propose the cables again", NewRow = _ => Cable("1", "2"),
            Default = values => FormValue.Of(values.Text("platform") == "large" ? [Cable("1", "2"), Cable("2", "1")] : [Cable("1", "1")]),
        },
    ]);

    public override FormValues Example { get; } = FormValues.Empty.With("platform", "large");

    public override Picture? Sketch(FormValues completed, ImmutableArray<Problem> problems) => new("sketch", "Cables", $"{completed.Rows("cables").Length} cables.", 340, 160,
        [new Shape.Label(10, 20, completed.Rows("members")[0].Text("name")), new Shape.Line(10, 40, 300, 40, problems.IsEmpty ? Tone.Plain : Tone.Bad) { About = "Cable 1" }]);

    private static ChoiceField Port(string id, string label) => new(id, label, _ => Ports) { Menu = true, Default = _ => FormValue.Of("1") };

    private static FormValues Member(string name, long now, long id, long priority) => FormValues.Empty.With("name", name).With("now", now).With("id", id).With("priority", priority);

    private static FormValues Cable(string a, string b) => FormValues.Empty.With("a", a).With("b", b);

    protected override Result<Inputs> Read(FormValues values)
    {
        var names = values.Rows("members").Select(row => row.Text("name")).ToList();
        return names.Distinct().Count() < names.Count ? Result.Refuse<Inputs>("members", "Two switches have the same name.") : new Inputs(names[0], names[1]);
    }

    protected override Plan Plan(Inputs inputs) => PlanFor(inputs.First, inputs.Second);

    /// <summary>A look for all, two consoles side by side, then what both must be ready for.</summary>
    public static Plan PlanFor(string first, string second) => new()
    {
        Runbook = "stack",
        Version = "1.0",
        Summary = $"Joins {first} and {second}.",
        Sections =
        [
            new("Before", [Looks("look", "Look at both", "both")]),
            new($"Prepare {first}", [Looks("look-1", "Read the version", first), Changes("bind-1", "Bind the ports", first), Changes("save-1", "Save", first)]) { Track = first, Intro = "At its console." },
            new("Prepare the other", [Looks("look-2", "Read the version", second), Changes("bind-2", "Bind the ports", second) with { Hold = new(HoldKind.Pause, "Is it the right console?") }]) { Track = second },
            new("Save the other", [Changes("save-2", "Save", second)]) { Track = second },
            new("Join", [Changes("join", "Connect the cables", "rack") with { Hold = new(HoldKind.PointOfNoReturn, "The second switch restarts.") }, Looks("seen", "See both members", first)]),
        ],
        Pictures =
        [
            new("stack", "Stack", "Two switches and their cables.", 340, 170,
            [
                new Shape.Box(10, 10, 320, 44, Tone.Strong) { About = first, Proofs = [new("look-1")] },
                new Shape.Label(20, 37, first, Tone: Tone.Strong) { About = first, Proofs = [new("look-1")] },
                new Shape.Box(10, 116, 320, 44, Tone.Strong) { About = second, Proofs = [new("look-2")] },
                new Shape.Label(20, 143, second, Tone: Tone.Strong) { About = second, Proofs = [new("look-2")] },
                new Shape.Line(120, 54, 240, 116, Tone.Accent) { About = "Cable 1, 1/1 to 2/2", Proofs = [new("seen")] },
                new Shape.Line(240, 54, 120, 116, Tone.Accent) { About = "Cable 2, 1/2 to 2/1", Proofs = [new("seen")] },
                new Shape.Label(170, 37, "nothing shows this", Tone: Tone.Muted),
            ]),
        ],
    };

    private static Step Looks(string id, string title, string where) => new(id, title, "To know what is there.", where)
    {
        Commands = [new(Shell.Comware, "display version", "<HP>")],
        Check = new Check.ExactText("fine"),
        Undo = new Undo.NothingChanged(),
        Expect = "fine",
    };

    private static Step Changes(string id, string title, string where) => new(id, title, "The next steps need it.", where)
    {
        Commands = [new(Shell.Comware, "save force"), new(Shell.Comware, "reboot") { Answers = [new("save current configuration?", "N", "It was saved above."), new("continue?", "")] }],
        Check = new Check.None("The next look shows it."),
        Undo = new Undo.ByCommands([new(Shell.Comware, "undo it") { Answers = [new("sure?", "Y")] }]),
    };
}
