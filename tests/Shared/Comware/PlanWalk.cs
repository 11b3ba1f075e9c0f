using Runbooks.Domain.Engine;

namespace Runbooks.Testing.Comware;

/// <summary>What happened at one step.</summary>
/// <param name="Text">What its consoles showed: to be pasted as evidence.</param>
/// <param name="Problems">What the plan did not foresee: a refusal, a question without an answer, an answer that nothing asked for.</param>
/// <param name="Verdict">Null where the step asks for no evidence.</param>
internal sealed record WalkedStep(Step Step, string Text, ImmutableArray<string> Problems, Verdict? Verdict)
{
    public bool IsGood => Problems.IsEmpty && Verdict is null or { Kind: VerdictKind.Pass };

    public override string ToString() =>
        $"{Step.Id}: {string.Join("; ", Problems.Concat(Verdict?.Findings.Where(finding => finding.Kind != VerdictKind.Pass).Select(finding => finding.Text) ?? []))}";
}

/// <summary>
/// Carries a plan out in a lab as two careful people would: types every command at the console it names, answers what the plan says will
/// be asked, plugs the cables its steps list, waits for restarts, and judges each step by what was printed.
/// </summary>
internal sealed class PlanWalk(Plan plan, Lab lab, IReadOnlyDictionary<string, EvidenceReader> readers)
{
    private readonly Dictionary<string, Lab> devices = new(StringComparer.Ordinal);

    /// <param name="order">A number that mixes the tracks of each stage: any of them may be ahead of the others.</param>
    public ImmutableArray<WalkedStep> Run(int order = 0)
    {
        var random = new Random(order);
        var walked = ImmutableArray.CreateBuilder<WalkedStep>();
        foreach (var stage in Stage.Of(plan))
        {
            var queues = stage.Tracks.Select(track => new Queue<Step>(stage.Steps(track))).Where(queue => queue.Count > 0).ToList();
            while (queues.Count > 0)
            {
                var queue = queues[random.Next(queues.Count)];
                walked.Add(Walk(queue.Dequeue()));
                // One waits for restarts before the next step of the whole fabric; the other consoles wait for nobody.
                if (stage.Tracks.Length == 1) lab.Settle();
                queues.RemoveAll(each => each.Count == 0);
            }
        }
        return walked.ToImmutable();
    }

    /// <summary>One step; the caller keeps to the order of each track and waits for what restarts.</summary>
    public WalkedStep Walk(Step step)
    {
        var (text, problems) = ("", new List<string>());
        if (step.Where == Racks.Name) problems.AddRange(Racks.Follow(lab, step));
        foreach (var command in step.Commands)
        {
            var label = Label(command);
            if (step.Where != label && step.Where != $"Fabric, at {label}" && step.Where != "All consoles") problems.Add($"It is done at “{step.Where}”, but a command is for {label}.");
            var typist = new Typist(LabOf(label), label);
            typist.Type(command);
            text += typist.Text;
            problems.AddRange(typist.Problems);
        }
        RestartByHand(step);
        foreach (var label in step.Commands.Select(Label).Distinct(StringComparer.Ordinal))
        {
            var prompt = LabOf(label).Prompt(label);
            text += prompt;
            if (prompt.Length > 0 && !prompt.StartsWith('<')) problems.Add($"It leaves {label} at {prompt}, not in user view.");
        }
        return new(step, text, [.. problems], step.Check is Check.None ? null : EvidenceJudge.Judge(step.Check, text, readers));
    }

    // <sw1> or [sw1-Vlan-interface3]: a label has no hyphen in a prompt unless it is its own, so the longest that fits is meant.
    private string Label(Command command)
    {
        var inside = command.Prompt.Trim('<', '>', '[', ']');
        return lab.Switches.Select(box => box.Label).Where(label => inside == label || inside.StartsWith(label + "-", StringComparison.Ordinal)).MaxBy(label => label.Length) ?? inside;
    }

    private Lab LabOf(string label)
    {
        if (lab.Find(label) is not null) return lab;
        // A device between the members: its commands must be accepted there, and change nothing here.
        if (!devices.TryGetValue(label, out var device)) devices[label] = device = new(lab.Switches[0].Spec with { Label = label, MemberId = 1 });
        return device;
    }

    // "If it only says that a restart is needed, type reboot at this console and answer N to saving."
    private void RestartByHand(Step step)
    {
        if (!step.Expect.Contains("type reboot", StringComparison.Ordinal)) return;
        lab.Wait(60);
        foreach (var box in lab.Switches.Where(box => box.Notices.Count > 0).ToArray())
        {
            lab.Type(box.Label, "reboot");
            if (lab.Console(box.Label).Question is { } question && question.Contains("save", StringComparison.Ordinal)) lab.Type(box.Label, "N");
            lab.Type(box.Label, "Y");
        }
    }
}
