using Runbooks.Domain.Engine;
using static Runbooks.Domain.Engine.ReferenceVerdict;

namespace Runbooks.Domain.Catalogue.Vsphere51;

/// <summary>
/// The post of August 2012 on what is new in vSphere 5.1, claim by claim as it stood there, with what there is to say to each. The post's
/// groups are kept; of their headings only “VM” has survived, the others are named here by what they hold.
/// </summary>
/// <remarks>
/// <c>Right</c> and <c>Corrected</c> name who says so. What nobody was found for is <c>Unverified</c>, also where it is plausible.
/// "Contents of" a white paper means that its table of contents names the feature; the chapter itself was not read.
/// </remarks>
internal static class Vsphere51Rows
{
    private const string Storage = "Contents of VMware’s white paper “What’s New in VMware vSphere 5.1 – Storage”, June 2012";

    private const string Network = "Contents of VMware’s white paper “What’s New in VMware vSphere 5.1 – Networking”, June 2012";

    private const string NewIn51 = "Field notes on vSphere 5.1 (cloud-land, 2012)";

    private const string Nothing = "No first-hand source was found.";

    public static ImmutableArray<ReferenceGroup> All { get; } =
    [
        new("Release",
        [
            new("announced", "VMware vSphere 5.1 is anounced. Available from september 12th 2012.", Unverified,
                "September 2012 is safe. From memory it was announced at the end of August and build 799733 came out on 10 or 11 September, a day or two before the post’s date.", null),
        ]),
        new("Virtual machines",
        [
            new("vcpu-64", "64 vCPU is now possible (up from 32 in 5.0)", Right,
                "5.0 had 32 vCPU and 1 TB of memory. The most memory stays 1 TB, and how many vCPU one may use depends on the edition; these two are not verified.", "learnvirtualization, on vSphere 5.0 (32 vCPU, 1 TB)"),
            new("hardware-9-gpu", "VM version 9. Now supports GPU acceleration (Only usable in VMware View) on selected nVidia GPU’s", Right,
                "Virtual hardware version 9 belongs to ESXi 5.1. Which graphics cards it takes was not verified.", "VMware KB 1022060 (hardware versions, as quoted in 2013)"),
            new("guest-reclaim", "New feature: Guest OS Storage Reclamation (Only usable in VMware View)", Right,
                "It is the use of the SE sparse disk, listed again below.", Storage),
            new("vhv", "New feature: VHV (virtualized hardware virtualization) to run VM’s inside of VM’s", Right,
                "The name is Virtualized Hardware Virtualization. Hypervisors inside machines also ran on 5.0, unofficially.", NewIn51),
            new("compatibility", "A shift from using virtual hardware versioning to ‘Compatibility levels’", Right,
                "The Web Client says “compatible with ESXi 5.1 and later” for hardware version 9; the number is still there below.", NewIn51),
        ]),
        new("Platform",
        [
            new("hardware-online", "Upgrading to VM version 9 doesn’t require the VM to be down", Corrected,
                "Wrong: upgrading the virtual hardware (compatibility) needs the machine shut down, for every guest. What is true is that machines with older hardware versions go on running without an upgrade.", "VMware vSphere 5.5 documentation, GUID-41AA8386 (downtime for upgrading virtual machines)"),
            new("shell-users", "Shell activity is no longer logged as root, but as the logged on user", Right, "For those who sign in under a name of their own.", NewIn51),
            new("snmp-v3", "New feature: Support for SNMPv3", Right, "With authentication and encryption; before it was versions 1 and 2c.", NewIn51),
            new("combined-1", "vMotion and svMotion can now be combined in one action", Right,
                "The post has it three times. A running machine changes host and datastore at once; in 5.1 from the Web Client alone.", "VMware vSphere 6.5 documentation: vMotion without shared storage needs ESXi 5.1 or later; techgenix, 2012"),
            new("windows-8", "Windows 8/2012 are supported", Unverified, Nothing, null),
            new("processors", "Piledriver, Sandy Bridge E and Ivy bridge CPUs are now supported", Unverified, Nothing, null),
        ]),
        new("Network",
        [
            new("lacp", "dvSwitch supports LACP", Right,
                "With limits: one LAG for each distributed switch and host, IP hash and link status only. 5.5 brought up to 64 LAGs.", "VMware vSphere 6.5 documentation, GUID-3FDE1E96 (limits of LACP 5.1); Broadcom KB 315280"),
            new("health-check", "New feature: Network Health Check", Right, "Compares VLAN, MTU and teaming of the distributed switch with the physical switch.", Network),
            new("backup-restore", "New feature: Configuration Backup & Restore", Right, "Of distributed switches and their port groups.", Network),
            new("rollback", "New feature: Roll Back and Recovery", Right, "A change that cuts the host off from vCenter is taken back by itself. 5.0 does not do that.", Network + "; VMware vSphere 6.7 documentation"),
            new("sr-iov", "SR-IOV support", Right, "A machine with such an adapter cannot be moved by vMotion. It needs firmware, adapter and drivers that can do it.", "VMware vSphere 5.1 documentation, GUID-CC021803"),
        ]),
        new("Availability",
        [
            new("without-shared", "vMotion is now possible on non-shared storage", Right, "Two at a time for each host: it costs what a Storage vMotion costs.", "VMware vSphere 6.5 documentation, limits on simultaneous migrations"),
            new("combined-2", "vMotion and svMotion can now be done simultaneously (“Unified” vMotion)", Right,
                "The same as above. VMware called it enhanced vMotion or vMotion without shared storage; DRS and Storage DRS do not use it in 5.1.", "techgenix, “VMware vSphere 5.1 Enhanced vMotion”, 2012"),
            new("data-protection", "New feature: vSphere Data Protection. Agentless VM to disk backup with dedup", Unverified, "Plausible: it took the place of VMware Data Recovery. " + Nothing, null),
            new("replication", "New feature: vSphere Replication. Replication on VM level over SAN or WAN", Overstated,
                "It had come with Site Recovery Manager 5, which 5.0 needs for it; new is that it can be had without it. It is done by the hypervisor over an IP network and takes the place of the SAN’s own replication.", "hyaking, “VMware vSphere Replication” (requirements of 5.0 and 5.1); VMware vSphere 5.1 documentation, GUID-C987AD18"),
            new("tools-reboot", "After installing VMware Tools 5.1 (and reboot), no more reboots are needed with future installs of VMware Tools", Overstated,
                "VMware’s table for 5.5 still plans a restart of Windows after an upgrade of Tools, and one of Linux to load new drivers. The promise held for Windows Vista and later on hardware version 9 and not for every component; that part is not verified.", "VMware vSphere 5.5 documentation, GUID-41AA8386"),
        ]),
        new("Security",
        [
            new("vshield", "New feature: VMwarevShield Enpoint is now included", Unverified, "Meant is vShield Endpoint, which came out in 2010 as a product of its own; new is that it is included. " + Nothing, null),
        ]),
        new("Automation",
        [
            new("profiles", "sDRS and Storage Driven Profiles are now integated in VMware vCloud Director (5.1?)", Corrected,
                "It is vCloud Director 5.1 for Storage DRS. The name of the other feature is Profile-Driven Storage.", "VMware vCloud Architecture Toolkit 3.1, 4.3.5 (vCloud Director 5.1 supports Storage DRS with vSphere 5.1 hosts)"),
            new("auto-deploy", "vSphere Auto Deploy has 2 new method for deploying vSphere hosts: Stateless Caching and Statefull Installs", Right, "Stateful is spelt with one l.", NewIn51),
            new("auto-deploy-80", "Up to 80 concurrent hosts boots are now supported by the Auto Deploy server", Unverified, Nothing, null),
        ]),
        new("Management",
        [
            new("web-client", "vSphere Web Client is greatly improved", Right, "What came with 5.1 and later is found in the Web Client alone; the C# client got no new features. That second half is from memory.", NewIn51),
            new("sso", "New feature: vCenter Signle Sign-on", Right, "Single Sign-On. It is a required part of vCenter Server from 5.1 on and has to be installed before it.", "VMware vRealize Orchestrator 5.5.2 documentation, GUID-58427A2E; TechRepublic, 2012"),
            new("orchestrator", "vCenter Orchestrator has newly designed workflows and can now be launched by the vSphere Web Client", Right, "For that, Orchestrator must authenticate through Single Sign-On. That its workflows were newly designed was not verified.", "VMware vSphere 5.1 documentation, GUID-9418790C"),
        ]),
        new("Licensing",
        [
            new("vram", "vSphere licensing is back to CPU sockets instead of a specific amounts of vRAM per CPU socket. (Thanks Michael)", Unverified,
                "Plausible: 5.0 had been licensed by socket with an entitlement of vRAM for each (VMware vSphere 5.0 documentation, GUID-ED2533AB). For the end of it no source but the post and memory was found.", null),
        ]),
        new("Storage",
        [
            new("shared-file", "Max number of hosts that can share a read-only file is now 32 (up from 8 in vSphere 5.0)", Right, "On VMFS-5, which thereby draws level with NFS. It lets linked clones spread over 32 hosts.", "michellelaverick, “What’s New in vSphere 5.1: Storage”, 2012; VMware vSphere 6.0 documentation"),
            new("se-sparse", "New feature: Virtual disk type SE sparse disk. Used to enable wipe/UNMAP free disk space initiated from within the VM (VMware Tools). HW version 9 required. VMware View only.", Right, "SE stands for space-efficient.", Storage + "; michellelaverick, 2012"),
            new("grain", "Grain size of VMDK is now tunable, but not by users =) Default size is still 4KB. Redo  logs still user 512B.", Corrected,
                "Not still: SE sparse disks are new, and their grain of 4 KB takes the place of the 512 bytes of vmfsSparse, which linked clones used. “Still user” means “still use”: redo logs keep 512 bytes.", "cormachogan, on SE sparse, 2012"),
            new("apd-pdl", "Improved APD and PDL handling: Misc.APDHandlingEnable, Misc.APDTimeout, disk.terminateVMOnPDLDefault, das.maskCleanShutdownEnabled", Corrected,
                "Only the first two are new: APD handling is on by default and gives up after Misc.APDTimeout, 140 seconds (the figure is second-hand). disk.terminateVMOnPDLDefault and das.maskCleanShutdownEnabled date from 5.0 Update 1; 5.1 has the latter on by default.",
                "VMware vSphere 5.1 documentation, GUID-54F4B360 and GUID-AA39FBEF; yellow-bricks, April 2012; joshodgers, 2013 (140 seconds)"),
            new("pdl-single-lun", "Extends detection to PDL for iSCSI arrays with single LUN per target", Right, "For arrays that give each LUN a target of its own. How it is found out was not read.", Storage),
            new("boot-fcoe", "Booting from software FCoE adapter is now supported", Right, "Which adapters can do it was not read.", Storage),
            new("fc-16", "16Gb speed support for 16Gb FC HBA’s", Right, "Before, they worked at 8 Gb. That figure is from memory.", Storage),
            new("vaai-nas", "vCloud Director 5.1 can now also make use of VAAI NAS primitives (using a plugin from the vendor) to off-load the creation of linked clones", Unverified, Nothing, null),
            new("esxcli-san", "New namespaces in esxcli (esxcli storage san)for troubleshooting", Unverified, "Plausible: esxcli storage san has fc, fcoe, iscsi and sas. " + Nothing, null),
            new("smartd", "New feature: Smartd daemon. Collects SMART info from disks. Can only be used from esxcli.", Unverified, "Plausible; the command would be esxcli storage core device smart get. " + Nothing, null),
            new("sioc-90", "SOIC will now calculate the latency threshold from the 90% throughput value (90% of peak value)", Right, "Meant is SIOC, Storage I/O Control: the latency estimated at 90 % of the datastore’s peak throughput. Before, 30 ms was the default; that figure is from memory.", "VMware vSphere 5.5 documentation, GUID-D3FE742F; joshodgers, 2012 (from 5.1 on)"),
            new("sioc-stats", "SOIC will now be enabled in stats only mode by default", Unverified, "Meant is SIOC. " + Nothing, null),
            new("sdrs-clones", "When involving vCloud Director linked clones, sDRS will now not recommend placing them on datastores that do not contain the base disk or a shadow vm copy of the base disk", Right, "Storage DRS knows linked clones with vCloud Director 5.1 only.", "VMware vCloud Architecture Toolkit 3.1, 4.3.5.1"),
            new("correlation", "The datastore correlation detector now uses the I/O injector, so no VASA support is needed anymore", Right, "It finds datastores on the same disks by loading one and watching the other. That VASA was needed before was not verified.", "frankdenneman, September 2012"),
            new("observed-latency", "New SIOC metric: VmObservedLatency", Unverified, "It is said to count from the machine’s request on, the queue in the kernel included. " + Nothing, null),
            new("parallel-copies", "Support for4 parallel disk copies per svMotion operation to distinct datastores", Unverified, Nothing, null),
            new("iscsi-jumbo", "Jumbo frame support for all iSCSI adapters", Right, "For hardware adapters by an update of their drivers.", Storage),
        ]),
        new("What the post left out",
        [
            new("end-of-support", "", Added, "General support for 5.0 and 5.1 ended on 24 August 2016 (unverified: read in a weblog of that year, not at VMware).", "vmtechy, “’Tis the season to upgrade”, 2016"),
            new("voma", "", Added, "VOMA, the vSphere On-disk Metadata Analyser, checks the metadata of a VMFS volume from the ESXi shell. In 5.1 it finds errors and repairs none.", "michellelaverick, “What’s New in vSphere 5.1: Storage”, 2012"),
            new("vds-limits", "", Added, "The limits of the distributed switch grew: see the table of maximums.", "vladan.fr, “vSphere 5.1 networking”, 2012"),
            new("auto-expand", "", Added, "Static port groups of a distributed switch grow by themselves when their ports run out.", Network),
            new("bpdu-filter", "", Added, "A BPDU filter keeps a guest’s spanning-tree packets from having the host’s port shut down by the physical switch.", Network),
            new("rspan", "", Added, "Port mirroring to other switches and networks: RSPAN and ERSPAN.", Network),
            new("mac-addresses", "", Added, "vCenter’s range or prefix of MAC addresses for machines can be chosen.", Network),
        ]),
    ];
}
