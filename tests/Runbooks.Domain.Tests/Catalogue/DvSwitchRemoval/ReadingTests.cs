using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;
using static Runbooks.Domain.Tests.Vsphere.Judging;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>The lists and messages in the layouts there are, and in any other text.</summary>
public class ReadingTests
{
    private static string Told(HostSwitch each) =>
        $"{each.Name} {(each.Distributed ? "D" : "S")} [{string.Join(' ', each.Uplinks)}] {string.Join(';', each.PortGroups.Select(group => $"{group.Name}={group.Vlan}"))} {string.Join(';', each.Ports.Select(port => $"{port.Id}{(port.InUse ? "+" : "-")}{port.Client}"))}".TrimEnd();

    [Theory]
    [InlineData(nameof(Lists.Full), "vSwitch0 S [] Spare Network=33|dvs-core D [vmnic4 vmnic5]  40+vmnic4;41+vmnic5;42-;7+vmk0;8+vmk1;9+vmk2;21+shop db 2.eth0;22+shop db 2.eth1;23+")]
    [InlineData(nameof(Lists.Narrow), "LabSwitchOfLongName S [vmnic6] LabNet=0;PGvmnic6=12|Lab Distributed One D [vmnic0 vmnic1]  PG1+vmnic1;PG2-")]
    [InlineData(nameof(Lists.NoPorts), "LabDistributed D []")]
    [InlineData(nameof(Lists.Standard), "vSwitchOfLongerName S [vmnic10] Prod 4=4;Prodvmnic10=0|vSwitch0 S [vmnic4] Management Network=0")]
    [InlineData(nameof(Lists.Vicfg), "vSwitch0 S [vmnic0] VM Network 2=0|Lab dvs 2 D [vmnic2 vmnic3]|Lab dvs 3 D []  100+vmnic2;101-")]
    [InlineData(nameof(Lists.Opaque), "Größe 2%2fλ D [vmnic1]  4+vmnic1;24-;c6129e74-9952-4960-8d3a-87cafaaf4fa5+vmk50;16+Büro-ZÜ 3.eth0|nvds.overlay.lab D []  10+vmk10")]
    [InlineData(nameof(Lists.Doubled), "Lab: one D []  0-;1+web:2.eth1")]
    [InlineData(nameof(Lists.Detailed), "dvs-core D [vmnic4 vmnic5]  40+vmnic4;42-;23+|dvs-two D [vmnic7]  5+vmk3")]
    public void Every_layout_is_read(string list, string told)
    {
        var text = (string)typeof(Lists).GetField(list)!.GetValue(null)!;
        foreach (var paste in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal), string.Join('\n', text.Split('\n').Select(line => line + "   ")), text + "\n[root@esx07:~] " })
            Assert.Equal(told, string.Join('|', SwitchListing.Read(paste).Select(Told)));
    }

    [Fact]
    public void Both_lists_of_a_host_make_one_switch()
    {
        var both = SwitchListing.Merge(SwitchListing.Read(Lists.Full).Concat(SwitchListing.Read(Lists.Detailed)));
        Assert.Equal(["vSwitch0", "dvs-core", "dvs-two"], both.Select(each => each.Name));
        Assert.Equal(9, both[1].Ports.Length);
        Assert.Equal(["23"], both[1].StalePorts);
    }

    [Fact]
    public void Adapters_uses_and_routes_are_read()
    {
        var rows = AdapterListing.Read(Lists.Adapters);
        Assert.Equal("vmk0 7 10.30.1.17 255.255.255.0 1500 False defaultTcpipStack|vmk1 8 10.31.1.17 255.255.255.0 9000 False defaultTcpipStack|vmk2 9 10.32.1.17 255.255.255.0 9000 True vmotion",
            string.Join('|', rows.Select(row => $"{row.Name} {row.Connection} {row.Address} {row.Mask} {row.Mtu} {row.Dhcp} {row.Stack}")));
        var uses = UseListing.Read(Lists.Uses);
        Assert.Equal(["Management"], uses.Tags["vmk0"]);
        Assert.Empty(uses.Tags["vmk1"]);
        Assert.Equal("vmhba64", uses.Bound["vmk1"]);
        Assert.Equal(("10.30.1.1", "vmk0"), (DefaultRoute.Read(Lists.Routes)!.Gateway.ToString(), DefaultRoute.Read(Lists.Routes)!.Adapter));
        var flags = UseListing.Read("Name                        : vmk3\nVMotionEnabled              : True\nManagementTrafficEnabled    : False\nVsanTrafficEnabled          : True\n\nName : vmk4\nFaultToleranceLoggingEnabled : true\n");
        Assert.Equal("VMotion VSAN|faultToleranceLogging", string.Join('|', flags.Tags.Values.Select(tags => string.Join(' ', tags))));
    }

    private const string Port = "vDS dvs one port 12 is still on host esx07.lab.example connected to shop db nic=4000 type=vmVnic";

    [Theory]
    [InlineData("Cannot remove the host esx07 because it's part of VDS dvs one", "esx07/dvs one||")]
    [InlineData("Error: Cannot remove the host esx07 because it’s part of VDS dvs.one. Close", "esx07/dvs.one||")]
    [InlineData("The resource '12' is in use. " + Port, "|dvs one:12:esx07.lab.example:shop db:4000:MachineNic|12")]
    [InlineData("Cannot remove the host [hostname] because it's part of VDS [dvSwitch name]\nvDS [dvSwitch name] port [port number] is still on host [hostname] connected to [hostname] nic=vmk1 type=hostVmknic", "[hostname]/[dvSwitch name]|[dvSwitch name]:[port number]:[hostname]:[hostname]:vmk1:VmkernelNic|")]
    [InlineData("part of VDS a vDS b port 1 is still on host h connected to h nic=vmnic2 type=pnic\nvDS b port 2 is still\n on host h connected to h nic=vswif0 type=hostConsoleVnic vDS b port 3 is still on host h connected to c nic=1 type=systemCrxVnic vDS b port 4 is still on host h connected to h nic=vmk9 type=hostVmkVnic vDS b port 5 is still on host h connected to h nic=x type=newVnic",
        "|b:1:h:h:vmnic2:PhysicalNic,b:2:h:h:vswif0:ConsoleNic,b:3:h:c:1:SystemMachineNic,b:4:h:h:vmk9:VmkernelNic,b:5:h:h:x:|")]
    [InlineData("Cannot remove the host esx07 because it's\r\npart of VDS dvs\r\none\r\n\r\nClose the dialog", "esx07/dvs one||")]
    [InlineData("nothing of it", "||")]
    public void Messages_are_read_in_any_mix(string text, string told)
    {
        var read = DvsMessages.Read(text);
        Assert.Equal(told, $"{string.Join(',', read.Members.Select(each => $"{each.Host}/{each.Switch}"))}|{string.Join(',', read.Ports.Select(each => $"{each.Switch}:{each.Port}:{each.Host}:{each.Entity}:{each.Nic}:{each.Kind}"))}|{string.Join(',', read.InUse)}");
    }

    private static readonly string End = $"\n{EsxiReaders.EndOfMarks}\n";

    [Fact]
    public void A_list_that_is_cut_off_proves_nothing_gone()
    {
        ImmutableArray<Expectation> gone = [new("distributed switch dvs-core", "name", Comparison.Absent, ""), new(EsxiReaders.EndOfMarks, "listed", Comparison.Present, "")];
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.SwitchList, Lists.Standard + End, gone).Kind);
        Assert.Equal(VerdictKind.Fail, Judge(EsxiReaders.SwitchList, Lists.Full + End, gone).Kind);
        for (var length = 0; length < Lists.Full.Length; length++) Assert.NotEqual(VerdictKind.Pass, Judge(EsxiReaders.SwitchList, Lists.Full[..length], gone).Kind);
    }

    [Fact]
    public void Clients_and_stale_ports_are_judged()
    {
        Assert.Equal(VerdictKind.Fail, Judge(EsxiReaders.SwitchList, Lists.Full + End, new Expectation("stale ports of dvs-core", "ports", Comparison.Absent, "")).Kind);
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.SwitchList, Lists.Full + End, Is("client vmk1", "switch", "dvs-core"), Is("uplink vmnic5", "switch", "dvs-core"), Is("port group Spare Network", "VLAN", "33"),
            new("clients of dvs-core", "clients", Comparison.SameSet, "vmnic4,vmnic5,vmk0,vmk1,vmk2,shop db 2.eth0,shop db 2.eth1")).Kind);
        Assert.Equal(VerdictKind.Fail, Judge(EsxiReaders.SwitchList, Lists.Full + End, new Expectation("clients of dvs-core", "clients", Comparison.SameSet, "vmnic4,vmnic5")).Kind);
    }

    [Fact]
    public void Mutated_lists_and_any_text_are_read_without_an_exception() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4000], Gen.Int[0, 300], Hostile.Text).Sample((which, at, length, text) =>
    {
        var list = new[] { Lists.Full, Lists.Narrow, Lists.Detailed, Lists.Adapters, Lists.Uses, Port }[which];
        at %= list.Length;
        var mutated = list[..at] + text + list[Math.Min(list.Length, at + length)..];
        SwitchListing.Read(mutated);
        AdapterListing.Read(mutated);
        UseListing.Read(mutated);
        DefaultRoute.Read(mutated);
        DvsMessages.Read(mutated);
        Assert.NotNull(Removal.Runbook.Recognise(mutated).ToString());
        Removal.Runbook.Evaluate(Removal.Host.With("error", mutated).With("vswitchList", mutated).With("dvsList", mutated).With("vmknicList", mutated).With("tags", mutated).With("routes", mutated).With("purpose", "inventory"));
    }, iter: 2000);
}
