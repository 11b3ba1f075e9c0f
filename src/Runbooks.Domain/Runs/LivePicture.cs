using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Runs;

/// <summary>What a run has shown about one thing of a picture.</summary>
public enum ProofState { Open, Proven, Refuted }

/// <summary>A picture of the plan with what the run's evidence has shown so far.</summary>
/// <param name="Picture">Proven shapes are drawn in <see cref="Tone.Good"/>, refuted ones in <see cref="Tone.Bad"/>, the others and headings as planned.</param>
/// <param name="Things">The things that can be proven, each once, in the order of the picture.</param>
public sealed record LivePicture(Picture Picture, ImmutableArray<(string About, ProofState State)> Things)
{
    public static LivePicture Of(Run run, Picture picture)
    {
        var states = picture.Shapes.Where(shape => !shape.Proofs.IsEmpty).GroupBy(shape => shape.About, StringComparer.Ordinal)
            .Select(shapes => (About: shapes.Key, State: State(run, shapes.SelectMany(shape => shape.Proofs)))).ToImmutableArray();
        var tones = states.ToDictionary(thing => thing.About, thing => thing.State, StringComparer.Ordinal);
        return new(picture with { Shapes = [.. picture.Shapes.Select(shape => shape.Proofs.IsEmpty ? shape : Drawn(shape, tones[shape.About]))] }, states);
    }

    /// <summary>By the latest evidence of the steps that show it: a link that came up and broke since is broken.</summary>
    private static ProofState State(Run run, IEnumerable<Proof> proofs) =>
        proofs.GroupBy(proof => proof.Step, StringComparer.Ordinal).Select(step => (Evidence: Latest(run.StateOf(step.Key)), Subjects: step.Select(proof => proof.Subject).Distinct(StringComparer.Ordinal)))
            .Where(step => step.Evidence is not null).OrderByDescending(step => step.Evidence!.Stamp.Version).FirstOrDefault() is ({ } latest, var subjects) ? State(latest, subjects) : ProofState.Open;

    /// <summary>What was rolled back, or whose tick was taken back after it, shows nothing any more.</summary>
    private static EvidenceRecord? Latest(StepState step) =>
        step.Evidence.LastOrDefault() is { } latest && (step.IsSettled || step.Last?.Version == latest.Stamp.Version) ? latest : null;

    private static ProofState State(EvidenceRecord evidence, IEnumerable<string> subjects)
    {
        var about = subjects.Select(subject => evidence.Findings.Where(finding => subject.Length == 0 || finding.Subject == subject).ToList()).ToList();
        return about.Exists(findings => findings.Exists(finding => finding.Kind == VerdictKind.Fail)) ? ProofState.Refuted
            : about.TrueForAll(findings => findings.Count > 0 && findings.TrueForAll(finding => finding.Kind == VerdictKind.Pass)) ? ProofState.Proven
            : ProofState.Open;
    }

    private static Shape Drawn(Shape shape, ProofState state)
    {
        if (state == ProofState.Open) return shape;
        var tone = state == ProofState.Proven ? Tone.Good : Tone.Bad;
        return shape switch
        {
            Shape.Box box => box with { Tone = tone },
            Shape.Line line => line with { Tone = tone },
            // A heading keeps its letters; the box around it says the rest.
            Shape.Label { Tone: not Tone.Strong } label => label with { Tone = tone },
            _ => shape,
        };
    }
}
