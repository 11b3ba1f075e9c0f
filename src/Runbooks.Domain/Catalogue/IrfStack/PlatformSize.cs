using Runbooks.Domain.Comware;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>One model of a platform.</summary>
/// <param name="Access">An ordinary port of member 1 for multi-active detection: not among the IRF ports that are proposed.</param>
/// <param name="IrfPorts">Ports of member 1 that can carry IRF, as a person types them: <c>Ten-GigabitEthernet1/0/49-52</c>.</param>
internal sealed record PlatformSize(string Id, string Label, string Access, string IrfPorts)
{
    public ImmutableArray<InterfaceName> Ports { get; } = PortList.Parse(IrfPorts).Required();

    public InterfaceName AccessPort { get; } = InterfaceName.Parse(Access).Required();
}
