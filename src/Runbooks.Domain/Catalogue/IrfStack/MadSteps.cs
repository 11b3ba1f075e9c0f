using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Multi-active detection: exactly one kind, configured before its cables are plugged.</summary>
internal static class MadSteps
{
    public const string Cabling = "mad-cabling";

    public static Section Section(IrfInputs inputs) => new($"Multi-active detection by {inputs.Mad.Name()}",
    [
        .. inputs.Mad switch
        {
            Mad.Bfd bfd => BfdMad.Steps(inputs, bfd),
            Mad.Lacp lacp => LacpMad.Steps(inputs, lacp),
            Mad.Arp arp => ArpNdMad.Steps(inputs, arp, arp.Vlan, "arp", $"ip address {arp.Address} {Number(arp.PrefixLength)}"),
            Mad.Nd nd => ArpNdMad.Steps(inputs, nd, nd.Vlan, "nd", $"ipv6 address {nd.Address}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        Plug(inputs), .. MadChecks.Steps(inputs),
    ])
    {
        Intro = "Read-do. When all IRF links break, both halves would go on with the same addresses; detection shuts the ports of one half. One kind only: kinds that decide differently must not be mixed.",
    };

    // H3C S6520X IRF configuration guide: configure MAD, then connect its links.
    private static Step Plug(IrfInputs inputs) =>
        new(Cabling, $"Plug the {inputs.Mad.Name()} links", "After the configuration, so that the ports are in their own VLAN or aggregation before they see a cable.", AtTheRacks)
        {
            Expect = $"{inputs.Mad.Links()}: a link at every port.",
            Check = new Check.None("A cable leaves no output; the detection is read next."),
            Undo = new Undo.ByCommands([], "Unplug them again."),
        };

    /// <summary>
    /// <c>mad enable</c>, <c>mad arp enable</c> and <c>mad nd enable</c> ask for the domain: "You need to assign a domain ID (range:
    /// 0-4294967295)", "[Current domain is: 0]:". The number is typed rather than Enter: some Comware 5 releases want one.
    /// </summary>
    public static Answer DomainQuestion(IrfInputs inputs) =>
        new("You need to assign a domain ID", Number(inputs.Domain), inputs.Comware == 5 ? "Not asked on every Comware 5 release; typed without the question, the number is refused and does no harm." : "The same domain as before: another one would take members out of the fabric.");

    /// <summary>Asked on chassis with Comware 5: "This command will enable BFD MAD on the VLAN interface. Continue? [Y/N]".</summary>
    public static ImmutableArray<Answer> EnableQuestion(IrfInputs inputs) =>
        inputs.Comware == 5 ? [new("on the VLAN interface. Continue?", "Y", "Asked on some Comware 5 switches only.")] : [];

    /// <summary>One line a port: the switch takes ten at most in one.</summary>
    public static IEnumerable<string> Vlan(int vlan, Mad mad) => ConsoleCommands.InView($"vlan {Number(vlan)}", mad.Ends.Select(end => $"port {end.Port.Typed}"));
}
