using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Every cable with both its ends and what to write on it: as a table of the plan, and as one page to take to the rack.</summary>
internal static class CablingSheet
{
    public static ImmutableArray<string> Columns { get; } = ["No.", "From switch", "Port", "IRF port", "To switch", "Port", "IRF port", "Label at the first end", "Label at the other end"];

    public static PlanTable Table(IrfInputs inputs) => new("cabling", "Cables", Columns, [.. Rows(inputs).Select(Cells)])
    {
        Note = "Ports are named after the new member IDs. M1, M2 and so on are cables for multi-active detection.",
    };

    public static GeneratedFile File(IrfInputs inputs, Picture picture) => new("cabling-sheet.html", "html", SheetPage.Write(inputs, picture, [.. Rows(inputs).Select(row => row.OnSheet)])) { Purpose = "Print it (one page, landscape) and take it to the rack." };

    /// <summary>One end, with the port in full and short.</summary>
    private sealed record End(string Switch, InterfaceName? Port, string IrfPort)
    {
        public string Label => Port is { } port ? $"{Switch} {PortWords.Short(port)}" : Switch;

        public (string, string, string) OnSheet => (Switch, Port is { } port ? PortWords.Short(port) : "", IrfPort);
    }

    private sealed record Row(string Number, End First, End Other)
    {
        public SheetPage.Row OnSheet => new(Number, First.OnSheet, Other.OnSheet);
    }

    private static ImmutableArray<string> Cells(Row row) =>
        [row.Number, row.First.Switch, PortOf(row.First), row.First.IrfPort, row.Other.Switch, PortOf(row.Other), row.Other.IrfPort, $"{row.First.Label} > {row.Other.Label}", $"{row.Other.Label} > {row.First.Label}"];

    private static string PortOf(End end) => end.Port?.ToString() ?? "of your choice";

    private static IEnumerable<Row> Rows(IrfInputs inputs) => inputs.Cables.Select(cable => new Row(PortWords.Number(cable.Number), Of(cable.A), Of(cable.B))).Concat(MadRows(inputs));

    private static End Of(IrfEnd end) => new(end.Member.Label, end.Port, end.IrfPort.ToString());

    private static IEnumerable<Row> MadRows(IrfInputs inputs)
    {
        if (inputs.Mad.Intermediate is { } device) return inputs.Mad.Ends.Select((end, at) => new Row(Number(at), Of(end), new(device.ToString(), null, "MAD")));
        // Back to back: the ports of the two members in the order they were entered.
        var sides = inputs.Mad.Ends.GroupBy(end => end.Member).Select(side => side.ToImmutableArray()).ToImmutableArray();
        return sides is [var first, var second] ? first.Zip(second).Select((pair, at) => new Row(Number(at), Of(pair.First), Of(pair.Second))) : [];
    }

    private static End Of(MadEnd end) => new(end.Member.Label, end.Port, "MAD");

    private static string Number(int at) => $"M{PortWords.Number(at + 1)}";
}
