using CsCheck;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval.Removal;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Plans carried out on a model of the host: nothing critical is ever deleted or without an uplink, and the host gets off.</summary>
public class ModelTests
{
    [Theory, InlineData(Shell.PowerCli), InlineData(Shell.Esxcli), InlineData(Shell.VsphereClient)]
    public void Any_host_gets_off_its_switches_and_never_loses_a_path(Shell way) => Gen.Int.Sample(seed =>
    {
        var random = new RandomHost(seed);
        var host = random.Model();
        PlanRun.Run(host, Plan(random.Values()).Steps, way);
        Assert.DoesNotContain(host.Switches.Values, each => each.Distributed && random.Names.Contains(each.Name) && (random.Inventory || each.Name == random.Names[0]));
        Assert.Equal(random.Inventory, !host.InInventory);
        if (!random.Inventory) Assert.False(host.Maintenance);
    }, iter: 400);

    private static HostModel FullModel()
    {
        var host = new HostModel { HadVmotion = true };
        var own = new HostModel.Switch("dvs-core", true) { Lag = true };
        own.Uplinks.UnionWith(["vmnic4", "vmnic5"]);
        own.StalePorts.Add("23");
        host.Switches["dvs-core"] = own;
        var spare = new HostModel.Switch("vSwitch0", false);
        spare.Groups.Add("Spare Network");
        host.Switches["vSwitch0"] = spare;
        host.Adapters["vmk0"] = new("vmk0", "management", "dvs-core");
        host.Adapters["vmk1"] = new("vmk1", "iscsi", "dvs-core");
        host.Adapters["vmk2"] = new("vmk2", "vmotion", "dvs-core");
        host.Bound.Add("vmk1");
        host.Machines.AddRange([new("shop db 2", "machine", "dvs-core", "21"), new("shop db 2", "machine", "dvs-core", "22")]);
        host.Check();
        return host;
    }

    private static ImmutableArray<Step> FullSteps => [.. Plan(WithVlans(GoldenTests.Full, "30").With("lacp", "yes")).Steps];

    [Theory, InlineData(Shell.PowerCli), InlineData(Shell.Esxcli), InlineData(Shell.VsphereClient)]
    public void The_host_with_everything_gets_off(Shell way)
    {
        var host = FullModel();
        PlanRun.Run(host, FullSteps, way);
        Assert.Equal(["vSwitch-dvs-core", "vSwitch0"], host.Switches.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["vmk0", "vmk1"], host.Adapters.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>The model notices each of these, so passing it means something.</summary>
    [Theory]
    [InlineData("maintenance", "dvs-1-migrate", "storage of running machines")]
    [InlineData("dvs-1-delete-vmk2", "before-console", "evacuation without vMotion")]
    [InlineData("dvs-1-lacp", "dvs-1-first-uplink", "in a LAG")]
    [InlineData("dvs-1-target", "dvs-1-first-uplink", "no switch")]
    [InlineData("dvs-1-unbind-vmk1", "dvs-1-migrate", "vmk1 is bound")]
    [InlineData("dvs-1-delete-vmk2", "dvs-1-remove", "still connected to vmk2")]
    [InlineData("dvs-1-stale-rectify", "dvs-1-remove", "port 23 is still on host")]
    [InlineData("dvs-1-migrate", "dvs-1-remove", "still connected to vmk0")]
    public void A_swapped_order_is_caught(string step, string after, string told)
    {
        foreach (var way in new[] { Shell.PowerCli, Shell.Esxcli })
        {
            var steps = FullSteps.ToList();
            var moved = steps.Single(each => each.Id == step);
            steps.Remove(moved);
            steps.Insert(steps.FindIndex(each => each.Id == after) + 1, moved);
            Assert.Contains(told, Assert.Throws<ModelException>(() => PlanRun.Run(FullModel(), steps, way)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("dvs-1-second-uplink", "dvs-1-first-uplink", "has no path")]
    [InlineData("dvs-1-first-uplink", "dvs-1-migrate", "has no path")]
    [InlineData("dvs-1-target", "dvs-1-migrate", "no switch vSwitch-dvs-core")]
    public void A_swapped_order_is_caught_in_the_client(string step, string after, string told)
    {
        var steps = FullSteps.ToList();
        var moved = steps.Single(each => each.Id == step);
        steps.Remove(moved);
        steps.Insert(steps.FindIndex(each => each.Id == after) + 1, moved);
        Assert.Contains(told, Assert.Throws<ModelException>(() => PlanRun.Run(FullModel(), steps, Shell.VsphereClient)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_uplink_the_client_is_not_asked_for_what_it_cannot_do()
    {
        var values = Host.With("dvswitch", "dvs-one").With("ways", FormValue.OfMany("client")).With("consumers", FormValue.Of(
            Row(("switch", "dvs-one"), ("kind", "vmk"), ("name", "vmk0"), ("use", "management"), ("vlan", "12")), Row(("switch", "dvs-one"), ("kind", "uplink"), ("name", "vmnic0"))));
        var migrate = Plan(values).Steps.Single(step => step.Id == "dvs-1-migrate");
        Assert.All(migrate.Commands, command => Assert.Equal(Shell.PowerCli, command.Shell));
        Assert.NotEmpty(migrate.Commands);
    }

    [Theory]
    [InlineData("dvs-1-migrate", " -VMHostVirtualNic $adapter1, $adapter2 -VirtualNicPortgroup $group1, $group2", "", "has no path")]
    [InlineData("dvs-1-delete-vmk2", "'vmk2'", "'vmk0'", "vmk0 (management) deleted")]
    [InlineData("dvs-1-delete-vmk2", "'vmk2'", "'vmk1'", "vmk1 (iscsi) deleted")]
    public void A_changed_command_is_caught(string step, string from, string to, string told)
    {
        var steps = FullSteps.Select(each => each.Id != step ? each : each with { Commands = [.. each.Commands.Select(command => command with { Text = command.Text.Replace(from, to, StringComparison.Ordinal) })] });
        Assert.Contains(told, Assert.Throws<ModelException>(() => PlanRun.Run(FullModel(), steps, Shell.PowerCli)).Message, StringComparison.Ordinal);
    }
}
