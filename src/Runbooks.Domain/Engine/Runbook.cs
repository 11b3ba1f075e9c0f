namespace Runbooks.Domain.Engine;

/// <summary>Where a fact comes from, in words a reader can look up.</summary>
public sealed record Source(string Title, string? Reference = null);

/// <param name="Slug">Stable name in addresses and on the command line: <c>vmotion-networks</c>.</param>
/// <param name="Version">Changes whenever the same inputs may give another plan.</param>
/// <param name="RulesetDate">When the runbook's facts were last reviewed.</param>
public sealed record RunbookInfo(string Slug, string Title, string Version, DateOnly RulesetDate)
{
    /// <summary>What it is for, in one or two sentences.</summary>
    public required string Purpose { get; init; }

    /// <summary>When a person should reach for it: symptoms, error texts, occasions. Searched by the front door.</summary>
    public ImmutableArray<string> UseWhen { get; init; } = [];

    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Heading in the catalogue: "VMware vSphere", "TLS", "Switching".</summary>
    public required string Category { get; init; }
}

/// <summary>Either a plan or the problems that stand in its way.</summary>
/// <param name="Values">The values as read: completed with defaults.</param>
public sealed record Evaluation(FormValues Values, ImmutableArray<Problem> Problems, Plan? Plan);

/// <summary>A definition in the catalogue: a form, and a pure function from its values to a plan.</summary>
public abstract class Runbook
{
    public abstract RunbookInfo Info { get; }

    public abstract Form Form { get; }

    /// <summary>Values that plan, for a first look, the command line and the tests.</summary>
    public abstract FormValues Example { get; }

    /// <summary>Same values, same plan, byte for byte. Never throws, whatever the values hold.</summary>
    public abstract Evaluation Evaluate(FormValues values);

    /// <summary>
    /// What the values make as a drawing, with what is wrong in it, also while there is no plan yet; null for a runbook that draws none.
    /// Never throws, whatever the values hold.
    /// </summary>
    /// <param name="completed">As <see cref="Evaluation.Values"/> has them.</param>
    public virtual Picture? Sketch(FormValues completed, ImmutableArray<Problem> problems) => null;

    /// <summary>
    /// What a pasted text (an error, a log, a command's output, a configuration) is to this runbook, best first; empty for what it does
    /// not know. Total, and quick for text that is not its own: the front door asks every runbook.
    /// </summary>
    public virtual ImmutableArray<Recognition> Recognise(string text) => [];

    /// <summary>Label of the box into which messages are pasted; null for a runbook that reads none.</summary>
    public virtual string? DiagnosisLabel => null;

    /// <summary>Reads a pasted message. Total: any text gives an answer, which is empty when nothing in it is known.</summary>
    /// <param name="plan">The plan it happened under, to name its parts; null while there is none. It may be frozen by an older version.</param>
    public virtual ImmutableArray<Diagnosis> Diagnose(string text, Plan? plan) => [];
}

/// <summary>A runbook whose form is read into <typeparamref name="TInputs"/>: a type in which nothing can be wrong any more.</summary>
public abstract class Runbook<TInputs> : Runbook
{
    /// <param name="values">Completed and checked against the fields.</param>
    protected abstract Result<TInputs> Read(FormValues values);

    /// <summary>The plan, without runbook, version, ruleset and inputs: those are filled in here.</summary>
    protected abstract Plan Plan(TInputs inputs);

    public sealed override Evaluation Evaluate(FormValues values)
    {
        var (checkedProblems, completed) = Form.CheckAndComplete(values);
        var read = Read(completed);
        // Both are told together, but a field is not blamed twice.
        var blamed = checkedProblems.Select(problem => problem.Field).ToHashSet(StringComparer.Ordinal);
        var problems = checkedProblems.AddRange(read.Problems.Where(problem => !blamed.Contains(problem.Field)));
        if (!problems.IsEmpty || !read.TryGet(out var inputs)) return new(completed, problems, null);
        var plan = Plan(inputs) with { Runbook = Info.Slug, Version = Info.Version, Ruleset = Info.RulesetDate, Inputs = completed };
        return new(completed, [], plan);
    }
}
