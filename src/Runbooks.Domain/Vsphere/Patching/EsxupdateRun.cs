namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>One call of esxupdate in the log, or the part of it that was pasted.</summary>
public sealed record EsxupdateRun
{
    /// <summary><c>scan</c>, <c>stage</c>, <c>update</c>; null when its record was not pasted.</summary>
    public string? Command { get; init; }

    /// <summary>Time stamps as the log has them; null without one.</summary>
    public string? First { get; init; }

    public string? Last { get; init; }

    public ImmutableArray<StoreUrl> Stores { get; init; } = [];

    /// <summary>True when the Options record says <c>'proxyurl': None</c>; null when it was not pasted.</summary>
    public bool? NoProxy { get; init; }

    public string? Proxy { get; init; }

    public string? Retry { get; init; }

    public string? Timeout { get; init; }

    public EsxupdateFailure? Failure { get; init; }
}

/// <summary>Why a call failed.</summary>
/// <param name="Text">The line that says it, shortened.</param>
/// <param name="Rule">What is known about it; null when nothing is.</param>
/// <param name="Errno">The innermost one.</param>
public sealed record EsxupdateFailure(string Text, FailureRule? Rule, string? Exception, int? Errno, int? HttpStatus, ImmutableArray<string> Vibs)
{
    public StoreBranch? Branch => Rule?.Branch ?? EsxupdateCode.Named(Exception)?.Branch;

    public string Meaning => Rule?.Meaning ?? EsxupdateCode.Named(Exception)?.Meaning ?? "These words are not known here.";
}
