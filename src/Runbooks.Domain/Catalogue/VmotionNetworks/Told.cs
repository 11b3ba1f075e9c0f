namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Where this runbook's facts come from, as shown beside a caution.</summary>
internal static class Told
{
    public const string OldPost = "The old post of 2012, “Multi NIC vMotion with jumbo frames on directly connected ESXi 5 hosts”";

    public const string Multihoming = "vSphere 8 networking guide, GUID-D4191320 (multihoming)";

    public const string Maximums = "InfoWorld on vSphere 5.0 (16 × 1 GbE or 4 × 10 GbE for one migration)";

    public const string MigrationLimits = "vSphere 6.7 documentation, GUID-25EA5833 (limits on simultaneous migrations)";

    public const string MtuChain = "VMware KB 419088";

    public const string VmotionStack = "vSphere 6.5 documentation, GUID-5211FD4B (vMotion TCP/IP stack)";

    public const string VcenterLog = "Migration identifiers in logs of ESXi 4.1 and 5.5, and of 2015, 2018 and 2023";

    public const string LinkCapacity = "vSphere API reference, VMotionLinkCapacityLow";

    public const string Slash31 = "RFC 3021";

    public const string PrivateAddresses = "RFC 1918";
}
