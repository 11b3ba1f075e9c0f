using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Several vMotion networks over direct cables between two hosts, one small network per cable.</summary>
internal sealed class VmotionNetworksRunbook : Runbook<VmotionInputs>
{
    public override RunbookInfo Info { get; } = new("vmotion-networks", "vMotion networks over direct cables", VmotionRules.Version, VmotionRules.ReviewedOn)
    {
        Category = "VMware vSphere",
        Purpose = "Plans one small network per cable between two ESXi hosts, so that one migration uses all cables at once and each vMotion address has one way only.",
        UseWhen =
        [
            "Two ESXi hosts are joined by cables without a switch, and vMotion should use several of them.",
            "A migration stops at 9 to 14 % although both hosts answer on the management network.",
            "“The vMotion migrations failed because the ESX hosts were not able to connect over the vMotion network.”",
            "“stream thread failed to connect to the remote host”",
            "“failed to read stream keepalive: Connection closed by remote host, possibly due to timeout”",
            "Jumbo frames (MTU 9000) are wanted for vMotion.",
        ],
        Sources =
        [
            new(Told.OldPost),
            new("Multihoming on ESXi: several VMkernel adapters in different subnets", "vSphere 8 networking guide, GUID-D4191320"),
            new("Multiple-NIC vMotion in vSphere", "VMware KB 2007467"),
            new("Place vMotion traffic on the vMotion TCP/IP stack", "vSphere 6.5 documentation, GUID-5211FD4B"),
            new("Limits on simultaneous migrations", "vSphere 6.7 documentation, GUID-25EA5833"),
            new("MTU check with large packets", "VMware KB 326539"),
            new("Displaying the ARP cache of VMkernel adapters", "VMware KB 2000130"),
            new("Using 31-bit prefixes on point-to-point links", "RFC 3021"),
            new("Troubleshooting vMotion", "VMware KB 321009, KB 1003734"),
        ],
    };

    public override Form Form => VmotionForm.Form;

    public override FormValues Example => VmotionForm.Example;

    protected override Result<VmotionInputs> Read(FormValues values) => VmotionReading.Read(values);

    protected override Plan Plan(VmotionInputs inputs) => VmotionPlan.Plan(inputs);

    public override ImmutableArray<Recognition> Recognise(string text) => [.. RecognisedMigration.In(text), .. RecognisedHostOutput.In(text), .. RecognisedAddressPlan.In(text)];

    public override string? DiagnosisLabel => MigrationReading.Label;

    public override ImmutableArray<Diagnosis> Diagnose(string text, Plan? plan) => MigrationReading.Read(text, plan);
}

internal static class VmotionRules
{
    public const string Version = "1.0";

    public static DateOnly ReviewedOn { get; } = new(2026, 11, 20);
}
