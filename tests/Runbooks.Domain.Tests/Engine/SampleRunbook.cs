using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Tests.Engine;

/// <summary>A runbook with a field of every kind, and a plan in which every part of a plan occurs.</summary>
internal sealed class SampleRunbook : Runbook<string>
{
    public static SampleRunbook Instance { get; } = new();

    private static readonly ImmutableArray<Option> Colours = [new("red", "Red"), new("green", "Green", "Calm"), new("blue", "Blue", Unavailable: "Blue is sold out.")];

    public override RunbookInfo Info { get; } = new("sample", "A sample", "1.2", new(2026, 3, 4)) { Purpose = "Shows every kind of field.", Category = "Tests" };

    public override Form Form { get; } = new(
    [
        new TextField("name", "Name") { MaxLength = 10, Help = "Who it is for." },
        new TextField("remark", "Remark") { Optional = true },
        new HostField("host", "Host"),
        new AddressField("gateway", "Gateway") { Optional = true },
        new NetworkField("network", "Network"),
        new NetworkField("avoid", "Avoid") { Several = true, Optional = true },
        new NumberField("mtu", "MTU", 1280, 9000) { Unit = "bytes", Default = static _ => FormValue.Of(9000) },
        new NumberField("vlan", "VLAN", 1, 4094) { Optional = true },
        new ToggleField("jumbo", "Jumbo frames") { Default = static _ => FormValue.Of(true) },
        new ChoiceField("colour", "Colour", static _ => Colours),
        new ChoiceField("shade", "Shade", static values => values.Text("colour") == "red" ? [new("dark", "dark")] : [new("dark", "dark"), new("light", "light")]) { Default = static values => FormValue.Of(values.Text("colour") == "red" ? "dark" : "light") },
        new ManyField("features", "Features", static _ => [new("a", "A"), new("b", "B")]) { Optional = true },
        new OrderedListField("order", "Order", static _ => [new("x", "X"), new("y", "Y")]) { Default = static _ => FormValue.OfMany("x", "y") },
        new TableField("links", "Links", [new TextField("nic", "NIC"), new NumberField("speed", "Speed", 1, 100) { Default = static _ => FormValue.Of(10) }], 1, 3),
        new TextField("secret", "Only with jumbo frames") { Applies = static values => values.On("jumbo") },
    ]);

    public override FormValues Example => FormValues.Empty
        .With("name", "Ann")
        .With("host", "esx01.example.local")
        .With("network", "10.9.8.0/24")
        .With("mtu", "9000")
        .With("colour", "red")
        .With("links", FormValue.Of(FormValues.Empty.With("nic", "vmnic1"), FormValues.Empty.With("nic", "vmnic2").With("speed", 40)))
        .With("secret", "s");

    /// <summary>Refuses what only a runbook can know: names and networks must be such, and nobody may be called root.</summary>
    protected override Result<string> Read(FormValues values)
    {
        var reader = new FormReader(values);
        reader.Read("host", HostName.Parse);
        reader.Read("network", Ipv4Subnet.Parse);
        if (values.Text("gateway").Length > 0) reader.Read("gateway", Ipv4Address.Parse);
        foreach (var net in values.Text("avoid").Split(", ", StringSplitOptions.RemoveEmptyEntries)) reader.Add(Ipv4Subnet.Parse(net).Problems);
        if (values.Text("name") == "root") reader.Refuse("name", "Nobody is called root.");
        if (values.Text("remark") == "impossible") reader.Refuse("", "These values do not go together.");
        return reader.Finish(() => values.Text("name"));
    }

    protected override Plan Plan(string inputs) => PlanFor(inputs);

    public static Plan PlanFor(string name) => new()
    {
        Summary = $"Greets {name}. Read https://example.com/a_b(1) first.",
        Cautions =
        [
            new(Severity.Info, "Just so you know.", "A book"),
            new(Severity.Warning, "Mind the gap."),
            new(Severity.Danger, "It bites.", "Nobody", Unverified: true),
        ],
        Sections =
        [
            new("Look", [new("look", "Look around", "One should know.", "esx01")
            {
                Commands = [new(Shell.Esxcli, "esxcli network ip interface list\n", "[root@esx01:~]")],
                Expect = "A list.",
                Check = new Check.Reader("sample", [new("vmk1", "mtu", Comparison.Equals, "9000", "Set it again."), new("vmk1", "nics", Comparison.SameSet, "a,b"), new("vmk9", "", Comparison.Absent, "")]),
                Undo = new Undo.NothingChanged(),
            }]) { Intro = "Nothing changes here." },
            new("Do",
            [
                new("set", "Set it", "It must be.", "PowerCLI")
                {
                    Commands = [new(Shell.PowerCli, "Set-It `\n  -Now"), new(Shell.Comware, "system-view")],
                    Check = new Check.Number(1, 5, "ms"),
                    Undo = new Undo.ByCommands([new(Shell.PowerCli, "Undo-It")], "Takes a minute."),
                    Hold = new(HoldKind.SecondObserver, "Another person looks first."),
                    Unverified = "The minute.",
                },
                new("text", "Say it", "To be heard.", "vSphere Client") { Check = new Check.ExactText("ok"), Undo = new Undo.Impossible("Said is said."), Hold = new(HoldKind.PointOfNoReturn, "Words stay.") },
                new("match", "Match it", "To be sure.", "esx01") { Check = new Check.Pattern("^ok$", "A line “ok”"), Undo = new Undo.ByCommands([], "By hand."), Hold = new(HoldKind.Pause, "Breathe.") },
                new("end", "End", "All things do.", "esx01") { Check = new Check.None("There is nothing to see."), Undo = new Undo.NothingChanged() },
            ]),
        ],
        Files = [new("greet.sh", "sh", "#!/bin/sh\necho hello\n") { Purpose = "Greets." }],
        Tables = [new("who", "Who", ["Name", "Age|Size"], [["Ann", "7"], ["Bob the Builder", "`8`"]])],
        Pictures = [new("p", "Picture", "A box with a line.", 10, 10, [new Shape.Box(0, 0, 5, 5, Tone.Accent), new Shape.Line(0, 0, 9, 9), new Shape.Label(1, 1, "hi", Anchor.Middle, Tone.Good)])],
    };

    public static Plan Frozen => Instance.Evaluate(Instance.Example).Plan!;
}
