using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What detection brings with it.</summary>
internal static class MadWarnings
{
    public static IEnumerable<Caution> For(IrfInputs inputs)
    {
        yield return new(Severity.Danger, "Never open by hand the ports that detection has shut: both halves would use the same addresses. If the active half dies before the links are mended, mad restore brings the other one back.", Told.Guide);
        yield return new(Severity.Warning, $"{inputs.Mad.Name()} is the only kind of detection in this plan. The guides disagree on which kinds may be combined, and kinds that decide differently can shut both halves.", inputs.Comware == 5 ? Told.MadCommands5 : $"{Told.Guide}; {Told.Commands}");
        if (inputs.Mad is Mad.Bfd)
            yield return new(Severity.Info, "A BFD session of the detection is Down while all is well, and Up only after a split. Monitoring must not call Down an error.", Told.Guide);
        if (inputs.Mad is Mad.Bfd bfd)
            yield return new(Severity.Warning, $"VLAN {Number(bfd.Vlan)} and its interface serve nothing but detection, and every fabric of the network has another one. With port trunk permit vlan all on a trunk it has to be taken out there.", Told.Guide);
        else
            yield return new(Severity.Warning, $"If {inputs.Mad.Intermediate} is a fabric too, its domain ID must not be {Number(inputs.Domain)}: with equal IDs a split is seen where there is none.", Told.Guide);
        if (inputs.BridgeMac == BridgeMac.Always)
            yield return new(Severity.Warning, "With “always” the fabric keeps the bridge MAC address of a member that has left. Used elsewhere in the same layer 2 network, that switch would have the same one.", "Deduced", Unverified: true);
        if (inputs.BridgeMac == BridgeMac.No)
            yield return new(Severity.Warning, $"Without persistence the bridge MAC address changes when its owner leaves: traffic stops for a moment. The guides advise against it with aggregations over several members, and in a chain with aggregations.{(inputs.Mad is Mad.Arp or Mad.Nd ? " BFD and LACP detection do without it." : "")}", $"{Told.Guide}; H3C S6520X-HI IRF command reference");
        if (inputs.Mad is Mad.Arp or Mad.Nd && inputs.BridgeMac != BridgeMac.No)
            yield return new(Severity.Danger, "ARP and ND detection with spanning tree need a bridge MAC address that changes at once.", Told.Guide);
    }
}
