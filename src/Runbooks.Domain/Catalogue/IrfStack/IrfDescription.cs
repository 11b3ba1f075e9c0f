namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The drawing in words.</summary>
internal static class IrfDescription
{
    public static string Of(IrfDrawing drawing)
    {
        if (drawing.Members.IsEmpty) return "No switch has been entered yet.";
        return string.Join(" ", drawing.Members.Select(Member).Concat(drawing.Cables.Select(cable => Cable(drawing, cable))).Concat(drawing.Faults.Select(fault => $"Wrong: {fault}")));
    }

    /// <summary><c>Cable 1, sw1 1/0/52 to sw2 2/0/51</c>.</summary>
    public static string About(IrfDrawing drawing, DrawnCable cable) => $"Cable {PortWords.Number(cable.Number)}, {Short(drawing, cable.A)} to {Short(drawing, cable.B)}";

    private static string Member(DrawnMember member) =>
        $"{member.Name}: {(member.Id is { } id ? $"member {PortWords.Number(id)}" : "no ID yet")}, {(member.Priority is { } priority ? $"priority {PortWords.Number(priority)}" : "no priority yet")}{(member.IsMaster ? ", becomes master" : "")}.";

    private static string Cable(IrfDrawing drawing, DrawnCable cable) => $"Cable {PortWords.Number(cable.Number)}: {Long(drawing, cable.A)} to {Long(drawing, cable.B)}.";

    private static string Short(IrfDrawing drawing, DrawnEnd? end) => end is null ? "nothing yet" : $"{drawing.Members[end.Member].Name} {end.Port}";

    private static string Long(IrfDrawing drawing, DrawnEnd? end) => end is null ? "nothing yet" : $"{Short(drawing, end)} (IRF-port {end.IrfPort})";
}
