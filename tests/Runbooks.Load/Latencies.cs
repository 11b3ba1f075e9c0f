using System.Diagnostics;

namespace Runbooks.Load;

/// <summary>From tick to event, in milliseconds, shortest first.</summary>
internal sealed class Latencies(double[] sorted)
{
    public int Count => sorted.Length;

    public static Latencies Of(Dictionary<long, long> ticked, List<(long Version, long At)> seen) =>
        new([.. seen.Where(one => ticked.ContainsKey(one.Version)).Select(one => Stopwatch.GetElapsedTime(ticked[one.Version], one.At).TotalMilliseconds).Order()]);

    public double At(double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
