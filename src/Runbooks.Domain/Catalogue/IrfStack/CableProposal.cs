using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// The cables of a topology: IRF-port 2 of each switch to IRF-port 1 of the next one in the table, in a ring also of the last to the first.
/// </summary>
internal static class CableProposal
{
    public static FormValue Of(FormValues values)
    {
        var members = Entered.MembersOf(values).Where(member => member.Id is not null).DistinctBy(member => member.Id).ToImmutableArray();
        var perPort = ChosenPlatform.Number(values, "perPort", 1, LinkFields.MaxPerPort) ?? 1;
        var topology = values.Text("topology");
        var ports = ChosenPlatform.Of(values).Last(Needed(topology, perPort));
        if (members.Length < 2 || ports.IsEmpty) return new FormValue.Table([]);
        // IRF-port 1 gets the lower ports. Of a pair each switch has one IRF port in use, and it gets all.
        var shared = topology == LinkFields.Pair;
        var (first, second) = shared ? (ports, ports) : (ports[..(ports.Length / 2)], ports[(ports.Length / 2)..]);
        var rows = ImmutableArray.CreateBuilder<FormValues>();
        for (var at = 0; at < (topology == LinkFields.Ring ? members.Length : members.Length - 1); at++)
        {
            var (from, to) = (members[at].Id!.Value, members[(at + 1) % members.Length].Id!.Value);
            for (var cable = 0; cable < int.Min(first.Length, second.Length); cable++)
                rows.Add(Row(new(from, 2), second[cable].On(from), new(to, 1), first[cable].On(to)));
        }
        return new FormValue.Table(rows.ToImmutable());
    }

    /// <summary>How many ports of each switch the proposal takes.</summary>
    public static int Needed(string topology, int perPort) => topology == LinkFields.Pair ? perPort : perPort * 2;

    public static FormValues Row(IrfPort from, InterfaceName fromPort, IrfPort to, InterfaceName toPort) =>
        FormValues.Empty.With("from", from.ToString()).With("fromPort", fromPort.ToString()).With("to", to.ToString()).With("toPort", toPort.ToString());
}
