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
            .. Entries,
            "",
            "# Nothing is changed when something of the plan is there already.",
            "check_free() {",
            Listed("standard", HostCommands.VswitchList),
            Listed("distributed", HostCommands.DistributedList),
            Listed("adapters", HostCommands.VmknicList),
            Listed("ports", HostCommands.NicList),
            .. ends.Select(end => end.Link.Vswitch).Distinct().Select(vswitch => Stop($"printf '%s\\n' \"$standard\" | entries Name | grep -qxF {Ash.Word(vswitch.ToString())}", $"a vSwitch {vswitch} exists already")),
            .. ends.Select(end => Stop($"printf '%s\\n' \"$standard\" | entries Portgroups | grep -qxF {Ash.Word(end.Link.PortGroup.ToString())}", $"a port group {end.Link.PortGroup} exists already")),
            .. ends.Select(end => Stop($"printf '%s\\n' \"$standard\" \"$distributed\" | entries Uplinks | grep -qxF {end.Nic}", $"a vSwitch uses {end.Nic} already")),
            .. ends.Select(end => Stop($"printf '%s\\n' \"$adapters\" | grep -q '^{end.Vmk} '", $"{end.Vmk} exists already")),
            .. ends.Select(end => Stop($"! printf '%s\\n' \"$ports\" | grep -q '^{end.Nic} '", $"this host has no {end.Nic}")),
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
            "# It goes on when a part is missing, so that a half-done setup can be taken back too. What is not of the plan is left alone.",
            .. inputs.OwnStack || host.Version.HasInterfaceTags ? ImmutableArray<string>.Empty : ["# That vnic_unset takes the vMotion mark away was not verified; removing the adapter does in any case."],
            "",
            "set -u",
            "failed=0",
            "",
            .. Entries,
            "",
            "left_alone() {",
            "  echo \"$1; left alone.\" >&2",
            "}",
            "",
            "# value NAME KEY: one value of the entry with this name, from the list that is read.",
            "value() {",
            "  named=no",
            "  while IFS= read -r line; do",
            "    case \"$line\" in",
            "      \"   Name: $1\") named=yes ;;",
            "      '   Name: '*) named=no ;;",
            "      \"   $2:\"*) if [ \"$named\" = yes ]; then line=${line#\"   $2:\"}; printf '%s\\n' \"${line# }\"; fi ;;",
            "    esac",
            "  done",
            "}",
            "",
            "# only LIST NAME...: nothing is in a list such as \"vmnic1, vmnic2\" but these names.",
            "only() {",
            "  rest=$1",
            "  shift",
            "  while [ -n \"$rest\" ]; do",
            "    entry=${rest%%, *}",
            "    case \"$rest\" in *', '*) rest=${rest#*, } ;; *) rest='' ;; esac",
            "    known=no",
            "    for name in \"$@\"; do if [ \"$entry\" = \"$name\" ]; then known=yes; fi; done",
            "    if [ \"$known\" = no ]; then return 1; fi",
            "  done",
            "}",
            "",
            "# adapter VMK PORTGROUP VSWITCH ADDRESS: it is where the plan has it, with the plan's address or still without one.",
            "adapter() {",
            $"  list=$({commands.InterfaceList} 2>/dev/null)",
            $"  rows=$({HostCommands.VmknicList} | grep \"^$1 \")",
            "  if [ -z \"$rows\" ]; then return 1; fi",
            "  if [ \"$(printf '%s\\n' \"$list\" | value \"$1\" Portgroup)\" != \"$2\" ] || [ \"$(printf '%s\\n' \"$list\" | value \"$1\" Portset)\" != \"$3\" ]; then",
            "    left_alone \"$1 is not on the plan's port group and vSwitch\"",
            "    return 1",
            "  fi",
            "  if printf '%s\\n' \"$rows\" | grep ' IPv4 ' | grep -qvF -e \" $4 \" -e ' N/A ' -e ' 0.0.0.0 '; then",
            "    left_alone \"$1 has another address than $4\"",
            "    return 1",
            "  fi",
            "}",
            "",
            "# port_group NAME VSWITCH PORT...: it is on the vSwitch that has the plan's ports and no other.",
            "port_group() {",
            $"  list=$({HostCommands.VswitchList})",
            "  uplinks=$(printf '%s\\n' \"$list\" | value \"$2\" Uplinks)",
            "  if ! printf '%s\\n' \"$list\" | value \"$2\" Portgroups | entries | grep -qxF \"$1\"; then return 1; fi",
            "  portgroup=$1",
            "  vswitch=$2",
            "  shift 2",
            "  if [ -z \"$uplinks\" ] || ! only \"$uplinks\" \"$@\"; then left_alone \"$vswitch has other uplinks than the plan's: its port group $portgroup\"; return 1; fi",
            "}",
            "",
            "# vswitch NAME PORT...: it has no other ports than the plan's and no port group any more.",
            "vswitch() {",
            $"  list=$({HostCommands.VswitchList})",
            "  if ! printf '%s\\n' \"$list\" | grep -qxF \"   Name: $1\"; then return 1; fi",
            "  uplinks=$(printf '%s\\n' \"$list\" | value \"$1\" Uplinks)",
            "  groups=$(printf '%s\\n' \"$list\" | value \"$1\" Portgroups)",
            "  vswitch=$1",
            "  shift",
            "  if ! only \"$uplinks\" \"$@\"; then left_alone \"$vswitch has other uplinks than the plan's\"; return 1; fi",
            "  if [ -n \"$groups\" ]; then",
            "    left_alone \"$vswitch has port groups: $groups\"",
            "    # With the plan's uplinks it is a part of the plan, which was not taken back.",
            "    if [ -n \"$uplinks\" ]; then failed=1; fi",
            "    return 1",
            "  fi",
            "}",
            "",
            .. ends.SelectMany(end => (ImmutableArray<string>)
            [
                Ash.Comment($"Link {VmotionText.Number(end.Link.Number)}"),
                $"if adapter {end.Vmk} {Ash.Line(end.Link.PortGroup.ToString(), end.Link.Vswitch.ToString(), end.Address.ToString())}; then",
                // An adapter that has no mark yet may refuse to lose it.
                .. inputs.OwnStack ? ImmutableArray<string>.Empty : [$"  {commands.DisableVmotion(end)} >/dev/null 2>&1 || :"],
                $"  {HostCommands.RemoveVmk(end)} || failed=1",
                "fi",
                $"if port_group {Ash.Line([end.Link.PortGroup.ToString(), end.Link.Vswitch.ToString(), .. Uplinks(inputs, ends, end)])}; then {HostCommands.RemovePortGroup(end)} || failed=1; fi",
                .. inputs.Design == VswitchDesign.Shared ? ImmutableArray<string>.Empty : [RemoveVswitch(inputs, ends, end)],
            ]),
            .. inputs.Design == VswitchDesign.Shared ? [RemoveVswitch(inputs, ends, ends[0])] : ImmutableArray<string>.Empty,
            .. inputs.OwnStack ? ["# The vMotion stack stays: other adapters may be on it. When none is:", Ash.Comment(HostCommands.RemoveNetstack)] : ImmutableArray<string>.Empty,
            "",
            "if [ \"$failed\" -ne 0 ]; then echo 'Something of the plan is left; compare the lists with the capture.' >&2; fi",
            "exit \"$failed\"",
        ]);
    }

    /// <summary>
    /// esxcli prints <c>   Uplinks: vmnic1, vmnic2</c>; names are compared whole, since one may begin with another.
    /// </summary>
    private static readonly ImmutableArray<string> Entries =
    [
        "# entries KEY: what stands behind a key of esxcli's lists, one name a line. Without a key, what stands in one list.",
        "entries() {",
        "  sed -n \"s/^${1:+   $1: }//p\" | sed 's/, /\\n/g'",
        "}",
    ];

    // Without the list nothing is known to be free.
    private static string Listed(string name, string command) => $"  {name}=$({command}) || stop {Ash.Word($"no answer to {command}")}";

    private static string Stop(string condition, string why) => $"  if {condition}; then stop {Ash.Word(why)}; fi";

    private static IEnumerable<string> Uplinks(VmotionInputs inputs, ImmutableArray<LinkEnd> ends, LinkEnd end) =>
        inputs.Design == VswitchDesign.Shared ? ends.Reverse().Select(each => each.Nic.ToString()) : [end.Nic.ToString()];

    private static string RemoveVswitch(VmotionInputs inputs, ImmutableArray<LinkEnd> ends, LinkEnd end) =>
        $"if vswitch {Ash.Line([end.Link.Vswitch.ToString(), .. Uplinks(inputs, ends, end)])}; then {HostCommands.RemoveVswitch(end.Link.Vswitch)} || failed=1; fi";

    private static string Indented(string line) => "  " + line;

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
