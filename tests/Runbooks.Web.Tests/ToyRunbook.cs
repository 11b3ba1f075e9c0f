using Runbooks.Domain.Engine;

namespace Runbooks.Web.Tests;

/// <summary>A runbook with a field of every kind, since the wizard must draw any form.</summary>
internal sealed class ToyRunbook : Runbook<ToyRunbook.Inputs>
{
    public sealed record Inputs(string Host);

    public override RunbookInfo Info { get; } = new("toy", "Toy", "1.0", new DateOnly(2026, 11, 1)) { Purpose = "Tries every field.", Category = "Tests" };

    public override Form Form { get; } = new(
    [
        new HostField("host", "Host") { Group = "Where", Help = "Where it is done.", Placeholder = "esx01" },
        new NumberField("mtu", "MTU", 1280, 9000) { Group = "Where", Unit = "bytes", Default = _ => FormValue.Of(9000) },
        new ToggleField("own", "Own stack") { Group = "Where", Default = _ => FormValue.Of(false) },
        new TextField("stack", "Stack") { Group = "Where", Applies = values => values.On("own"), Default = _ => FormValue.Of("vmotion") },
        new ChoiceField("design", "Design", _ => [new("a", "One each", "Recommended."), new("b", "Shared", Unavailable: "Needs 6.0.")]) { Group = "How", Default = _ => FormValue.Of("a") },
        new ChoiceField("version", "Version", _ => [.. "5.0 5.1 5.5 6.0 6.5".Split(' ').Select(v => new Option(v, v))]) { Group = "How", Default = _ => FormValue.Of("5.0") },
        new ManyField("parts", "Parts", _ => [new("x", "X"), new("y", "Y"), new("z", "Z")]) { Group = "How", Default = _ => FormValue.OfMany("x") },
        new OrderedListField("order", "Order", _ => [new("one", "One"), new("two", "Two"), new("three", "Three")]) { Group = "How", Default = _ => FormValue.OfMany("one", "two", "three") },
        new TextField("config", "Configuration") { Group = "How", Lines = 8, Mono = true, MaxLength = TextField.Longest, Optional = true },
        new NetworkField("avoid", "Avoid") { Group = "How", Several = true, Optional = true, Advanced = true },
        new TableField("links", "Links", [new TextField("nicA", "NIC A"), new TextField("nicB", "NIC B") { Optional = true }], 1, 3)
        {
            Group = "Cables", RowName = "link",
            Default = _ => FormValue.Of(FormValues.Empty.With("nicA", "vmnic1")),
            NewRow = values => FormValues.Empty.With("nicA", $"vmnic{values.Rows("links").Length + 1}"),
        },
    ]);

    public override FormValues Example { get; } = FormValues.Empty.With("host", "esx01");

    public override string DiagnosisLabel => "Paste the message";

    public override ImmutableArray<Diagnosis> Diagnose(string text, Plan? plan) =>
        text.Contains("boom", StringComparison.Ordinal) ? [new("boom", "It broke.") { Next = "Look.", StepId = "change", Unverified = true }] : [];

    protected override Result<Inputs> Read(FormValues values)
    {
        var reader = new FormReader(values);
        var host = reader.Read("host", Domain.Net.HostName.Parse);
        return reader.Finish(() => new Inputs(host!.Value.ToString()));
    }

    protected override Plan Plan(Inputs inputs) => PlanFor(inputs.Host);

    /// <summary>Look, a hold, a change that can be undone, a number to read, a last look on one's word.</summary>
    public static Plan PlanFor(string host) => new()
    {
        Runbook = "toy",
        Version = "1.0",
        Summary = $"Changes {host}.",
        Cautions = [new(Severity.Info, "A note."), new(Severity.Danger, "A danger.", "RFC 1149", Unverified: true)],
        Sections =
        [
            new("Before",
            [
                new("look", "Look first", "To know what was.", host) { Commands = [new(Shell.Esxcli, "show", "~ #")], Check = new Check.ExactText("all fine"), Undo = new Undo.NothingChanged(), Expect = "all fine" },
            ]),
            new("Change",
            [
                new("change", "Change it", "Because.", host)
                {
                    Commands = [new(Shell.Esxcli, "change --it")], Check = new Check.None("The next step shows it."), Hold = new(HoldKind.PointOfNoReturn, "No way back without a visit."),
                    Undo = new Undo.ByCommands([new(Shell.Esxcli, "change --back")]),
                },
                new("count", "Count", "To be sure.", host) { Check = new Check.Number(4, 4, "links"), Undo = new Undo.NothingChanged() },
            ]),
        ],
        Files = [new("toy.sh", "sh", "echo <b>toy</b>\n") { Purpose = "Runs." }],
        Tables =
        [
            new("t", "Addresses", ["Link", "Address"], [["1", "10.0.0.1"]]),
            new("clients", "Clients", ["Client", "Outcome"], [.. Enumerable.Range(1, 13).Select(i => ImmutableArray.Create($"Client {i}", i % 4 == 0 ? "cannot connect" : "connects"))])
            {
                Note = "Who gets what.", Tones = [RowTone.Good, RowTone.Plain, RowTone.Unsure, RowTone.Bad], TextColumns = [1],
            },
        ],
        Highlights = [new("Grade", "A+", "By the guide.", RowTone.Good), new("Links", "1"), new("Cipher string", "ECDHE+AESGCM:!aNULL", "For 3.0.", Copy: true)],
        Pictures = [new("p", "Cables", "One cable.", 100, 50, [new Shape.Box(1, 1, 10, 10), new Shape.Line(0, 0, 5, 5), new Shape.Label(2, 2, host)])],
    };
}
