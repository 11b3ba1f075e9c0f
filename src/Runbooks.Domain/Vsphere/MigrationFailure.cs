namespace Runbooks.Domain.Vsphere;

/// <summary>Which test a failure message leads to.</summary>
public enum MigrationTest { None, Links, Mtu, Speed, Adapters }

/// <summary>A failure message of a migration and what it means.</summary>
/// <param name="Mark">The part of the message that does not vary.</param>
public sealed record MigrationFailure(string Mark, string Meaning, string Next, MigrationTest Test = MigrationTest.None, string? Source = null, bool Unverified = false)
{
    private const string Connect = "TCP port 8000 between the vMotion adapters of the two hosts does not come through: addresses in networks that do not match, a cable in a wrong port, a VLAN, a firewall or an address used twice. The progress bar stops at 9 to 14 %.";

    private const string PingAll = "Ping every link from both ends.";

    private const string OldPost = "The 2012 post's messages";

    private const string Checklist = "VMware KB 1003734 and KB 321009";

    // Stands after an address, or after "Failed to connect to server".
    internal const string NfcPort = ":902";

    private const string Api = "vSphere API reference";

    public static ImmutableArray<MigrationFailure> All { get; } =
    [
        new("were not able to connect over the vMotion network", Connect, PingAll, MigrationTest.Links, OldPost),
        new("stream thread failed to connect to the remote host", Connect, PingAll, MigrationTest.Links, OldPost),
        new("failed to connect over the VMotion network", Connect, PingAll, MigrationTest.Links, OldPost),
        new("failed to connect to remote host", "The pair of hosts between which the connection fails; the addresses, when they are printed, say on which link.", "Ping that link from both ends.", MigrationTest.Links, OldPost),
        new("failed to read stream keepalive", "One stream was connected and then died: an MTU that differs along the way, or one bad link among several.", "Run the large vmkping on every link.", MigrationTest.Mtu, OldPost),
        new("Module Migrate power on failed", "The receiving side gave up. A symptom, not the cause.", "Look at the other messages of this migration.", Source: OldPost),
        new("exceeded the maximum switchover time", "The last part could not be copied in time: the machine changes memory faster than the links carry, or its storage stalled.", "Check that every link is up at full speed, then look for “IO was aborted” and storage errors in vmkernel.log.", MigrationTest.Speed, "vmkernel.log of ESXi 5.5, 2014"),
        new("The source detected that the destination failed to resume", "The machine was copied but did not start on the destination (msg.migrate.fail.dst).", "Read vmware.log of the machine on the destination, and check its storage there.", Source: "vSphere messages"),
        new("Migration considered a failure by the VMX", "The machine's own process ended the migration, mostly by a timeout; the cause stands elsewhere.", "Read vmware.log in the machine's folder on both hosts.", Source: "vmkernel.log of ESXi 5.5, 2014"),
        new("failed to end preCopy stream", "The copying of memory was broken off.", "Look for the first error of this migration in vmkernel.log on both hosts.", MigrationTest.Links, "vmkernel.log of ESXi 5.5, 2014"),
        new("Failed waiting for data. Error 16", "The hosts agreed to migrate but no data arrived.", "Go through the checklist: VMkernel connection, name resolution, time, free memory, disks.", MigrationTest.Links, Checklist),
        new("failed to look up vMotion destination resource pool object", "The destination does not know the machine's resource pool any more; often its management agents are stuck.", "Go through the checklist, and restart the management agents of the destination.", Source: Checklist),
        new("Operation timed out", "Near 10 % this is the vMotion network; later, a slow or stalled copy.", PingAll, MigrationTest.Links, Checklist),
        new("VMotionLinkCapacityLow", "A vMotion port runs below 1000 Mb/s.", "Check speed and duplex of every port.", MigrationTest.Speed, Api),
        new("MismatchedVMotionNetworkNames", "The two hosts name their vMotion networks differently.", "Compare the port groups of both hosts.", MigrationTest.Adapters, Api),
        new("VMotionInterfaceIssue", "A host has no usable VMkernel adapter for vMotion.", "Check the adapters and their vMotion mark on both hosts.", MigrationTest.Adapters, Api),
        new(NfcPort, "Between vCenters, NFC needs port 902 from host to host.", "Open port 902 between the hosts.", Source: "VMware KB 393932"),
    ];
}
