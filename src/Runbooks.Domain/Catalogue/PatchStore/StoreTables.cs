using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere.Patching;

namespace Runbooks.Domain.Catalogue.PatchStore;

internal static class StoreTables
{
    private const int Most = 40;

    public static PlanTable Runs(EsxupdateLog log)
    {
        // The last ones count, so of a long log the first are left out.
        var shown = log.Runs.Length <= Most ? log.Runs : log.Runs[^Most..];
        return new("log", "What the log says",
            ["Command", "From", "To", "Outcome", "Where", "errno", "VIBs"],
            [.. shown.Select(Row)])
        {
            Note = shown.Length < log.Runs.Length ? $"The last {Most.ToString(CultureInfo.InvariantCulture)} commands." : "One row for each call of esxupdate.",
            Tones = [.. shown.Select(run => run.Failure is null ? RowTone.Plain : RowTone.Bad)],
            TextColumns = [3],
        };
    }

    private static ImmutableArray<string> Row(EsxupdateRun run) =>
    [
        run.Command ?? "not shown",
        run.First ?? "",
        run.Last ?? "",
        run.Failure is { } failure ? $"Failed. {failure.Meaning} {PlainText.Line(failure.Text)}" : "No failure shown.",
        run.Failure?.Branch is { } branch ? StorePlan.Name(branch) : "",
        run.Failure?.Errno?.ToString(CultureInfo.InvariantCulture) ?? "",
        string.Join(", ", run.Failure?.Vibs ?? []),
    ];
}
