using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Storage;

namespace Runbooks.Web.Runs;

/// <summary>The plans of runs, as they were when the run started. They never change, so open pages share them.</summary>
public sealed class FrozenPlans(EventReader reader)
{
    private const int MaxKept = 512;

    private readonly ConcurrentDictionary<string, WeakReference<Plan>> plans = new(StringComparer.Ordinal);

    public static NewDocument Freeze(Plan plan)
    {
        var json = PlanJson.Write(plan);
        return new NewDocument(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), json);
    }

    /// <exception cref="InvalidDataException">The plan is not in the database: part of it is lost.</exception>
    public async Task<Plan> Find(string hash, CancellationToken ct)
    {
        if (plans.TryGetValue(hash, out var kept) && kept.TryGetTarget(out var plan)) return plan;
        var json = await reader.Document(hash, ct) ?? throw new InvalidDataException($"The plan {hash} is missing from the database.");
        plan = PlanJson.Read(json);
        // References whose plan is gone stay behind; a cleared cache costs one reading each.
        if (plans.Count > MaxKept) plans.Clear();
        plans[hash] = new(plan);
        return plan;
    }
}
