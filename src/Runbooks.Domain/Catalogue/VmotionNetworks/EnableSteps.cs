using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Marks the adapters for vMotion, once every link is proved. Adapters on the vMotion stack need no mark.</summary>
internal static class EnableSteps
{
    public static Section Section(VmotionInputs inputs, ImmutableArray<HostCommands> commands)
    {
        var enable = inputs.Hosts.Select((host, i) => Enable(inputs, host, commands[i])).ToImmutableArray();
        return new("Enable vMotion",
        [
            enable[0] with { Hold = new(HoldKind.Pause, "From here on migrations use these links. Go on when every ping above passed from both ends.") },
            enable[1],
            .. inputs.Hosts.Select((host, i) => (host, commands[i])).Where(each => each.host.Version.HasInterfaceTags).Select(each => Tags(inputs, each.host, each.Item2)),
        ])
        {
            Intro = "Read-do. A half-working link makes every migration fail, so this comes last.",
        };
    }

    private static Step Enable(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host);
        return new($"esx-{host.Side}-vmotion", $"Enable vMotion on {host.Label}", "The adapters are offered to other hosts for migrations.", host.Label)
        {
            Commands = commands.Typed(host.Version.HasInterfaceTags ? ends.Select(commands.EnableVmotion) : ends.Select(commands.EnableVmotion).Append(HostCommands.MarkedAdapters)),
            Expect = host.Version.HasInterfaceTags
                ? "No output. Any text is an error: stop and read it."
                : $"No output of the first {(ends.Length == 1 ? "command" : $"{VmotionText.Number(ends.Length)} commands")}. The last one shows the marked adapters: those of this plan, and no other.",
            Check = new Check.None(host.Version.HasInterfaceTags
                ? "These commands print nothing when they work; the marks are read back in the next steps."
                : "What the last command prints was not seen, so it is not judged here. The vSphere Client shows the same under Configuration, Networking, Properties of each port group: vMotion is enabled."),
            Undo = new Undo.ByCommands(commands.Typed(ends.Reverse().Select(commands.DisableVmotion))),
            Unverified = host.Version.HasInterfaceTags
                ? host.Version == new EsxiVersion(5, 1) ? "That 5.1 is the first release with “interface tag” was not verified; vim-cmd hostsvc/vmotion/vnic_set with the adapter works in all releases." : null
                : "That netconfig_get shows the marks, and that vnic_unset takes one away again, was not verified.",
        };
    }

    private static Step Tags(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host);
        return new($"esx-{host.Side}-vmotion-tags", $"{host.Label}: read vMotion marks", "An adapter without the mark is not used, and the migration runs on fewer cables without saying so.", host.Label)
        {
            Commands = commands.Typed(ends.Select(HostCommands.TagGet)),
            Expect = "Tags: VMotion for each adapter. Paste all outputs in this order, with the commands.",
            Check = BeforeSteps.Reader(EsxiReaders.TagGet, inputs, host,
            [
                .. ends.Select(end => new Expectation(end.Vmk.ToString(), "tags", Comparison.Contains, "VMotion", "The adapter is not offered for vMotion.")),
            ]),
            Undo = new Undo.NothingChanged(),
            Unverified = "No capture of this output was at hand. If yours looks otherwise and the verdict is unclear, read it yourself and accept the step with a reason.",
        };
    }
}
