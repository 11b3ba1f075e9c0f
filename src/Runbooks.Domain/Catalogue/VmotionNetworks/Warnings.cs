using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>What a person should know before starting, each with who says so.</summary>
internal static class Warnings
{
    public static ImmutableArray<Caution> For(VmotionInputs inputs) => [.. All(inputs)];

    private static IEnumerable<Caution> All(VmotionInputs inputs)
    {
        if (inputs.OwnStack)
        {
            yield return new(Severity.Danger, "As soon as one VMkernel adapter of a host is on the vMotion stack, its adapters on the default stack no longer serve vMotion. Remove the vMotion mark from those that are left over.", Told.VmotionStack);
        }
        else if (inputs.Hosts.Any(host => host.Version.HasVmotionStack))
        {
            yield return new(Severity.Warning, "An adapter that is on the vMotion stack already, from an earlier setup, takes vMotion away from all adapters on the default stack. The capture of the VMkernel adapters shows it.", Told.VmotionStack);
        }
        if (!inputs.OwnStack)
        {
            yield return new(Severity.Warning, "A vMotion mark that is left on another adapter, such as vmk0, lets migrations use its network too. Take it away before the links are enabled.", "Deduced", Unverified: true);
        }
        if (inputs.Design == VswitchDesign.Shared)
        {
            yield return new(Severity.Danger, "The old post's shared vSwitch stopped working after a host was rebooted, again and again, although no setting was lost. Its last word was one vSwitch per cable.", Told.OldPost);
            yield return new(Severity.Warning, "All uplinks but the active one must be unused, not standby as in the recipe for switched networks (KB 2007467): another cable leads to another network.", Told.OldPost);
        }
        else
        {
            yield return new(Severity.Info, "Each vSwitch has one uplink and nothing in standby. The recipe for switched networks (KB 2007467) has standby uplinks; here another cable leads to another network, so none can take over.", Told.OldPost);
        }
        if (inputs.PrefixLength == 31)
        {
            yield return new(Severity.Warning, "A /31 is experimental: no source was found that says ESXi takes it. Stop at the first vmkping that fails, and plan anew with /30.", Told.Slash31, Unverified: true);
        }
        if (!BaseNetwork.IsPrivate(inputs.Base))
        {
            yield return new(Severity.Warning, $"{inputs.Base} is not private (RFC 1918). If somebody else's hosts have these addresses, yours can no longer reach them.", Told.PrivateAddresses);
        }
        if (inputs.Avoided.Any(network => network.Overlaps(inputs.Base)))
        {
            yield return new(Severity.Info, $"Parts of {inputs.Base} are in use and were left out: {string.Join(", ", inputs.Avoided.Where(network => network.Overlaps(inputs.Base)).Distinct())}.");
        }
        if (inputs.A.Version != inputs.B.Version)
        {
            yield return new(Severity.Info, $"The hosts have different releases ({inputs.A.Version} and {inputs.B.Version}); each gets the commands of its own. A machine on a newer virtual hardware version cannot move to the older host.");
        }
        if (inputs.Links.Any(link => link.NicA.Number == 0 || link.NicB.Number == 0))
        {
            yield return new(Severity.Warning, "vmnic0 carries management on a host that was installed in the ordinary way. The capture of the vSwitches shows whether it is free.", "General knowledge", Unverified: true);
        }
        yield return new(Severity.Warning, "This is for two hosts only. With a third, a migration would also see vMotion addresses its cables do not reach.", "Deduced from how the networks are built", Unverified: true);
        yield return new(Severity.Warning, "With all addresses in one subnet the host may try any far address over any cable, and only one of them leads there: the migration stops at 9 %. Hence one network per cable. The one-subnet recipe is for hosts on a switch.", Told.OldPost);
        yield return new(Severity.Info, "The old post says that the switch observes the IP ranges and then decides which vmnic to use. It does not: the host picks the VMkernel adapter by the far address and its networks, and the port group's uplinks then decide the port.", "Deduced", Unverified: true);
        yield return new(Severity.Info, "Adapters in different subnets are supported; several in one subnet only for multi-NIC vMotion and a few others. No page by VMware was found that names this design for vMotion, for or against. KB 424375 asks for routing between adapters in different subnets that must talk; here each talks within its own only.", Told.Multihoming);
        yield return new(Severity.Warning, $"The MTU must be {inputs.Mtu} on all four parts of each link: both vSwitches and both adapters. vMotion sets “do not fragment”, so a shorter one drops its packets.", Told.MtuChain);
        if (inputs.Speed == LinkSpeed.OneGigabit) yield return new(Severity.Warning, "Leave both ends on automatic negotiation. The old post set one side to 1000/FULL and left the other on automatic: 1000BASE-T needs negotiation at both ends.", "IEEE 802.3 clause 40, from general knowledge", Unverified: true);
        yield return new(Severity.Info, $"Each adapter's mask is {inputs.Links[0].Network.Mask}. A /24 mask, as in the old post's first try, brings back the fault above.", Told.OldPost);
        yield return new(Severity.Info, "One migration over several ports is there since ESXi 5.0; a page that says 5.1 is wrong.", Told.Maximums);
        yield return new(Severity.Info, inputs.Speed switch
        {
            LinkSpeed.OneGigabit => "Up to 4 migrations run at once per host at 1 GbE; each uses all cables.",
            LinkSpeed.TenGigabit => "Up to 8 migrations run at once per host at 10 GbE; each uses all cables.",
            _ => "Up to 8 migrations run at once per host at 10 GbE; no figure for faster ports was found. Each uses all cables.",
        }, Told.MigrationLimits);
        yield return new(Severity.Info, "1000 Mb/s in full duplex is the least recommended for vMotion; slower ports raise VMotionLinkCapacityLow.", Told.LinkCapacity);
        yield return new(Severity.Info, "The old post's “Intel 82850” quad port adapter is the 82580: no adapter of the former name is known.", "Deduced", Unverified: true);
    }
}
