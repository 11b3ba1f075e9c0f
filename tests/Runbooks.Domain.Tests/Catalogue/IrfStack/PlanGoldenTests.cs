using System.Text;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>Whole plans as a network engineer reads them.</summary>
public class PlanGoldenTests
{
    [Theory, MemberData(nameof(PlanTests.Names), MemberType = typeof(PlanTests))]
    public void Each_plan_is_the_one_in_its_golden_file(string name)
    {
        var plan = IrfPlan.Plan(IrfSample.All.First(each => each.Name == name).Sample.Inputs());
        // The table of the old post's faults is the same everywhere and is read once; inputs are those of the form.
        var shown = name == "old-post" ? plan : plan with { Tables = [.. plan.Tables.Where(table => table.Id != OldPostFaults.Table.Id)] };
        Golden.Check(WithAnswers(shown), $"IrfStack/plan-{name}.txt");
    }

    // The answers stand beside their commands on screen; the plain text has no place for them.
    private static string WithAnswers(Plan plan)
    {
        var answers = new StringBuilder();
        foreach (var step in plan.Steps)
        {
            foreach (var command in step.Commands.Where(command => !command.Answers.IsEmpty))
            {
                foreach (var answer in command.Answers) answers.Append($"  {step.Id}: {command.Text.Split('\n')[^1]} | {answer.Question} | {answer.Reply} | {answer.Note}\n");
            }
        }
        return $"{PlanText.Write(plan, "IRF stack")}\nAnswers\n\n{answers}";
    }
}
