using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>
/// The one step that the client has and PowerCLI has not: what moves in one call there stays behind here until the adapters answer
/// (Told.ClientMove).
/// </summary>
internal static class SecondUplink
{
    public static IEnumerable<Step> Steps(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        if (leave.MovesFirst is null || leave.MovesAlong is not { } uplink || !ways.ShowsClient) yield break;
        var (from, to) = (leave.Name.ToString(), leave.Target.Vswitch.ToString());
        yield return new($"{leave.Id}-second-uplink", $"By the client only: move {uplink.Name} to {to}", "PowerCLI has moved it with the adapters. In the client it stayed on the distributed switch until they answered.", inputs.Label)
        {
            Commands = [.. WayCommands.InClient(ways.Uplink(from, "remove", uplink), ways.Uplink(to, "add", uplink)), .. ways.Look(WayCommands.SwitchList)],
            Expect = $"{uplink.Name} is an uplink of {to}, and “{EsxiReaders.EndOfMarks}”.",
            Check = new Check.Reader(EsxiReaders.SwitchList, [new(SwitchListReader.Uplink(uplink.Name), "switch", Comparison.Equals, to, "Add it there."), BeforeSteps.End]),
            Undo = new Undo.ByCommands(WayCommands.InClient(ways.Uplink(to, "remove", uplink), ways.Uplink(from, "add", uplink))),
            Unverified = ways.OtherMenus,
        };
    }
}
