using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Where an address list in CSV has its hosts, networks and ports, as <see cref="AddressTable"/> writes it.</summary>
internal sealed record AddressColumns(int Host, int Network, int Port, char Separator)
{
    /// <summary>Null when the line is no such heading.</summary>
    public static AddressColumns? Of(string heading)
    {
        foreach (var separator in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var cells = Cells(heading, separator);
            int Find(params ReadOnlySpan<string> names)
            {
                foreach (var name in names)
                {
                    if (Array.FindIndex(cells, cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at) return at;
                }
                return -1;
            }
            var (host, network) = (Find("Host", "ESXi", "Server"), Find("Network", "Subnet"));
            if (host >= 0 && network >= 0) return new(host, network, Find("Port", "vmnic", "NIC", "Uplink"), separator);
        }
        return null;
    }

    /// <summary>The two hosts and the cables between them, as far as the rows name them.</summary>
    public FormValues Fields(string[] lines)
    {
        var rows = lines.Skip(1).Select(line => Cells(line, Separator)).Where(cells => cells.Length > Math.Max(Host, Network)).ToList();
        var hosts = rows.Select(cells => cells[Host]).Where(host => HostName.Parse(host).TryGet(out _)).Distinct().Take(3).ToList();
        if (hosts is not [var first, var second]) return FormValues.Empty;
        var fields = FormValues.Empty.With("hosts", FormValue.Of(FormValues.Empty.With("name", first), FormValues.Empty.With("name", second)));
        var cables = rows.GroupBy(cells => cells[Network]).Select(cable => (A: Nic(cable, first), B: Nic(cable, second))).ToList();
        return cables.Count is 0 or > VmotionForm.MaxSlowLinks || !cables.TrueForAll(cable => cable is { A: not null, B: not null })
            ? fields
            : fields.With("links", new FormValue.Table([.. cables.Select(cable => FormValues.Empty.With("nicA", cable.A!).With("nicB", cable.B!))]));
    }

    private string? Nic(IEnumerable<string[]> cable, string host) =>
        cable.FirstOrDefault(cells => cells[Host] == host) is { } row && Port >= 0 && Port < row.Length && Vmnic.Parse(row[Port]).TryGet(out _) ? row[Port] : null;

    private static string[] Cells(string line, char separator) => [.. line.Split(separator).Select(cell => cell.Trim().Trim('"').Trim())];
}
