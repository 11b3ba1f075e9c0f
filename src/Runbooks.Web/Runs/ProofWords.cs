using Runbooks.Domain.Runs;

namespace Runbooks.Web.Runs;

internal static class ProofWords
{
    public static string Of(ProofState state) => state switch { ProofState.Proven => "proven", ProofState.Refuted => "refuted", _ => "not shown yet" };

    public static string Mark(ProofState state) => state switch { ProofState.Proven => "✓", ProofState.Refuted => "✕", _ => "○" };

    public static string Tone(ProofState state) => state switch { ProofState.Proven => "good", ProofState.Refuted => "bad", _ => "open" };

    /// <summary>In a few words: <c>2 of 5 proven, 1 refuted</c>.</summary>
    public static string Summary(LivePicture live)
    {
        int Count(ProofState state) => live.Things.Count(thing => thing.State == state);
        return $"{Count(ProofState.Proven)} of {live.Things.Length} proven{(Count(ProofState.Refuted) is > 0 and var refuted ? $", {refuted} refuted" : "")}";
    }
}
