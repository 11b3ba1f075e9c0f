using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval.Removal;
using static Runbooks.Domain.Tests.Vsphere.Judging;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>A message prints one form of a name, a list the other: it is one switch.</summary>
public class NamesTests
{
    private const string Message = "vDS lab%2fcore port 9 is still on host esx07.lab.example connected to esx07.lab.example nic=vmk1 type=hostVmkVnic";

    private static string List(string name) => $"""
        [root@esx07:~] esxcfg-vswitch -l
        DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        {name,-16} 7680        4           512               1500    vmnic4,vmnic5

          DVPort ID                               In Use      Client
          40                                      1           vmnic4
          41                                      1           vmnic5
          9                                       1           vmk1
          21                                      1           db%2f1 [old].eth0
        """;

    private static FormValues Both(string message, string list) => Host.With("error", message).With("vswitchList", list).With("tags", "vmk1\n   Tags: VMotion\n");

    [Theory]
    [InlineData("lab/core", "lab/core")]
    [InlineData("lab%2fcore", "lab%2fcore")]
    [InlineData("lab%2Fcore", "lab%2Fcore")]
    public void Given_a_list_in_another_form_the_message_is_of_the_same_switch(string printed, string shell)
    {
        var values = WithVlans(Both(Message, List(printed)));
        Assert.Equal("lab/core", Removal.Runbook.Form.Complete(values).Text("dvswitch"));
        var plan = Plan(values);
        Assert.Equal(4, Assert.Single(plan.Tables).Rows.Length);
        Assert.Contains("Leave lab/core", plan.Sections.Select(section => section.Title));
        var commands = plan.Steps.SelectMany(step => step.Commands).ToList();
        Assert.Contains(commands, command => command.Text.Contains("$vds = Get-VDSwitch | Where-Object { $_.ExtensionData.Name -eq 'lab%2fcore' }", StringComparison.Ordinal));
        Assert.Contains(commands, command => command.Text.Contains("$vm = Get-VM -Location $vmh | Where-Object { $_.ExtensionData.Name -eq 'db%2f1 [old]' }", StringComparison.Ordinal));
        Assert.Contains(commands, command => command.Text == Ash.Line("esxcfg-vswitch", "-Q", "vmnic4", "-V", "40", shell));
        Assert.Contains(commands, command => command.Text.Contains("vSwitch-lab-core", StringComparison.Ordinal));
        foreach (var step in plan.Steps.Where(step => step.Id == "dvs-1-verify"))
        {
            var check = Assert.IsType<Domain.Engine.Check.Reader>(step.Check);
            foreach (var form in new[] { "lab/core", "lab%2fcore", "lab%2Fcore" })
                Assert.Equal(VerdictKind.Fail, Judge(EsxiReaders.SwitchList, List(form) + "\nend of list\n", [.. check.Expectations]).Kind);
        }
    }

    [Theory]
    [InlineData("dvs 50%", "50% spare")]
    [InlineData("it's \"quoted\" ‘too’", "")]
    [InlineData("größe λ", "")]
    [InlineData("[old] dvs*?`", "")]
    public void Given_any_name_that_vCenter_takes_the_plan_has_it_whole(string name, string client)
    {
        var list = List(name).Replace("db%2f1 [old]", client.Length > 0 ? client : "db1", StringComparison.Ordinal);
        var values = WithVlans(Host.With("vswitchList", list));
        Assert.Equal(name, Removal.Runbook.Form.Complete(values).Text("dvswitch"));
        Assert.Contains($"Leave {name}", Plan(values).Sections.Select(section => section.Title));
    }

    [Fact]
    public void Given_both_forms_the_front_door_fills_in_one_switch()
    {
        var found = Domain.Catalogue.FrontDoor.Recognise(Message + "\n" + List("lab/core")).Candidates[0];
        Assert.Equal(("dvswitch-host-removal", "lab/core"), (found.Runbook, found.Fields.Text("dvswitch")));
        Assert.Empty(Removal.Runbook.Evaluate(WithVlans(found.Fields.With("version", "7.0"))).Problems);
        Assert.Equal("it's", Assert.Single(DvsMessages.Read("The resource 'it's' is in use.").InUse));
    }
}
