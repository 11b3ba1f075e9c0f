using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>How long the fabric keeps its bridge MAC address once its owner has left.</summary>
internal static class BridgeMacSteps
{
    public static Section Section(IrfInputs inputs) => new("Bridge MAC address", [Step(inputs)]) { Intro = "Do-confirm." };

    private static Step Step(IrfInputs inputs) =>
        new("bridge-mac", $"Set the bridge MAC address to {Words(inputs.BridgeMac)}", Why(inputs.BridgeMac), inputs.AtTheFabric())
        {
            Commands = [.. ConsoleCommands.Configure(inputs.Master.Label, Line(inputs.BridgeMac)), .. ConsoleCommands.Show(inputs.Master.Label, "display irf")],
            Expect = $"Mac persistent: {Printed(inputs.BridgeMac)}.",
            Check = new Check.Reader(ComwareReaders.Irf, [new("fabric", "mac persistent", Comparison.Equals, Fact(inputs.BridgeMac), "The line was refused, or changed afterwards: type it again.")]),
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(inputs.Master.Label, Line(BridgeMac.Timer)), "The default. A change of the address itself interrupts traffic for a moment."),
        };

    // H3C S6520X IRF configuration guide: the timer is the default, 6 minutes there.
    private static string Line(BridgeMac mac) => mac switch
    {
        BridgeMac.Timer => "irf mac-address persistent timer",
        BridgeMac.Always => "irf mac-address persistent always",
        _ => "undo irf mac-address persistent",
    };

    private static string Fact(BridgeMac mac) => mac switch { BridgeMac.Timer => "timer", BridgeMac.Always => "always", _ => "no" };

    private static string Printed(BridgeMac mac) => mac switch { BridgeMac.Timer => "6 min", BridgeMac.Always => "always", _ => "no" };

    private static string Words(BridgeMac mac) => mac switch
    {
        BridgeMac.Timer => "stay for some minutes",
        BridgeMac.Always => "stay for good",
        _ => "change at once",
    };

    private static string Why(BridgeMac mac) => mac switch
    {
        BridgeMac.Timer => "When the owner of the address leaves, a short restart of it does not change the address, and with it nothing in spanning tree or LACP.",
        BridgeMac.Always => "The fabric keeps the address even when its owner is gone for good. That switch must not be used elsewhere in the same layer 2 network then.",
        _ => "ARP and ND detection with spanning tree need it: both halves of a split fabric must show different addresses. Aggregations over several members are disturbed when the owner leaves.",
    };
}
