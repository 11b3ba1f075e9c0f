using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Catalogue.Vsphere51;

public class Vsphere51Tests
{
    private static ReferencePage Page => Domain.Catalogue.Catalogue.FindReference("vsphere-5-1")!;

    private static IEnumerable<ReferenceEntry> Entries => Page.Groups.SelectMany(group => group.Entries);

    /// <summary>Every claim of the post, as it stood there; an empty line is one of the post's own, between its groups.</summary>
    private const string Post = """
        VMware vSphere 5.1 is anounced. Available from september 12th 2012.

        64 vCPU is now possible (up from 32 in 5.0)
        VM version 9. Now supports GPU acceleration (Only usable in VMware View) on selected nVidia GPU’s
        New feature: Guest OS Storage Reclamation (Only usable in VMware View)
        New feature: VHV (virtualized hardware virtualization) to run VM’s inside of VM’s
        A shift from using virtual hardware versioning to ‘Compatibility levels’

        Upgrading to VM version 9 doesn’t require the VM to be down
        Shell activity is no longer logged as root, but as the logged on user
        New feature: Support for SNMPv3
        vMotion and svMotion can now be combined in one action
        Windows 8/2012 are supported
        Piledriver, Sandy Bridge E and Ivy bridge CPUs are now supported

        dvSwitch supports LACP
        New feature: Network Health Check
        New feature: Configuration Backup & Restore
        New feature: Roll Back and Recovery
        SR-IOV support

        vMotion is now possible on non-shared storage
        vMotion and svMotion can now be done simultaneously (“Unified” vMotion)
        New feature: vSphere Data Protection. Agentless VM to disk backup with dedup
        New feature: vSphere Replication. Replication on VM level over SAN or WAN
        After installing VMware Tools 5.1 (and reboot), no more reboots are needed with future installs of VMware Tools

        New feature: VMwarevShield Enpoint is now included

        sDRS and Storage Driven Profiles are now integated in VMware vCloud Director (5.1?)
        vSphere Auto Deploy has 2 new method for deploying vSphere hosts: Stateless Caching and Statefull Installs
        Up to 80 concurrent hosts boots are now supported by the Auto Deploy server

        vSphere Web Client is greatly improved
        New feature: vCenter Signle Sign-on
        vCenter Orchestrator has newly designed workflows and can now be launched by the vSphere Web Client

        vSphere licensing is back to CPU sockets instead of a specific amounts of vRAM per CPU socket. (Thanks Michael)

        Max number of hosts that can share a read-only file is now 32 (up from 8 in vSphere 5.0)
        New feature: Virtual disk type SE sparse disk. Used to enable wipe/UNMAP free disk space initiated from within the VM (VMware Tools). HW version 9 required. VMware View only.
        Grain size of VMDK is now tunable, but not by users =) Default size is still 4KB. Redo  logs still user 512B.
        Improved APD and PDL handling: Misc.APDHandlingEnable, Misc.APDTimeout, disk.terminateVMOnPDLDefault, das.maskCleanShutdownEnabled
        Extends detection to PDL for iSCSI arrays with single LUN per target
        Booting from software FCoE adapter is now supported
        16Gb speed support for 16Gb FC HBA’s
        vCloud Director 5.1 can now also make use of VAAI NAS primitives (using a plugin from the vendor) to off-load the creation of linked clones
        New namespaces in esxcli (esxcli storage san)for troubleshooting
        New feature: Smartd daemon. Collects SMART info from disks. Can only be used from esxcli.
        SOIC will now calculate the latency threshold from the 90% throughput value (90% of peak value)
        SOIC will now be enabled in stats only mode by default
        When involving vCloud Director linked clones, sDRS will now not recommend placing them on datastores that do not contain the base disk or a shadow vm copy of the base disk
        The datastore correlation detector now uses the I/O injector, so no VASA support is needed anymore
        New SIOC metric: VmObservedLatency
        Support for4 parallel disk copies per svMotion operation to distinct datastores
        Jumbo frame support for all iSCSI adapters
        """;

    private static string[][] PostGroups => [.. Post.Split("\n\n").Select(group => group.Split('\n'))];

    [Fact]
    public void Every_claim_of_the_post_is_there_word_for_word_in_its_group_and_order() =>
        Assert.Equal(PostGroups, Page.Groups.SkipLast(1).Select(group => group.Entries.Select(entry => entry.Claim).ToArray()));

    [Fact]
    public void What_the_post_left_out_has_no_claim_and_everything_else_has_one() =>
        Assert.All(Entries, entry => Assert.Equal(entry.Verdict == ReferenceVerdict.Added, entry.Claim.Length == 0));

    [Fact]
    public void Whoever_calls_a_claim_right_or_corrects_it_says_by_whom() => Assert.All(Entries, entry =>
    {
        Assert.True(entry.Source is not null || entry.Verdict is ReferenceVerdict.Unverified || entry.Text.Contains("not verified", StringComparison.Ordinal), entry.Id);
        if (entry.Verdict == ReferenceVerdict.Unverified) Assert.Null(entry.Source);
    });

    [Fact]
    public void Ids_are_unique_and_texts_are_sentences()
    {
        var ids = Entries.Select(entry => entry.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", id));
        Assert.All(Entries, entry => Assert.EndsWith(".", entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_that_it_is_history() => Assert.Contains("24 August 2016 (unverified)", Page.Historical, StringComparison.Ordinal);

    [Theory]
    [InlineData("LACP", "lacp")]
    [InlineData("apdtimeout", "apd-pdl")]
    [InlineData("voma metadata", "voma")]
    [InlineData("unified", "combined-2")]
    public void A_search_finds_the_entry(string query, string id) => Assert.Equal([id], Page.Search(query).Select(found => found.Entry.Id));

    [Fact]
    public void A_search_for_nothing_gives_all_and_for_nonsense_none()
    {
        Assert.Equal(Entries.Count(), Page.Search(" ").Count());
        Assert.Empty(Page.Search("zzyzx"));
    }

    [Fact]
    public void The_page_reads_like_this()
    {
        var text = new StringBuilder().Append(Page.Info.Title).Append('\n').Append(Page.Historical).Append('\n');
        foreach (var verdict in Enum.GetValues<ReferenceVerdict>()) text.Append(CultureInfo.InvariantCulture, $"{verdict}: {Entries.Count(entry => entry.Verdict == verdict)}\n");
        foreach (var group in Page.Groups)
        {
            text.Append('\n').Append(group.Title).Append('\n');
            foreach (var entry in group.Entries)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {entry.Verdict.ToString().ToUpperInvariant()} [{entry.Id}]\n");
                if (entry.Claim.Length > 0) text.Append("    Post:   ").Append(entry.Claim).Append('\n');
                text.Append("    Says:   ").Append(entry.Text).Append('\n');
                if (entry.Source is { } source) text.Append("    Source: ").Append(source).Append('\n');
            }
        }
        foreach (var table in Page.Tables)
        {
            text.Append('\n').Append(table.Title).Append('\n').Append("  ").Append(table.Note).Append('\n');
            foreach (var row in table.Rows.Insert(0, table.Columns)) text.Append("  ").AppendJoin(" | ", row).Append('\n');
        }
        Golden.Check(text.ToString(), Path.Combine("Vsphere51", "page.txt"));
    }
}
