using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>A switch of the drawing. What it is named after may be missing.</summary>
internal sealed record DrawnMember(string Name, int? Id, int? Priority, bool IsMaster, bool IsBad)
{
    public ImmutableArray<Proof> Proofs { get; init; } = [];

    public string About => $"{Name}, {(Id is { } id ? $"member {PortWords.Number(id)}" : "no ID yet")}";
}

/// <param name="Member">Position among the drawing's members.</param>
/// <param name="Port">Its numbers, <c>1/0/51</c>; a question mark while none is chosen.</param>
internal sealed record DrawnEnd(int Member, IrfPort IrfPort, string Port);

/// <summary>A cable, of which an end may be missing.</summary>
internal sealed record DrawnCable(int Number, DrawnEnd? A, DrawnEnd? B, bool IsBad)
{
    public ImmutableArray<Proof> Proofs { get; init; } = [];
}

/// <summary>What the picture shows, as planned or as far as it has been entered.</summary>
/// <param name="Faults">What is wrong, in sentences.</param>
internal sealed record IrfDrawing(ImmutableArray<DrawnMember> Members, ImmutableArray<DrawnCable> Cables, ImmutableArray<string> Faults)
{
    public static IrfDrawing Of(IrfInputs inputs)
    {
        var order = inputs.JoinOrder;
        return new([.. inputs.Members.Select(Member)], [.. inputs.Cables.Select(Cable)], []);

        // The master is seen to be right when the first one has joined it.
        DrawnMember Member(IrfMember member) => new(member.Label, member.Id, member.Priority, member == inputs.Master, false)
        {
            Proofs = [new($"joined-m{PortWords.Number((member == inputs.Master && order.Length > 1 ? order[1] : member).Number)}-irf", Subject(member)), new("fabric-irf", Subject(member))],
        };

        string Subject(IrfMember member) => $"member {PortWords.Number(member.Id)}";

        DrawnCable Cable(IrfCable cable)
        {
            var later = order.IndexOf(cable.A.Member) > order.IndexOf(cable.B.Member) ? cable.A.Member : cable.B.Member;
            string[] subjects = [$"IRF-port {cable.A.IrfPort}", $"IRF-port {cable.B.IrfPort}"];
            return new(cable.Number, End(cable.A), End(cable.B), false)
            {
                Proofs = [.. new[] { $"joined-m{PortWords.Number(later.Number)}-topology", "fabric-topology" }.SelectMany(step => subjects.Select(subject => new Proof(step, subject)))],
            };
        }

        DrawnEnd End(IrfEnd end) => new(inputs.Members.IndexOf(end.Member), end.IrfPort, end.Port.Position);
    }

    /// <summary>Total: whatever stands in the form can be drawn.</summary>
    public static IrfDrawing Of(FormValues values, ImmutableArray<Problem> problems)
    {
        var entered = Entered.Of(values);
        var highest = entered.Members.Select(member => member.Priority).Max();
        var masters = entered.Members.Where(member => member.Priority is not null && member.Priority == highest).ToImmutableArray();
        return new(
            [.. entered.Members.Select(member => new DrawnMember(PlainText.WellFormed(PlainText.Line(member.Label)), member.Id, member.Priority, masters.Length == 1 && masters[0] == member, IsBad("members", member.Row)))],
            [.. entered.Cables.Select(cable => new DrawnCable(cable.Row + 1, End(cable.From, cable.FromPort), End(cable.To, cable.ToPort), IsBad("cables", cable.Row)))],
            [.. problems.Select(Fault).OfType<string>().Select(PlainText.WellFormed)]);

        bool IsBad(string table, int row) => problems.Any(problem => problem.Field.StartsWith($"{table}[{PortWords.Number(row)}].", StringComparison.Ordinal));

        DrawnEnd? End(IrfPort? irfPort, InterfaceName? port) =>
            irfPort is { } known && entered.Member(known.Member) is { } member ? new(member.Row, known, port is { } cabled ? cabled.Position : "?") : null;
    }

    private static string? Fault(Problem problem) => problem.Field switch
    {
        "cables" or "members" or "topology" or "perPort" => problem.Message,
        var field when field.StartsWith("cables[", StringComparison.Ordinal) => $"Cable {Row(field)}: {problem.Message}",
        var field when field.StartsWith("members[", StringComparison.Ordinal) => $"Switch {Row(field)}: {problem.Message}",
        _ => null,
    };

    // cables[1].to is the second row.
    private static string Row(string field) =>
        int.TryParse(field[(field.IndexOf('[', StringComparison.Ordinal) + 1)..].Split(']')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var row) && row < 1000 ? PortWords.Number(row + 1) : "?";
}
