using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Scripts for the ESXi shell (BusyBox ash).</summary>
internal static class AshScript
{
    public static string Setup(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host);
        return Text(
        [
            "#!/bin/sh",
            .. HostFiles.Header(inputs, host, "Sets up vMotion over direct cables").Select(Ash.Comment),
            "# Usage: sh FILE build, then test every link with vmkping, then: sh FILE enable",
            "",
            "# Stop at the first command that fails, and at names that were never set.",
            "set -eu",
            "",
            "stop() {",
            "  echo \"Stopped: $1\" >&2",
            "  exit 1",
            "}",
            "",
            "# Nothing is changed when something of the plan is there already.",
            "check_free() {",
            .. ends.Select(end => end.Link.Vswitch).Distinct().Select(vswitch => $"  if esxcli network vswitch standard list | grep -qF {Ash.Word($"Name: {vswitch}")}; then stop {Ash.Word($"a vSwitch {vswitch} exists already")}; fi"),
            .. ends.Select(end => $"  if esxcfg-vmknic -l | grep -q '^{end.Vmk} '; then stop '{end.Vmk} exists already'; fi"),
            .. ends.Select(end => $"  if ! esxcli network nic list | grep -q '^{end.Nic} '; then stop 'this host has no {end.Nic}'; fi"),
            "}",
            "",
            "build() {",
            "  check_free",
            .. inputs.OwnStack ? [$"  {HostCommands.AddNetstack}"] : ImmutableArray<string>.Empty,
            .. inputs.Design == VswitchDesign.Shared ? commands.AddVswitch(ends[0].Link.Vswitch, ends.Select(end => end.Nic)).Select(Indented) : [],
            .. ends.SelectMany(end => (ImmutableArray<string>)
            [
                $"  {Ash.Comment($"Link {VmotionText.Number(end.Link.Number)}")}",
                .. inputs.Design == VswitchDesign.Shared ? [] : commands.AddVswitch(end.Link.Vswitch, end.Nic).Select(Indented),
                .. HostCommands.AddPortGroup(end).Select(Indented),
                .. commands.AddVmk(end).Select(Indented),
            ]),
            "  echo 'Built. Test every link before enabling vMotion:'",
            .. ends.SelectMany(end => inputs.PingSizes.Select(size => $"  echo {Ash.Word(commands.Ping(end, size))}")),
            "}",
            "",
            "enable() {",
            .. inputs.OwnStack
                ? ["  echo 'Nothing to do: adapters on the vMotion stack serve vMotion.'"]
                : ends.Select(commands.EnableVmotion).Select(Indented),
            "}",
            "",
            "case \"${1:-}\" in",
            "  build) build ;;",
            "  enable) enable ;;",
            "  *) stop 'say build or enable' ;;",
            "esac",
        ]);
    }

    public static string Rollback(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host).Reverse().ToImmutableArray();
        return Text(
        [
            "#!/bin/sh",
            .. HostFiles.Header(inputs, host, "Takes back vMotion over direct cables").Select(Ash.Comment),
            "# It goes on when a part is missing, so that a half-done setup can be taken back too.",
            .. inputs.OwnStack || host.Version.HasInterfaceTags ? ImmutableArray<string>.Empty : ["# That vnic_unset takes the vMotion mark away was not verified; removing the adapter does in any case."],
            "",
            "set -u",
            "failed=0",
            "",
            "# An adapter is removed only while it has the address this plan gave it.",
            "has_address() {",
            "  esxcfg-vmknic -l | grep \"^$1 \" | grep -qF \" $2 \"",
            "}",
            "",
            .. ends.SelectMany(end => (ImmutableArray<string>)
            [
                Ash.Comment($"Link {VmotionText.Number(end.Link.Number)}"),
                $"if has_address {end.Vmk} {end.Address}; then",
                .. inputs.OwnStack ? ImmutableArray<string>.Empty : [$"  {commands.DisableVmotion(end)} || failed=1"],
                $"  {HostCommands.RemoveVmk(end)} || failed=1",
                "else",
                $"  echo '{end.Vmk} does not have {end.Address}; left alone.' >&2",
                "fi",
                $"{HostCommands.RemovePortGroup(end)} || failed=1",
                .. inputs.Design == VswitchDesign.Shared ? ImmutableArray<string>.Empty : [$"{HostCommands.RemoveVswitch(end.Link.Vswitch)} || failed=1"],
            ]),
            .. inputs.Design == VswitchDesign.Shared ? [$"{HostCommands.RemoveVswitch(ends[0].Link.Vswitch)} || failed=1"] : ImmutableArray<string>.Empty,
            .. inputs.OwnStack ? ["# The vMotion stack stays: other adapters may be on it. When none is:", Ash.Comment(HostCommands.RemoveNetstack)] : ImmutableArray<string>.Empty,
            "",
            "if [ \"$failed\" -ne 0 ]; then echo 'Some commands failed; compare the lists with the capture.' >&2; fi",
            "exit \"$failed\"",
        ]);
    }

    private static string Indented(string line) => "  " + line;

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
