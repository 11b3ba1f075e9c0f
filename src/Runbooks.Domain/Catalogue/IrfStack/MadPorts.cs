using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Reads the ports of multi-active detection.</summary>
internal static class MadPorts
{
    public static ImmutableArray<(int Member, InterfaceName Port)> Read(FormReader form, Entered entered, string kind, bool hasDevice)
    {
        var ports = ImmutableArray.CreateBuilder<(int Member, InterfaceName Port)>();
        foreach (var (values, at) in form.Values.Rows("madPorts").Take(MadFields.MaxPorts).Select((row, at) => (row, at)))
        {
            var row = new FormReader(values, $"madPorts[{PortWords.Number(at)}].");
            if (Port(row, entered, ports) is { } port) ports.Add(port);
            form.Add(row.Problems);
        }
        if (entered.Members.FirstOrDefault(member => member.Id is { } id && ports.All(port => port.Member != id)) is { } without)
            form.Refuse("madPorts", $"{without.Label} has no port here. A member without one does not notice a split, and both halves keep the same addresses.");
        else if (kind == MadFields.Bfd && !hasDevice && entered.Members.Length == 2 && ports.CountBy(port => port.Member).DistinctBy(count => count.Value).Count() > 1)
            form.Refuse("madPorts", "Back to back each cable has a port on both members; one has more ports than the other.");
        return ports.ToImmutable();
    }

    private static (int Member, InterfaceName Port)? Port(FormReader row, Entered entered, ImmutableArray<(int Member, InterfaceName Port)>.Builder ports)
    {
        var member = ChosenPlatform.Number(row.Values, "member", 1, 10);
        if (member is not { } id || entered.Member(id) is null) row.Refuse("member", "One of the members is needed here.");
        if (row.Read("port", InterfaceName.Parse) is not { } port || member is null) return null;
        if (!PortList.IsSwitchPort(port)) row.Refuse("port", "A port of the switch is needed, such as GigabitEthernet1/0/48. Management ports are not planned here: they need a switch between them.");
        else if (port.Member != member) row.Refuse("port", $"{port} is no port of member {PortWords.Number(member.Value)}; ports are named after the new ID.");
        // A port bound to IRF takes a few commands only, and those of detection are not among them (H3C S6520X IRF configuration guide).
        else if (entered.Cables.FirstOrDefault(cable => cable.FromPort == port || cable.ToPort == port) is { } cable) row.Refuse("port", $"{port} has IRF cable {PortWords.Number(cable.Row + 1)}. A port bound to IRF takes no detection, and detection over an IRF link would break with it.");
        else if (ports.Any(other => other.Port == port)) row.Refuse("port", $"{port} stands in the list already.");
        return (member.Value, port);
    }
}
