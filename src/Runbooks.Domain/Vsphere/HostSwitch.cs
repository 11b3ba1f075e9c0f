namespace Runbooks.Domain.Vsphere;

/// <summary>A switch of a host, as its lists show it. That of a distributed one is <see cref="EntityName.Stored"/>.</summary>
public sealed record HostSwitch(string Name, bool Distributed, ImmutableArray<string> Uplinks, ImmutableArray<SwitchPortGroup> PortGroups, ImmutableArray<SwitchPort> Ports)
{
    /// <summary>The name letter by letter: what the host's own commands take.</summary>
    public string Printed { get; init; } = Name;

    /// <summary>Out of <c>esxcli network vswitch dvs vmware list</c>, which has ports that the short list leaves out.</summary>
    public bool Detailed { get; init; }

    /// <summary>Null where the list does not have it.</summary>
    public int? Mtu { get; init; }

    /// <summary>Everything that uses a port: adapters, machines, and the uplinks themselves.</summary>
    public IEnumerable<string> Clients => Ports.Where(port => port.InUse && port.Client.Length > 0).Select(port => port.Client).Distinct(StringComparer.Ordinal);

    /// <summary>Ports in use by nobody.</summary>
    public IEnumerable<string> StalePorts => Ports.Where(port => port.InUse && port.Client.Length == 0).Select(port => port.Id);

    /// <summary>The same switch out of another list; what either shows counts.</summary>
    public HostSwitch With(HostSwitch other) => this with
    {
        Mtu = Mtu ?? other.Mtu,
        Uplinks = [.. Uplinks.Union(other.Uplinks, StringComparer.Ordinal)],
        PortGroups = [.. PortGroups.UnionBy(other.PortGroups, group => group.Name)],
        Ports = [.. Ports.Concat(other.Ports).GroupBy(port => port.Id, StringComparer.Ordinal).Select(same => same.OrderByDescending(port => port.Client.Length).ThenByDescending(port => port.InUse).First())],
    };
}

public sealed record SwitchPortGroup(string Name, int Vlan);

/// <summary>A port of a distributed switch on this host.</summary>
/// <param name="Client"><c>vmk1</c>, <c>vmnic3</c>, <c>web01.eth0</c>; empty for none.</param>
public sealed record SwitchPort(string Id, bool InUse, string Client);
