using Runbooks.Domain.Engine;
using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack.Simulation;

/// <summary>The runbook as people start it: from its form.</summary>
public sealed class StackLabTests
{
    private static Plan Example() => Domain.Catalogue.Catalogue.Find("irf-stack")!.Evaluate(Domain.Catalogue.Catalogue.Find("irf-stack")!.Example).Plan!;

    [Fact]
    public void Given_the_runbooks_example_its_plan_stacks_the_switches_it_names()
    {
        var plan = Example();
        var lab = StackLab.Of(plan);
        Assert.Equal(plan.Inputs.Rows("members").Select(row => row.Text("name")), lab.Switches.Select(box => box.Label));
        Assert.Empty(new PlanWalk(plan, lab, Domain.Catalogue.Catalogue.Readers).Run().Where(step => !step.IsGood).Select(step => step.ToString()));
        Assert.Single(lab.Switches.Select(box => box.Fabric).Distinct());
    }
}
