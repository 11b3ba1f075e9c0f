using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>With a message or a name alone there is a plan already: it asks the host.</summary>
public class LookFirstTests
{
    private static readonly Runbook Removal = Domain.Catalogue.Catalogue.Find("dvswitch-host-removal")!;

    private static FormValues Message(string type, string nic) => FormValues.Empty.With("error", $"vDS dvSwitch-7 port 88 is still on host esx09.lab.example connected to esx09.lab.example nic={nic} type={type}");

    private static Plan Plan(FormValues values)
    {
        var evaluation = Removal.Evaluate(values);
        Assert.Empty(evaluation.Problems);
        return evaluation.Plan!;
    }

    [Theory]
    [InlineData("hostVmknic", "vmk1")]
    [InlineData("hostVmkVnic", "vmk0")]
    public void Given_the_message_alone_the_plan_looks_and_changes_nothing(string type, string nic)
    {
        var plan = Plan(Message(type, nic));
        Assert.All(plan.Steps, step => Assert.IsType<Undo.NothingChanged>(step.Undo));
        Assert.Contains(plan.Steps, step => step.Commands.Any(command => command.Text.Contains("esxcfg-vswitch -l", StringComparison.Ordinal)));
        Assert.Contains(nic, plan.Highlights.Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Steps, step => step.Commands.Any(command => command.Text.Contains("Remove-VDSwitchVMHost", StringComparison.Ordinal)));
    }

    [Fact]
    public void Given_host_and_switch_alone_the_plan_looks()
    {
        var plan = Plan(FormValues.Empty.With("host", "esx09").With("dvswitch", "dvSwitch-7"));
        Assert.All(plan.Steps, step => Assert.IsType<Undo.NothingChanged>(step.Undo));
    }

    [Fact]
    public void Given_an_entry_by_hand_what_is_missing_is_asked_of_the_person()
    {
        var values = FormValues.Empty.With("host", "esx09").With("dvswitch", "dvSwitch-7")
            .With("consumers", FormValue.Of(FormValues.Empty.With("kind", "vmk").With("name", "vmk1").With("use", "vmotion").With("then", "migrate")));
        var problems = Removal.Evaluate(values).Problems;
        Assert.Contains(problems, problem => problem.Field == "consumers[0].vlan");
        Assert.Contains(problems, problem => problem.Field == "consumers" && problem.Message.Contains("uplink", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_that_the_adapter_serves_vMotion_only_the_message_is_enough()
    {
        var values = Message("hostVmknic", "vmk1").With("consumers", FormValue.Of(FormValues.Empty.With("switch", "dvSwitch-7").With("kind", "vmk").With("name", "vmk1").With("port", "88").With("use", "vmotion").With("then", "delete")));
        Assert.Contains(Plan(values).Steps, step => step.Undo is not Undo.NothingChanged);
    }
}
