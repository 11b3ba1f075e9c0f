using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>One model of a platform.</summary>
/// <param name="Access">An ordinary port of member 1 for multi-active detection: not among the IRF ports that are proposed.</param>
/// <param name="IrfPorts">Ports of member 1 that can carry IRF, as a person types them: <c>Ten-GigabitEthernet1/0/49-52</c>.</param>
internal sealed record PlatformSize(string Id, string Label, string Access, string IrfPorts)
{
    public ImmutableArray<InterfaceName> Ports { get; } = PortList.Parse(IrfPorts).Required();

    public InterfaceName AccessPort { get; } = InterfaceName.Parse(Access).Required();

    private readonly ImmutableArray<Option>[] offered = new ImmutableArray<Option>[11];

    /// <summary>The ports of a member, 1 to 10, as choices. Each is the same for all forms and made once: a form asks for them in every cell.</summary>
    public ImmutableArray<Option> Offered(int member) =>
        offered[member] is { IsDefault: false } made ? made : offered[member] = [.. Ports.Select(port => port.On(member)).Select(port => new Option(port.ToString(), PortWords.Short(port)))];
}
