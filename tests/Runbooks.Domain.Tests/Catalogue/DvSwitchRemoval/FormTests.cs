using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval.Removal;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

public class FormTests
{
    private static FormValues Full => WithVlans(GoldenTests.Full);

    private static FormValues With(string name, params ReadOnlySpan<(string Id, string Value)> cells)
    {
        var rows = Removal.Runbook.Form.Complete(Full).Rows("consumers").ToList();
        var at = rows.FindIndex(row => row.Text("name") == name);
        foreach (var (id, value) in cells) rows[at] = rows[at].With(id, value);
        return Full.With("consumers", FormValue.Of([.. rows]));
    }

    [Theory, InlineData("vmk0", "consumers[2].then"), InlineData("vmk1", "consumers[3].then")]
    public void Management_and_storage_are_never_deleted(string vmk, string field) => Assert.Contains("moved, never deleted", Problem(With(vmk, ("then", "delete")), field), StringComparison.Ordinal);

    [Fact]
    public void What_the_pastes_prove_cannot_be_talked_away()
    {
        Assert.Contains("vmk0 is management: it has the tag Management", Problem(With("vmk0", ("use", "vmotion")), "consumers[2].use"), StringComparison.Ordinal);
        Assert.Contains("vmk1 carries storage", Problem(With("vmk1", ("use", "other")), "consumers[3].use"), StringComparison.Ordinal);
        var byAddress = Full.Without("tags").Without("routes").With("managementAddress", "10.31.1.17").Without("consumers");
        Assert.Equal("management", Removal.Runbook.Form.Complete(byAddress).Rows("consumers").Single(row => row.Text("name") == "vmk1").Text("use"));
        Assert.Equal("management", Removal.Runbook.Form.Complete(Full.Without("tags").Without("consumers")).Rows("consumers").Single(row => row.Text("name") == "vmk0").Text("use"));
    }

    [Fact]
    public void A_client_that_the_list_shows_must_have_its_row()
    {
        var rows = Removal.Runbook.Form.Complete(Full).Rows("consumers");
        Assert.Contains("shows vmk0 on dvs-core, and no row has it", Problem(Full.With("consumers", FormValue.Of([.. rows.Where(row => row.Text("name") != "vmk0")])), "consumers"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_shell_alone_is_not_enough() => Assert.Contains("cannot take a host off", Problem(Full.With("ways", FormValue.OfMany("esxcli")), "ways"), StringComparison.Ordinal);

    [Fact]
    public void An_adapter_moves_only_with_an_uplink() =>
        Assert.Contains("together with an uplink", Problem(Host.With("dvswitch", "d").With("consumers", FormValue.Of(Row(("switch", "d"), ("kind", "vmk"), ("name", "vmk0"), ("use", "management"), ("vlan", "0")))), "consumers"), StringComparison.Ordinal);

    [Fact]
    public void A_running_machine_moves_only_to_an_uplink() =>
        Assert.Contains("which has no uplink", Problem(Host.With("dvswitch", "d").With("consumers", FormValue.Of(Row(("switch", "d"), ("kind", "machine"), ("name", "web"), ("vlan", "0")))), "consumers"), StringComparison.Ordinal);

    [Fact]
    public void A_vlan_is_not_guessed() => Assert.Contains(Removal.Runbook.Evaluate(GoldenTests.Full).Problems, problem => problem.Field == "consumers[2].vlan");

    [Theory, InlineData("vSwitch0", "new", "make"), InlineData("vSwitch9", "existing", "make"), InlineData("dvs-core", "new", "vswitch"), InlineData("a,b", "new", "vswitch")]
    public void A_wrong_target_is_told(string vswitch, string make, string field) => Problem(Full.With("targets", FormValue.Of(Row(("switch", "dvs-core"), ("vswitch", vswitch), ("make", make)))), $"targets[0].{field}");

    [Theory, InlineData("vmk", "vmk3"), InlineData("uplink", "vmnic7")]
    public void An_adapter_is_on_one_switch_only(string kind, string name)
    {
        FormValues On(string dvs, string port) => Row(("switch", dvs), ("kind", kind), ("name", name), ("port", port), ("use", "vmotion"), ("then", "delete"));
        var lists = Lists.Detailed.Replace("Client: vmnic4", $"Client: {name}", StringComparison.Ordinal);
        Assert.Contains($"{name} stands on dvs-core too", Problem(Host.With("dvswitch", "dvs-core").With("purpose", "inventory").With("dvsList", lists).With("consumers", FormValue.Of(On("dvs-core", "40"), On("dvs-two", "5"))), "consumers[1].name"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vswitch_with_too_small_an_mtu_is_no_target_for_jumbo_frames() =>
        Assert.Contains("vSwitch0 has an MTU of 1500, and vmk1 needs 9000", Problem(Full.With("targets", FormValue.Of(Row(("switch", "dvs-core"), ("vswitch", "vSwitch0"), ("make", "existing")))), "targets[0].vswitch"), StringComparison.Ordinal);

    [Fact]
    public void Before_the_first_uplink_goes_one_looks_at_who_uses_no_other()
    {
        var step = Plan(Full).Steps.Single(each => each.Id == "dvs-1-first-uplink");
        Assert.Equal(HoldKind.Pause, step.Hold?.Kind);
        Assert.Contains("where vmnic5 is unused", step.Hold?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shell_says_what_becomes_of_vsan()
    {
        var values = WithCells(Full.Without("tags"), row => row.Text("name") == "vmk1" ? row.With("use", "vsan").Without("group").Without("vlan") : row);
        Assert.Contains(Plan(WithVlans(values)).Steps.Single(each => each.Id == "maintenance").Commands, command => command.Text == "esxcli system maintenanceMode set --enable true --vsanmode ensureObjectAccessibility");
    }

    [Fact]
    public void A_port_group_of_another_vswitch_is_not_taken() => Assert.Contains("vSwitch0 has a port group Spare Network already", Problem(With("vmk0", ("group", "Spare Network"), ("vlan", "33")), "consumers[2].group"), StringComparison.Ordinal);

    [Fact]
    public void What_is_known_is_not_asked_for_and_what_is_needless_shows_no_command()
    {
        var steps = Plan(Removal.Runbook.Example).Steps.ToDictionary(step => step.Id);
        Assert.NotNull(steps["before-switches"].NotApplicable);
        Assert.Null(steps["before-ports"].NotApplicable);
        Assert.NotNull(steps["dvs-1-migrate"].NotApplicable);
        Assert.Empty(steps["dvs-1-target"].Commands);
        Assert.Null(steps["dvs-1-delete-vmk1"].NotApplicable);
    }

    [Fact]
    public void Any_values_give_an_answer_and_nothing_leaves_its_quotes() => Gen.Select(Gen.Int, Hostile.Text, Hostile.Text).Sample((seed, one, two) =>
    {
        var values = new RandomHost(seed).Values();
        var rows = values.Rows("consumers").Select(row => row.With("group", one).With("name", two)).ToImmutableArray();
        foreach (var hostile in new[] { values.With("consumers", FormValue.Of(rows)), values.With("dvswitch", one), values.With("host", two), values.With("targets", FormValue.Of(Row(("switch", one), ("vswitch", two)))) })
        {
            if (Removal.Runbook.Evaluate(hostile).Plan is not { } plan) continue;
            foreach (var command in plan.Steps.SelectMany(step => step.Commands).Where(command => command.Shell == Shell.PowerCli))
            {
                System.Management.Automation.Language.Parser.ParseInput(command.Text, out _, out var errors);
                Assert.Empty(errors);
            }
        }
    }, iter: 300);

    // Reading each paste in each cell would take minutes here.
    [Fact]
    public void The_largest_form_is_planned_in_little_time()
    {
        var list = "DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks\nd 256 9 256 1500 vmnic0\n  DVPort ID           In Use      Client\n" + string.Concat(Enumerable.Range(0, 250).Select(i => $"  {i}   1           vmk{i}\n"));
        var values = Host.With("vswitchList", list + new string('#', TextField.Longest - list.Length)).With("tags", string.Concat(Enumerable.Repeat("vmk1\n   Tags: VMotion\n", 3000))).With("vmknicList", string.Concat(Enumerable.Repeat("vmk1 IPv4 ", 6000)));
        values = WithVlans(values.With("tags", values.Text("tags")[..TextField.Longest]));
        for (var i = 0; i < 5; i++) Assert.True(Plan(values).Tables[0].Rows.Length > 200);
    }

    private const string Message = "vDS dvs-core port 7 is still on host esx07.lab.example connected to esx07.lab.example nic=vmk0 type=";

    [Theory, InlineData("pnic"), InlineData("vmVnic"), InlineData("hostConsoleVnic"), InlineData("hostVmkVnic"), InlineData("hostVmknic"), InlineData("systemCrxVnic")]
    public void Every_message_is_recognised_and_filled_in(string type)
    {
        var found = Removal.Runbook.Recognise("The resource '7' is in use.\n" + Message + type)[0];
        Assert.Equal((RecognitionKind.Error, 98), (found.Kind, found.Certainty));
        Assert.Equal(("dvs-core", "esx07.lab.example"), (found.Fields.Text("dvswitch"), found.Fields.Text("host")));
        Assert.DoesNotContain(Removal.Runbook.Evaluate(found.Fields).Problems, problem => problem.Field is "error" or "host" or "dvswitch");
    }

    [Fact]
    public void The_old_posts_text_fills_in_no_placeholder()
    {
        const string Post = "Cannot remove the host [hostname] because it’s part of VDS [dvSwitch name]\n\nThis error is correct\n\nvDS [dvSwitch name] port [port number] is still on host [hostname] connected to [hostname] nic=vmk1 type=hostVmknic";
        var found = Assert.Single(Removal.Runbook.Recognise(Post));
        Assert.Equal(98, found.Certainty);
        Assert.Equal(["error", "purpose"], found.Fields.All.Select(each => each.Key));
        Assert.DoesNotContain(Removal.Runbook.Evaluate(found.Fields).Problems, problem => problem.Field == "error");
    }

    [Fact]
    public void Lists_are_recognised_and_filled_in()
    {
        var found = Assert.Single(Removal.Runbook.Recognise(Lists.Full));
        Assert.Equal((RecognitionKind.Output, EsxiReaders.SwitchList, "dvs-core", Lists.Full), (found.Kind, found.Reader, found.Fields.Text("dvswitch"), found.Fields.Text("vswitchList")));
        Assert.Equal("esx07", found.Fields.Text("host"));
        var session = Assert.Single(Removal.Runbook.Recognise(Lists.Full + "\n" + Lists.Detailed + "\n" + Lists.Adapters)).Fields;
        Assert.All(["vswitchList", "dvsList", "vmknicList"], field => Assert.NotEmpty(session.Text(field)));
        Assert.NotEmpty(Removal.Runbook.Recognise(Message + "hostVmknic\n" + Lists.Full)[0].Fields.Text("vswitchList"));
        Assert.Equal("", Assert.Single(Removal.Runbook.Recognise(Lists.Detailed)).Fields.Text("dvswitch"));
        Assert.Empty(Removal.Runbook.Recognise(Lists.Standard));
        Assert.Empty(Removal.Runbook.Recognise("ALL:!aNULL"));
        Assert.InRange(Assert.Single(Removal.Runbook.Recognise("The resource 'vim.Network' is in use.")).Certainty, Recognition.Least, 60);
    }
}
