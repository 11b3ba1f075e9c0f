using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>What to ask of the host when there is only a message or a name: the plan that leads to the plan.</summary>
internal static class LookPlan
{
    public static Plan Plan(RemovalInputs inputs, WayCommands ways) => new()
    {
        Summary = $"Reads what keeps {inputs.Label} (ESXi {inputs.Version}) on {string.Join(", ", inputs.Switches.Select(each => each.Name))}. Nothing is changed yet.",
        Highlights = [new("Named so far", Named(inputs), "Whether it carries management or storage, and what else hangs on the switch, the host's lists say.", RowTone.Unsure)],
        Cautions =
        [
            new(Severity.Warning, "This plan only looks. Paste what the host prints into the form, or enter what hangs on the switch with VLAN and uplinks: the plan then says what clears it, in an order in which management and storage keep their path."),
            .. RemovalCautions.All(inputs),
        ],
        Sections = [BeforeSteps.First(inputs, ways)],
    };

    private static string Named(RemovalInputs inputs) =>
        inputs.Pasted.Messages.Ports.Select(port => port.Nic.Length > 0 ? port.Nic : port.Entity).Distinct(StringComparer.Ordinal).Take(4).ToList() is { Count: > 0 } named ? string.Join(", ", named.Select(RemovalReading.Short)) : "nothing";
}
