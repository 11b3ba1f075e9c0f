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

    [Fact]
    public void Given_any_step_every_evidence_of_another_step_with_another_command_does_not_pass_it()
    {
        var plan = Example();
        var walked = new PlanWalk(plan, StackLab.Of(plan), Domain.Catalogue.Catalogue.Readers).Run().Where(step => step.Verdict is not null).ToArray();
        foreach (var step in walked)
        {
            // What another command printed shows nothing of what this one is asked for.
            foreach (var other in walked.Where(other => !Typed(other).Intersect(Typed(step), StringComparer.Ordinal).Any()))
                Assert.False(EvidenceJudge.Judge(step.Step.Check, other.Text, Domain.Catalogue.Catalogue.Readers).Kind == VerdictKind.Pass, $"{other.Step.Id} passes for {step.Step.Id}.");
        }
    }

    private static IEnumerable<string> Typed(WalkedStep step) => step.Step.Commands.SelectMany(command => command.Text.Split('\n')).Except(["system-view", "return", "quit"]);
}
