using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>A row of the members' table as far as it can be read.</summary>
/// <param name="Row">From 0.</param>
internal sealed record EnteredMember(int Row, string Name, int? Current, int? Id, int? Priority)
{
    /// <summary>What to call it while it may have no name.</summary>
    public string Label => Name.Length > 0 ? Name : Id is { } id ? $"member {PortWords.Number(id)}" : $"row {PortWords.Number(Row + 1)}";
}

/// <summary>A row of the cables' table as far as it can be read.</summary>
internal sealed record EnteredCable(int Row, IrfPort? From, InterfaceName? FromPort, IrfPort? To, InterfaceName? ToPort);

/// <summary>What stands in the form, complete or not. Total: what cannot be read is null.</summary>
internal sealed record Entered(ImmutableArray<EnteredMember> Members, ImmutableArray<EnteredCable> Cables)
{
    /// <summary>Ring of nine with eight ports per IRF port.</summary>
    public const int MaxCables = 72, MaxMembers = 9;

    public static Entered Of(FormValues values) => new(MembersOf(values), [.. values.Rows("cables").Take(MaxCables).Select(Cable)]);

    public static ImmutableArray<EnteredMember> MembersOf(FormValues values) => [.. values.Rows("members").Take(MaxMembers).Select(Member)];

    public EnteredMember? Member(int id) => Members.FirstOrDefault(member => member.Id == id);

    private static EnteredMember Member(FormValues row, int at) =>
        new(at, row.Text("name"), ChosenPlatform.Number(row, "current", 1, 10), ChosenPlatform.Number(row, "id", 1, 10), ChosenPlatform.Number(row, "priority", 1, 32));

    private static EnteredCable Cable(FormValues row, int at) => new(at, IrfPortOf(row.Text("from")), PortOf(row.Text("fromPort")), IrfPortOf(row.Text("to")), PortOf(row.Text("toPort")));

    public static IrfPort? IrfPortOf(string text) => IrfPort.Parse(text).TryGet(out var port) ? port : null;

    public static InterfaceName? PortOf(string text) => InterfaceName.Parse(text).TryGet(out var port) && PortList.IsSwitchPort(port) ? port : null;
}
