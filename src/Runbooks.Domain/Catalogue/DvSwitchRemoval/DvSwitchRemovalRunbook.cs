using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Takes a host off distributed switches, so that it can leave them, its cluster or the inventory.</summary>
internal sealed class DvSwitchRemovalRunbook : Runbook<RemovalInputs>
{
    public override RunbookInfo Info { get; } = new("dvswitch-host-removal", "Take a host off a distributed switch", "1.0", new DateOnly(2026, 11, 25))
    {
        Category = "VMware vSphere",
        Purpose = "Finds out what still hangs on the distributed switch, and plans in which order it is cleared, so that management and storage never lose their last uplink.",
        UseWhen =
        [
            "“Cannot remove the host … because it's part of VDS …”",
            "“vDS … port … is still on host … connected to … nic=vmk1 type=hostVmknic”",
            "“The resource '…' is in use.” when a host is removed from a distributed switch.",
            "A host shall leave its cluster or vCenter, and is on one or several distributed switches.",
            "A port of a distributed switch is in use, but nobody seems to use it.",
        ],
        Sources =
        [
            new(Told.OldPost),
            new("What a distributed port can be connected to", Told.ConnecteeTypes),
            new("Moving uplinks and VMkernel adapters in one call", Told.MigrateInOneCall),
            new("The same in the vSphere Client", Told.ClientMove),
            new("Names with / \\ and %", Told.StoredNames),
            new("Get-VDPort, Remove-VDSwitchVMHost, Remove-VDSwitchPhysicalNetworkAdapter", "PowerCLI reference"),
            new("Uplinks of a distributed switch from the shell", Told.UplinkCommands),
            new("Bringing a host in sync with vCenter", Told.Rectify),
            new("Removing a host from a cluster", Told.LeaveCluster),
            new("NSX on a distributed switch", Told.Nsx),
            new("Networking rollback", Told.Rollback),
            new("Snapshots and the number of distributed switches of a host", Told.Snapshots),
            new("Restoring a standard switch from the console", Told.RestoreStandardSwitch),
        ],
    };

    public override Form Form => RemovalForm.Form;

    public override FormValues Example => RemovalExample.Values;

    protected override Result<RemovalInputs> Read(FormValues values) => RemovalReading.Read(values);

    protected override Plan Plan(RemovalInputs inputs) => RemovalPlan.Plan(inputs);

    public override ImmutableArray<Recognition> Recognise(string text) => RemovalRecognition.Read(text, Info.Slug);
}
