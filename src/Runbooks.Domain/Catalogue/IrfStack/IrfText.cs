using System.Globalization;
using Runbooks.Domain.Comware;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Words and numbers as every step of the plan writes them.</summary>
internal static class IrfText
{
    public const string AtTheRacks = "At the racks";

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string IdSet(IEnumerable<IrfMember> members) => Set(members.Select(member => member.Id).Order());

    /// <summary>As a list that an expectation compares: <c>1,2,3</c>.</summary>
    public static string Set<T>(IEnumerable<T> values) where T : notnull => string.Join(',', values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value}")));

    /// <summary>sw1, sw2 and sw3.</summary>
    public static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>The step of a member: its row of the form counts, so that another ID or name does not change it.</summary>
    public static string Id(this IrfMember member, string what) => $"{member.Key()}-{what}";

    public static string Key(this IrfMember member) => $"m{Number(member.Number)}";

    /// <summary>Where a step of the whole fabric is typed: there is one configuration, and the master's console is never wrong.</summary>
    public static string AtTheFabric(this IrfInputs inputs) => $"Fabric, at {inputs.Master.Label}";

    public static string MemberSubject(int id) => $"member {Number(id)}";

    /// <summary>Cable 1: sw1 GigabitEthernet1/0/51 (IRF-port 1/2) to sw2 GigabitEthernet2/0/51 (IRF-port 2/1).</summary>
    public static string Words(this IrfCable cable) => $"cable {Number(cable.Number)}: {cable.A.Words()} to {cable.B.Words()}";

    private static string Words(this IrfEnd end) => $"{end.Member.Label} {end.Port} (IRF-port {end.IrfPort})";

    public static string PortSubject(IrfPort port) => $"IRF-port {port}";
}
