using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Puts the plan together.</summary>
internal static class RemovalPlan
{
    public static Plan Plan(RemovalInputs inputs)
    {
        var ways = new WayCommands(inputs);
        if (inputs.LooksOnly) return LookPlan.Plan(inputs, ways);
        var table = ConsumerTable.Table(inputs);
        ImmutableArray<Section> sections = inputs.Nsx
            ? [BeforeSteps.Section(inputs, ways), NsxSection.Section(inputs)]
            :
            [
                BeforeSteps.Section(inputs, ways),
                MaintenanceSteps.Section(inputs, ways),
                .. inputs.Switches.Select(leave => SwitchSections.Section(inputs, ways, leave)),
                FinishSteps.Section(inputs, ways),
                RecoverySteps.Section(inputs, ways),
            ];
        return new()
        {
            Summary = Summary(inputs),
            Highlights = Highlights(inputs),
            Cautions = [.. RemovalCautions.All(inputs)],
            Sections = [.. sections.Select(section => section with { Steps = [.. section.Steps.Select(Bare)] })],
            Tables = table.Rows.IsEmpty ? [] : [table],
        };
    }

    /// <summary>A change that is not needed shows no command: nobody shall type it.</summary>
    private static Step Bare(Step step) => step.NotApplicable is null || step.Undo is Undo.NothingChanged
        ? step
        : step with { Commands = [], Expect = "", Check = new Check.None("The step is not needed."), Undo = new Undo.NothingChanged(), Hold = null, Unverified = null };

    private static string Summary(RemovalInputs inputs)
    {
        var switches = string.Join(", ", inputs.Switches.Select(each => each.Name));
        if (inputs.Nsx) return $"{inputs.Label} cannot leave {switches} while NSX is installed on it. The plan reads the state and ends at the uninstallation of NSX.";
        var moved = inputs.Adapters.Where(consumer => !consumer.Delete).ToImmutableArray();
        var deleted = inputs.Adapters.Where(consumer => consumer.Delete).ToImmutableArray();
        return $"Takes {inputs.Label} (ESXi {inputs.Version}) off {switches}{(inputs.FromInventory ? " and out of the inventory" : "")}. "
            + (moved.IsEmpty ? "No adapter moves" : $"{RemovalText.Names(moved)} {(moved.Length == 1 ? "moves" : "move")} with an uplink to a standard vSwitch") + ", "
            + (deleted.IsEmpty ? "none is deleted." : $"{RemovalText.Names(deleted)} {(deleted.Length == 1 ? "is" : "are")} deleted.");
    }

    private static ImmutableArray<Highlight> Highlights(RemovalInputs inputs)
    {
        var critical = inputs.Adapters.Where(consumer => consumer.IsCritical).ToImmutableArray();
        return
        [
            new("What hangs on it", RemovalText.Number(inputs.Switches.Sum(each => each.Consumers.Length)), inputs.Pasted.HasSwitches ? "" : "As far as the message and the form say."),
            new("Moved, never deleted", critical.IsEmpty ? "none" : RemovalText.Names(critical), critical.IsEmpty ? "No adapter for management or storage is known on it." : "They carry management or storage, or it is not known what.", critical.IsEmpty ? RowTone.Good : RowTone.Bad),
        ];
    }
}
