namespace Runbooks.Testing.Comware;

/// <summary>
/// Who becomes master. The current master wins against a newcomer whatever the priorities; while fabrics form or merge everyone claims
/// to be master, and that rule is skipped (H3C S6520X IRF configuration guide).
/// </summary>
internal static class Election
{
    // Differences of up to ten minutes count as none (H3C S6520X IRF configuration guide, Comware 7).
    private const long Tolerance = 600;

    public static Switch Winner(IEnumerable<Switch> candidates) => candidates.Aggregate((best, next) => Beats(next, best) ? next : best);

    private static bool Beats(Switch a, Switch b)
    {
        var (first, second) = (Priority(a), Priority(b));
        if (first != second) return first > second;
        // Comware 5 asks only for the longest uptime (HP A5800 IRF configuration guide).
        var longer = b.StartedAt - a.StartedAt;
        if (Math.Abs(longer) > (a.Spec.Comware == 7 ? Tolerance : 0)) return longer > 0;
        // The lowest CPU MAC address (Comware 7, same guide); the lowest bridge MAC address (Comware 5, HP A5800 guide).
        return a.Spec.Comware == 7
            ? string.CompareOrdinal(a.CpuMac, b.CpuMac) < 0
            : string.CompareOrdinal(a.BridgeMac, b.BridgeMac) < 0;
    }

    public static int Priority(Switch box) => box.Fabric!.Running.Priority(box.MemberId);
}
