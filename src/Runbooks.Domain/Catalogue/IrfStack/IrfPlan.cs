using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Puts the plan together. Consoles are worked on side by side up to the cables, and one by one from the activation on.</summary>
internal static class IrfPlan
{
    public static Plan Plan(IrfInputs inputs)
    {
        var (sections, picture) = (Sections(inputs), IrfPicture.Picture(inputs));
        return new()
        {
            Summary = Summary(inputs),
            Highlights = Highlights(inputs),
            Cautions = IrfWarnings.For(inputs),
            Sections = sections,
            Files = [CablingSheet.File(inputs, picture), .. IrfFiles.For(inputs, sections)],
            Tables = [CablingSheet.Table(inputs), OldPostFaults.Table],
            Pictures = [picture],
        };
    }

    private static ImmutableArray<Section> Sections(IrfInputs inputs) =>
    [
        .. inputs.Members.Select(member => LookSteps.Section(inputs, member)),
        CompareSteps.Section(inputs),
        .. inputs.Members.SelectMany(member => Alone(inputs, member)),
        .. CableSteps.Sections(inputs),
        JoinSteps.Section(inputs),
        FabricSteps.Section(inputs),
        BridgeMacSteps.Section(inputs),
        MadSteps.Section(inputs),
        FabricSaveSteps.Section(inputs),
        .. CableTestSteps.Sections(inputs),
        SplitTestSteps.Section(inputs),
        DoneSteps.Section(inputs),
    ];

    private static IEnumerable<Section> Alone(IrfInputs inputs, IrfMember member) =>
    [
        .. inputs.Blank ? [BlankSteps.Section(inputs, member)] : ImmutableArray<Section>.Empty,
        .. member.IsRenumbered ? [RenumberSteps.Section(inputs, member)] : ImmutableArray<Section>.Empty,
        ConfigureSteps.Section(inputs, member),
    ];

    private static string Summary(IrfInputs inputs) =>
        $"{Count(inputs.Members.Length, "switch", "switches")} of {inputs.Platform.Name} with Comware {Number(inputs.Comware)} become one fabric: {Shape(inputs)} with {Count(inputs.Cables.Length, "cable", "cables")}, domain {Number(inputs.Domain)}. "
        + $"{inputs.Master.Label} is master; {List(inputs.JoinOrder.Skip(1).Select(member => member.Label))} {(inputs.Members.Length == 2 ? "joins" : "join in this order")}. Splits are detected by {inputs.Mad.Name()}.";

    private static string Shape(IrfInputs inputs) => inputs.Topology switch
    {
        IrfTopology.Ring => "a ring",
        IrfTopology.Chain => "a chain",
        _ => "a pair on one IRF link",
    };

    private static ImmutableArray<Highlight> Highlights(IrfInputs inputs)
    {
        var (master, others) = (inputs.Master, inputs.JoinOrder.Skip(1).ToList());
        return
        [
            new("Master", $"{master.Label} (ID {Number(master.Id)})", $"Priority {Number(master.Priority)} is the highest; the next is {Number(others.Max(member => member.Priority))}."),
            new("Restarts to join", List(others.Select(member => member.Label)), $"{(others.Count == 1 ? "With" : "In this order, each with")} the configuration of {master.Label} from then on."),
            .. inputs.Members.Where(member => member.IsRenumbered).Select(member => $"{member.Label} {Number(member.CurrentId)} to {Number(member.Id)}").ToList() is { Count: > 0 } renumbered
                ? [new Highlight("Renumbered", List(renumbered), "Restarted for it, without the settings of their ports.")]
                : ImmutableArray<Highlight>.Empty,
            new("IRF links", Number(inputs.Links.Length), $"{Count(inputs.Cables.Length, "cable", "cables")}, {(inputs.Topology == IrfTopology.Ring ? "one link may break" : inputs.Links.All(link => link.Cables.Length > 1) ? "one cable of each link may break" : "no link may break")}."),
            new("Detection of a split", inputs.Mad.Name(), $"{inputs.Mad.Links()}."),
        ];
    }
}
