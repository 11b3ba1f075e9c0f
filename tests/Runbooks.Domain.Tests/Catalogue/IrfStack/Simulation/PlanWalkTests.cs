using CsCheck;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Comware;
using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack.Simulation;

/// <summary>Plans carried out in the lab, step by step, each judged by what the consoles print.</summary>
public sealed class PlanWalkTests
{
    private static string Carried(StackShape shape, bool autoMerge = true)
    {
        var inputs = RandomStack.Inputs(shape);
        var lab = RandomStack.Lab(inputs, autoMerge);
        var walked = new PlanWalk(IrfPlan.Plan(inputs), lab, ComwareReaders.All).Run(shape.Seed);
        return string.Join('\n', walked.Where(step => !step.IsGood).Select(step => $"{step}\n{step.Text}").Concat(Faults(inputs, lab)));
    }

    /// <summary>What of the fabric is not as planned in the end.</summary>
    private static IEnumerable<string> Faults(IrfInputs inputs, Lab lab)
    {
        var fabric = lab.Box(inputs.Master.Label).Fabric;
        if (fabric is null || fabric.Members.Count != inputs.Members.Length) yield return "Not all members are in the fabric.";
        if (fabric is null) yield break;
        if (fabric.Master.Label != inputs.Master.Label) yield return $"{fabric.Master.Label} is master.";
        if (fabric.InRecovery) yield return "It is in Recovery.";
        if (fabric.Running.Domain != inputs.Domain) yield return $"Its domain is {fabric.Running.Domain}.";
        if (!string.Equals(fabric.Running.MacPersistent, inputs.BridgeMac.ToString(), StringComparison.OrdinalIgnoreCase)) yield return $"Its bridge MAC address is {fabric.Running.MacPersistent}.";
        if (MultiActive.Enabled(fabric.Running).Select(mad => mad.Kind.ToString()).ToArray() is var kinds && (kinds.Length != 1 || kinds[0] != inputs.Mad.GetType().Name)) yield return $"Detection: {string.Join(',', kinds)}.";
        foreach (var member in inputs.Members)
        {
            var box = lab.Box(member.Label);
            if (box.MemberId != member.Id || box.NewId != member.Id) yield return $"{member.Label} has the ID {box.MemberId}.";
            if (box.Fabric is null) continue;
            foreach (var index in new[] { 1, 2 })
            {
                var link = lab.Links.State(box, index);
                if (link.Neighbor?.Label != inputs.Neighbor(new(member.Id, index))?.Label) yield return $"IRF-port {member.Id}/{index} is {link.State}, neighbour {link.Neighbor?.Label}.";
                if (!box.Startup!.Bindings(new(member.Id, index)).Select(binding => binding.Port).SequenceEqual(member.Bound(index))) yield return $"{member.Label} has not saved IRF-port {member.Id}/{index}.";
            }
            if (box.Startup!.Priority(member.Id) != member.Priority) yield return $"{member.Label} has saved another priority.";
            if (member.Shut.Any(box.Startup!.IsShut)) yield return $"{member.Label} has saved a shut IRF port.";
            if (!ConfigurationText.Same(box.Fabric.Running, box.Startup)) yield return $"{member.Label} has not saved what runs.";
        }
    }

    [Fact]
    public void Given_any_stack_the_plan_forms_it_and_every_check_passes() =>
        StackShape.Any.Sample(shape => Assert.Equal("", Carried(shape)), iter: 60);

    [Fact]
    public void Given_switches_that_do_not_restart_by_themselves_the_plan_forms_the_stack_all_the_same() =>
        StackShape.Any.Sample(shape => Assert.Equal("", Carried(shape, autoMerge: false)), iter: 20);

    [Fact]
    public void Given_the_old_posts_stack_every_order_of_the_two_consoles_gives_the_same_fabric()
    {
        for (var order = 0; order < 20; order++) Assert.Equal("", Carried(new(2, IrfTopology.Ring, 1, 5, 0, true, true, order)));
    }
}
