using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The choices of a cable's port.</summary>
internal static class CablePorts
{
    private static readonly ImmutableArray<string> Cells = ["from", "fromPort", "to", "toPort"];

    /// <param name="seen">
    /// The row's values laid over the form's. On the page the tables themselves are among them, so that a port in use says by what;
    /// where the form is only checked they are not, and the reading tells it.
    /// </param>
    /// <param name="end">Column of the IRF port this end stands on.</param>
    public static ImmutableArray<Option> Options(FormValues seen, string end, string column)
    {
        if (Entered.IrfPortOf(seen.Text(end)) is not { } irfPort) return [];
        var own = seen.Text(column);
        var (users, chosen) = (Users(seen), ChosenPlatform.Of(seen));
        if (users.Count == 0 && chosen.Size is { } size && chosen.Ports == size.Ports) return size.Offered(irfPort.Member);
        return [.. chosen.Ports.Select(port => port.On(irfPort.Member)).Select(port => (Name: port.ToString(), Short: PortWords.Short(port))).Select(port => new Option(port.Name, port.Short, "", port.Name == own ? null : users.GetValueOrDefault(port.Name)))];
    }

    private static Dictionary<string, string> Users(FormValues seen)
    {
        var users = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = false;
        foreach (var (row, at) in seen.Rows("cables").Take(Entered.MaxCables).Select((row, at) => (row, at)))
        {
            // The row that is being filled in is the one that holds the same; a second one like it is a rival.
            if (!own && IsSame(row, seen))
            {
                own = true;
                continue;
            }
            foreach (var port in new[] { row.Text("fromPort"), row.Text("toPort") }) users.TryAdd(port, $"used by cable {PortWords.Number(at + 1)}");
        }
        foreach (var row in seen.Rows("madPorts").Take(MadFields.MaxPorts))
        {
            if (Entered.PortOf(row.Text("port")) is { } port) users.TryAdd(port.ToString(), "used for multi-active detection");
        }
        return users;
    }

    private static bool IsSame(FormValues row, FormValues seen) => Cells.All(id => row.Text(id) == seen.Text(id));
}
