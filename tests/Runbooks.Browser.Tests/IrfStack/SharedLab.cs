using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Testing.Comware;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>The lab that both people work in. Their browsers are at work side by side; the switches answer one line after the other.</summary>
internal sealed class SharedLab(Plan plan)
{
    private readonly Lock one = new();
    private readonly Lab lab = StackLab.Of(plan);
    private PlanWalk? walk;

    /// <returns>What the consoles print at this step, to be pasted.</returns>
    public string Do(Step step)
    {
        lock (one)
        {
            walk ??= new(plan, lab, Catalogue.Readers);
            var walked = walk.Walk(step);
            // At the steps of the whole fabric one waits for restarts; a console waits for nobody.
            if (plan.TrackOf(step.Id).Length == 0) lab.Settle();
            Assert.True(walked.IsGood, walked.ToString());
            return walked.Text;
        }
    }

    /// <returns>What the step's commands print while the cable in this port is out.</returns>
    public string WithoutCable(string console, string port, Step step)
    {
        lock (one)
        {
            var near = Lab.At(console, port);
            var far = lab.Wiring.Far(near) ?? throw new InvalidOperationException($"There is no cable in {port}.");
            lab.Unplug(near);
            var text = lab.Type(console, step.Commands.Select(command => command.Text)) + lab.Prompt(console);
            lab.Plug(near, far);
            lab.Settle();
            return text;
        }
    }
}
