using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Builds vSwitches, port groups and adapters on one host.</summary>
internal static class ConfigureSteps
{
    private const string Silent = "No output. Any text is an error: stop and read it.";

    public static Section Section(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var steps = Steps(inputs, host, commands).ToImmutableArray();
        // Both hosts are configured in one go; one pause before the first change is enough.
        if (host.Side == inputs.A.Side) steps = steps.SetItem(0, steps[0] with { Hold = new(HoldKind.Pause, FirstChange(inputs)) });
        return new($"Configure {host.Label}", steps)
        {
            Intro = "Read-do, in this order: an adapter's MTU cannot exceed that of its vSwitch. The file with the same commands does all of it at once; then confirm each step.",
        };
    }

    private static string FirstChange(VmotionInputs inputs) =>
        "From here on hosts are changed. Go on when both captures are kept and nobody else is working on these hosts."
        + (inputs.OwnStack ? " With the first adapter on the vMotion stack, adapters on the default stack no longer serve vMotion: no migration may be running or needed until the end." : "");

    private static IEnumerable<Step> Steps(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host);
        if (inputs.OwnStack) yield return Netstack(host, commands);
        if (inputs.Design == VswitchDesign.Shared) yield return SharedVswitch(host, commands, ends);
        foreach (var end in ends)
        {
            yield return inputs.Design == VswitchDesign.Shared ? PortGroup(host, commands, end) : Vswitch(host, commands, end);
            yield return Adapter(inputs, host, commands, end);
        }
    }

    private static Step Netstack(VmotionHost host, HostCommands commands) =>
        new($"esx-{host.Side}-netstack", $"Add the vMotion stack on {host.Label}", "An adapter's stack is chosen when it is made and cannot be changed later.", host.Label)
        {
            Commands = commands.Typed(HostCommands.AddNetstack),
            Expect = Silent,
            Check = Printless(),
            Undo = new Undo.ByCommands(commands.Typed(HostCommands.RemoveNetstack), "Only if no other adapter is on the stack."),
            Unverified = "That an adapter's stack is chosen when it is made, that the stack must be added before its first use from the command line, and that it can be removed again, was not tried.",
        };

    private static Step SharedVswitch(VmotionHost host, HostCommands commands, ImmutableArray<LinkEnd> ends) =>
        new($"esx-{host.Side}-vswitch", $"Add {ends[0].Link.Vswitch} on {host.Label}", "One vSwitch with all ports of the plan; its MTU is set before any adapter uses it.", host.Label)
        {
            Commands = commands.Typed(commands.AddVswitch(ends[0].Link.Vswitch, ends.Select(end => end.Nic))),
            Expect = Silent,
            Check = Printless(),
            Undo = new Undo.ByCommands(commands.Typed(HostCommands.RemoveVswitch(ends[0].Link.Vswitch))),
        };

    private static Step Vswitch(VmotionHost host, HostCommands commands, LinkEnd end) =>
        new($"esx-{host.Side}-link-{VmotionText.Number(end.Link.Number)}-vswitch", $"{host.Label}, link {VmotionText.Number(end.Link.Number)}: vSwitch on {end.Nic}", "One vSwitch with one port: packets of this link have no other way out.", host.Label)
        {
            Commands = commands.Typed([.. commands.AddVswitch(end.Link.Vswitch, end.Nic), .. HostCommands.AddPortGroup(end)]),
            Expect = Silent,
            Check = Printless(),
            Undo = new Undo.ByCommands(commands.Typed(HostCommands.RemovePortGroup(end), HostCommands.RemoveVswitch(end.Link.Vswitch))),
        };

    private static Step PortGroup(VmotionHost host, HostCommands commands, LinkEnd end) =>
        new($"esx-{host.Side}-link-{VmotionText.Number(end.Link.Number)}-portgroup", $"{host.Label}, link {VmotionText.Number(end.Link.Number)}: port group on {end.Nic}", "The port group uses one port and no other: not standby but unused, since no other cable leads to this network.", host.Label)
        {
            Commands = commands.Typed(HostCommands.AddPortGroup(end)),
            Expect = Silent,
            Check = Printless(),
            Undo = new Undo.ByCommands(commands.Typed(HostCommands.RemovePortGroup(end))),
            Unverified = "That uplinks left out of the active list become unused was not tried; the step that reads the port groups back shows it.",
        };

    private static Step Adapter(VmotionInputs inputs, VmotionHost host, HostCommands commands, LinkEnd end) =>
        new($"esx-{host.Side}-link-{VmotionText.Number(end.Link.Number)}-vmk", $"{host.Label}, link {VmotionText.Number(end.Link.Number)}: {end.Vmk} with {end.Address}", $"{end.Address} and {end.Far} are the only addresses in {end.Link.Network}. No gateway: both ends are on the link.", host.Label)
        {
            Commands = commands.Typed(commands.AddVmk(end)),
            Expect = Silent,
            Check = Printless(),
            Undo = new Undo.ByCommands(commands.Typed(HostCommands.RemoveVmk(end))),
            Unverified = inputs.PrefixLength == 31 ? "No source was found that says ESXi takes a /31." : null,
        };

    private static Check.None Printless() => new($"These commands print nothing when they work; what they did is read back under “Verify”.");
}
