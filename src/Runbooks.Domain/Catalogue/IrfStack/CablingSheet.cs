using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Every cable with both its ends and what to write on it: as a table of the plan, and as one page to take to the rack.</summary>
internal static class CablingSheet
{
    public static ImmutableArray<string> Columns { get; } = ["No.", "From switch", "Port", "IRF port", "To switch", "Port", "IRF port", "Label at the first end", "Label at the other end"];

    public static PlanTable Table(IrfInputs inputs) => new("cabling", "Cables", Columns, Rows(inputs))
    {
        Note = "Ports are named after the new member IDs. M1, M2 and so on are cables for multi-active detection.",
    };

    public static GeneratedFile File(IrfInputs inputs) => new("cabling-sheet.html", "html", SheetPage.Write(inputs, Rows(inputs))) { Purpose = "Print it (one page, landscape) and take it to the rack." };

    private static ImmutableArray<ImmutableArray<string>> Rows(IrfInputs inputs) => [.. inputs.Cables.Select(Row), .. MadRows(inputs)];

    private static ImmutableArray<string> Row(IrfCable cable)
    {
        var (a, b) = ($"{cable.A.Member.Label} {PortWords.Short(cable.A.Port)}", $"{cable.B.Member.Label} {PortWords.Short(cable.B.Port)}");
        return [PortWords.Number(cable.Number), cable.A.Member.Label, cable.A.Port.ToString(), cable.A.IrfPort.ToString(), cable.B.Member.Label, cable.B.Port.ToString(), cable.B.IrfPort.ToString(), $"{a} > {b}", $"{b} > {a}"];
    }

    private static IEnumerable<ImmutableArray<string>> MadRows(IrfInputs inputs)
    {
        if (inputs.Mad.Intermediate is { } device) return inputs.Mad.Ends.Select((end, at) => Row(at, end.Member, end.Port, device.ToString(), null));
        // Back to back: the ports of the two members in the order they were entered.
        var sides = inputs.Mad.Ends.GroupBy(end => end.Member).Select(side => side.ToImmutableArray()).ToImmutableArray();
        return sides is [var first, var second] ? first.Zip(second).Select((pair, at) => Row(at, pair.First.Member, pair.First.Port, pair.Second.Member.Label, pair.Second.Port)) : [];
    }

    private static ImmutableArray<string> Row(int at, IrfMember member, InterfaceName port, string other, InterfaceName? otherPort)
    {
        var (a, b) = ($"{member.Label} {PortWords.Short(port)}", otherPort is { } known ? $"{other} {PortWords.Short(known)}" : other);
        return [$"M{PortWords.Number(at + 1)}", member.Label, port.ToString(), "MAD", other, otherPort?.ToString() ?? "of your choice", "MAD", $"{a} > {b}", $"{b} > {a}"];
    }
}
