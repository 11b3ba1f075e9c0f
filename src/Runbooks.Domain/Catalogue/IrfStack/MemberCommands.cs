using Runbooks.Domain.Comware;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// The lines that configure one member, from system view back to system view. The order is that of the H3C S6520X IRF configuration
/// guide: shut, bind, open, and only then save; the old post saved before it opened the ports.
/// </summary>
internal static class MemberCommands
{
    public static ImmutableArray<string> Priority(IrfInputs inputs, IrfMember member) =>
        [$"irf domain {Number(inputs.Domain)}", $"irf member {Number(member.Id)} priority {Number(member.Priority)}"];

    public static ImmutableArray<string> Shut(IrfMember member) => [.. member.Shut.SelectMany(port => ConsoleCommands.InView($"interface {port.Typed}", "shutdown"))];

    public static ImmutableArray<string> Open(IrfMember member) => [.. member.Shut.SelectMany(port => ConsoleCommands.InView($"interface {port.Typed}", "undo shutdown"))];

    public static ImmutableArray<string> Bind(IrfInputs inputs, IrfMember member) =>
        [.. BoundPorts(member).SelectMany(port => ConsoleCommands.InView($"irf-port {port}", member.Bound(port.Index).Select(bound => $"port group interface {bound.Typed}{Mode(inputs.Mode)}")))];

    /// <summary>
    /// Without a blank in the port's name: the Comware 7 command reference has one word there, and a switch was seen to refuse the form
    /// with a blank.
    /// </summary>
    public static ImmutableArray<string> Unbind(IrfMember member) =>
        [.. BoundPorts(member).SelectMany(port => ConsoleCommands.InView($"irf-port {port}", member.Bound(port.Index).Select(bound => $"undo port group interface {bound}")))];

    /// <summary>The IRF ports of the member to which the plan binds something.</summary>
    public static ImmutableArray<IrfPort> BoundPorts(IrfMember member) => [.. IrfPorts(member.Id).Where(port => !member.Bound(port.Index).IsEmpty)];

    public static ImmutableArray<IrfPort> IrfPorts(int id) => [new(id, 1), new(id, 2)];

    private static string Mode(PortMode mode) => mode switch
    {
        PortMode.Normal => " mode normal",
        PortMode.Enhanced => " mode enhanced",
        _ => "",
    };
}
