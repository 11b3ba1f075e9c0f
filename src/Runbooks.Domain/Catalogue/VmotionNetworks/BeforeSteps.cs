using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>What stands on the hosts now: kept as evidence, and held against what the plan is about to add.</summary>
internal static class BeforeSteps
{
    public static Section Section(VmotionInputs inputs, ImmutableArray<HostCommands> commands) => new("Before touching anything", [.. commands.SelectMany((own, i) => Steps(inputs, inputs.Hosts[i], own))])
    {
        Intro = "Read-do. Nothing is changed here. What is pasted now is the state to go back to.",
    };

    private static IEnumerable<Step> Steps(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host);
        yield return new($"esx-{host.Side}-before-nics", $"Capture the ports of {host.Label}", "Shows that every port of the plan exists under this name.", host.Label)
        {
            Commands = commands.Typed(HostCommands.NicList),
            Expect = $"A row for each of {string.Join(", ", ends.Select(end => end.Nic))}. Without a cable the link is Down; that is no fault yet.",
            Check = Reader(EsxiReaders.NicList, inputs, host,
            [
                .. ends.Select(end => new Expectation(end.Nic.ToString(), "name", Comparison.Present, "", $"Link {VmotionText.Number(end.Link.Number)} is planned on it: look up the right name and plan anew.")),
            ]),
            Undo = new Undo.NothingChanged(),
        };
        yield return new($"esx-{host.Side}-before-vswitches", $"Capture the vSwitches of {host.Label}", "The names of the plan must be free, and no port of it may serve another vSwitch.", host.Label)
        {
            Commands = commands.Typed(HostCommands.VswitchList, HostCommands.DistributedList),
            Expect = "All vSwitches and distributed switches as they are now, none with a name or a port of this plan. A host without distributed switches prints nothing for the second: paste both commands too, up to the next prompt.",
            Check = Reader(EsxiReaders.VswitchList, inputs, host,
            [
                .. ends.Select(end => end.Link.Vswitch).Distinct().Select(name => new Expectation(name.ToString(), "name", Comparison.Absent, "", "It is left over or in use: take another name, or remove it first.")),
                .. ends.Select(end => new Expectation($"uplink {end.Nic}", "vSwitch", Comparison.Absent, "", "A vSwitch uses this port already. Taking it away may cut off management or machines.")),
                .. ends.Select(end => new Expectation($"port group {end.Link.PortGroup}", "vSwitch", Comparison.Absent, "", "A port group of this name exists already: take another name.")),
                new(EsxiReaders.StandardSwitches, "listed", Comparison.Present, ""),
                new(EsxiReaders.DistributedSwitches, "listed", Comparison.Present, ""),
            ]),
            Undo = new Undo.NothingChanged(),
        };
        yield return new($"esx-{host.Side}-before-vmks", $"Capture the VMkernel adapters of {host.Label}", "The adapter numbers of the plan must be free, and no adapter may be in one of its networks.", host.Label)
        {
            Commands = commands.Typed(host.Version.HasInterfaceTags ? [HostCommands.VmknicList] : [HostCommands.VmknicList, HostCommands.MarkedAdapters]),
            Expect = $"All VMkernel adapters as they are now, without {ends[0].Vmk}{(ends.Length > 1 ? $" to {ends[^1].Vmk}" : "")}."
                + (host.Version.HasInterfaceTags ? "" : " Then which of them are marked for vMotion: none, or migrations would use their networks too. That is not judged here; look for yourself."),
            Unverified = host.Version.HasInterfaceTags ? null : MarksUnverified,
            Check = Reader(EsxiReaders.VmknicList, inputs, host,
            [
                .. ends.Select(end => new Expectation(end.Vmk.ToString(), "name", Comparison.Absent, "", "The number is taken: plan anew with a higher first vmk for this host.")),
                .. ends.Select(end => new Expectation($"network {end.Link.Network}", "vmk", Comparison.Absent, "", "An adapter of this host overlaps the network already: add that network to those in use and plan anew.")),
                .. !inputs.OwnStack && host.Version.HasVmotionStack
                    ? [new(EsxiReaders.OnVmotionStack, "vmk", Comparison.Absent, "", "While it is there, no adapter on the default stack serves vMotion: remove it first, or plan for the vMotion stack.")]
                    : ImmutableArray<Expectation>.Empty,
            ]),
            Undo = new Undo.NothingChanged(),
        };
        if (!inputs.OwnStack && host.Version.HasInterfaceTags) yield return Marks(inputs, host, commands);
    }

    /// <summary>For ESXi 5.0, which has no command for an adapter's tags.</summary>
    public const string MarksUnverified = "That vim-cmd hostsvc/vmotion/netconfig_get shows the marked adapters was not tried; the vSphere Client shows them under Configuration, Networking, Properties of each port group.";

    private static Step Marks(VmotionInputs inputs, VmotionHost host, HostCommands commands) =>
        new($"esx-{host.Side}-before-marks", $"Read the vMotion marks of {host.Label}", "An adapter that was marked before, such as vmk0, stays in use: migrations would go over its network too.", host.Label)
        {
            Commands = commands.Typed(HostCommands.AllTags),
            Expect = $"Each adapter with its tags, none with VMotion, and “{EsxiReaders.EndOfMarks}”.",
            Check = Reader(EsxiReaders.TagGet, inputs, host,
            [
                new(EsxiReaders.VmotionMark, "vmk", Comparison.Absent, "", "Take it away (esxcli network ip interface tag remove -i, the adapter, -t VMotion), unless migrations shall use that network too."),
                new(EsxiReaders.EndOfMarks, "listed", Comparison.Present, ""),
            ]),
            Undo = new Undo.NothingChanged(),
            Unverified = "The loop was not tried on a host; each of its commands is one by itself.",
        };

    /// <summary>A reader's check that also notices when the paste comes from the other host.</summary>
    public static Check.Reader Reader(string name, VmotionInputs inputs, VmotionHost host, ImmutableArray<Expectation> expectations)
    {
        var other = inputs.Other(host);
        // Only the other host's name tells something: a host is often entered under another name than its own prompt shows.
        var sameName = string.Equals(other.Name.Short, host.Name.Short, StringComparison.OrdinalIgnoreCase);
        return other.Name.IsAddress()
            ? new(name, expectations)
            : new(name, expectations.Add(new(other.Name.ToString(), EsxiReaders.PromptProperty, Comparison.Absent, sameName ? other.Name.ToString() : other.Name.Short, $"This step is about {host.Label}.")));
    }
}
