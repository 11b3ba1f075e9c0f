namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Where this runbook's facts come from, as shown beside a caution.</summary>
internal static class Told
{
    public const string OldPost = "The old post, “Cannot remove the host because it’s part of VDS dvSwitch”";

    public const string ConnecteeTypes = "vSphere API reference, DistributedVirtualSwitchPortConnecteeConnecteeType";

    public const string Rectify = "vSphere API reference, DistributedVirtualSwitchManager.RectifyDvsOnHost_Task";

    public const string MigrateInOneCall = "PowerCLI reference, Add-VirtualSwitchPhysicalNetworkAdapter";

    public const string PairedByOrder = "A published script that moves hosts from a VDS to standard switches; the PowerCLI reference does not say it";

    public const string Nsx = "NSX-T 3.1 installation guide, GUID-A7A0B14B (preparing a transport node on a VDS for uninstallation)";

    public const string ClientMove = "Broadcom KB 306406 (machines and VMkernel adapters from a distributed to a standard switch), as a published guide has it";

    public const string RollbackOfVmk0 = "Broadcom KB 377465, as a published guide quotes it";

    public const string HostMonitoring = "vSphere availability guide, best practices for networking, as a published guide quotes it";

    public const string StoredNames = "vSphere API reference, ManagedEntity.name";

    public const string Rollback = "vSphere 6.7 networking guide, networking rollback";

    public const string Snapshots = "Broadcom community, “Can a host be connected to multiple distributed switches”";

    public const string LeaveCluster = "vSphere 8 resource management guide, GUID-C2192508 (removing a host from a cluster)";

    public const string UplinkCommands = "vSphere CLI guide for 5.0, vicfg-vswitch -P and -Q";

    public const string RestoreStandardSwitch = "vSphere networking guide, restoring a standard switch from the direct console";

    public const string Guess = "General knowledge";
}
