using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>What a person should know before starting, each with who says so.</summary>
internal static class RemovalCautions
{
    public static IEnumerable<Caution> All(RemovalInputs inputs)
    {
        // vCenter may know a host by an address or another name than it has itself, so this is no refusal.
        if (inputs.Pasted.PromptHost is { } prompt && !PromptHost.Same(prompt, inputs.Label) && inputs.Label == inputs.Host.Short) yield return new(Severity.Warning, $"The prompt in what was pasted is that of {prompt}, and the plan is for {inputs.Host}. If these are two hosts, paste the lists of {inputs.Host}.", "Deduced");
        if (!inputs.Pasted.HasSwitches) yield return new(Severity.Warning, "No list of this host's switches was pasted, so the plan knows only what the message and the form say. A message names one port at a time; paste esxcfg-vswitch -l and plan anew.");
        if (inputs.Adapters.Any(consumer => consumer.Use == VmkUse.Management)) yield return new(Severity.Danger, "Management hangs on a switch that is left. It is moved together with an uplink, never deleted, and the console must answer before.");
        if (inputs.Adapters.Any(consumer => consumer.Use == VmkUse.Unknown)) yield return new(Severity.Warning, "For some adapters it is not known what they serve. They are treated as storage: NFS, and iSCSI without port binding, leave no mark on an adapter.", Told.Guess, Unverified: true);
        if (inputs.Adapters.Any(consumer => consumer.IsStorage)) yield return new(Severity.Danger, "Storage hangs on a switch that is left. When its adapter loses its network, datastores go away and machines stop: hence maintenance mode first.");
        yield return inputs.Version < new EsxiVersion(5, 1)
            ? new(Severity.Danger, "ESXi 5.0 does not take back a change that cuts off management; 5.1 and later do. Only the console helps here.", Told.Rollback)
            : new(Severity.Info, "A change that cuts off management is taken back by itself, unless that was disabled in vCenter. Do not count on it.", Told.Rollback);
        var management = inputs.Adapters.Where(consumer => consumer.Use == VmkUse.Management).ToImmutableArray();
        if (inputs.Version >= new EsxiVersion(5, 1) && management.FirstOrDefault(consumer => consumer.Name != "vmk0") is { } other) yield return new(Severity.Warning, $"It watches vmk0 only, and management is on {other.Name} here.", Told.RollbackOfVmk0, Unverified: true);
        if (!management.IsEmpty) yield return new(Severity.Info, "With vSphere HA: suspend Host Monitoring of the cluster while management moves, and reconfigure the host for HA afterwards.", Told.HostMonitoring, Unverified: true);
        if (inputs.Switches.FirstOrDefault(each => each.Name.Stored.Contains('%', StringComparison.Ordinal)) is { } stored) yield return new(Severity.Info, $"vCenter stores the name {stored.Name} as {stored.Name.Stored}. {(inputs.Pasted.HasSwitches ? "The shell's commands have it as the host printed it" : "Which of the two the host itself knows was not looked up: read its list")}; PowerCLI looks for the stored one.", Told.StoredNames, Unverified: !inputs.Pasted.HasSwitches);
        foreach (var leave in inputs.Switches.Where(each => each.NeedsTarget))
        {
            if (leave.Target.Exists && leave.MovesAlong is not null) yield return new(Severity.Danger, $"{leave.Target.Vswitch} has uplinks already, and gets those of {leave.Name}. Both must carry the same VLANs: otherwise traffic that takes the wrong uplink is lost. When in doubt, take a new vSwitch.", "Deduced");
            if (!leave.Migrating.IsEmpty && leave.MovesFirst is null) yield return new(Severity.Warning, $"{leave.Name} has one uplink, so there is a moment without a spare. The client cannot move the uplink together with its adapters; PowerCLI can.", Told.Nsx, Unverified: true);
            if (leave.Reassigned.Any(consumer => consumer.Kind == ConsumerKind.Machine) && leave.MovesFirst is null) yield return new(Severity.Warning, $"Running machines on {leave.Name} lose their network for a moment: no second uplink can go ahead. Move them to another host before.", "Deduced");
            if (leave.Migrating.Any(consumer => consumer.Adapter is null)) yield return new(Severity.Warning, $"The MTU of the adapters on {leave.Name} is not known; {leave.Target.Vswitch} is made with 1500. Paste esxcfg-vmknic -l.", "Deduced");
        }
        yield return new(Severity.Info, "Machines with a snapshot from the time when they were on the switch keep the host on it, although they look clean.", Told.Snapshots);
        yield return new(Severity.Info, "The old post deletes the adapter at once. That is right for one that serves vMotion only; it says nothing of machines, of storage, or of maintenance mode.", Told.OldPost);
        yield return new(Severity.Info, "The message says type=hostVmknic in the old post, and hostVmkVnic in the API. Both are read. For a machine, nic is the number of its device: 4000 is the first adapter.", Told.ConnecteeTypes, Unverified: true);
        yield return new(Severity.Info, "Names of menus in the vSphere Client are those of 7 and 8. They differ by release, and were not all looked up.", Told.ClientMove, Unverified: true);
    }
}
