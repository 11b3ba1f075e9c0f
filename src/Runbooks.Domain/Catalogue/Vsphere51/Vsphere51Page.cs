using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.Vsphere51;

/// <summary>What was new in vSphere 5.1, and how much of it was so.</summary>
internal static class Vsphere51Page
{
    public static ReferencePage Page { get; } = new(
        new("vsphere-5-1", "vSphere 5.1: what was new", "1.0", new(2026, 11, 24))
        {
            Category = "VMware vSphere",
            Purpose = "The post of August 2012 on vSphere 5.1, claim by claim: what is right, what was wrong or too much, and what could not be verified.",
            UseWhen = ["A host or a document of the years 2012 to 2016 speaks of vSphere 5.1.", "One wants to know with which release a feature or a limit came."],
            Sources =
            [
                new("The post of August 2012 on what is new in vSphere 5.1"),
                new("What’s New in VMware vSphere 5.1 – Networking; – Storage (contents)", "VMware white papers, June 2012"),
                new("VMware vSphere documentation of 5.1, 5.5, 6.0 and 6.5", "GUIDs stand at the entries"),
                new("Demystifying configuration maximums for VSS and VDS", "VMware vSphere Blog, April 2012"),
            ],
        },
        "Historical: vSphere 5.1 came out in September 2012, and its general support ended on 24 August 2016 (unverified). Build nothing on it.",
        Vsphere51Rows.All)
    {
        Tables = [Maximums],
    };

    private static PlanTable Maximums => new("maximums", "Maximums, 5.1 against 5.0", ["What", "5.0", "5.1", "Source"],
    [
        ["vCPU of a virtual machine", "32", "64", "learnvirtualization (5.0); the post (5.1)"],
        ["Memory of a virtual machine", "1 TB", "1 TB", "learnvirtualization (5.0); 5.1 unverified"],
        ["Hosts that share a read-only file on VMFS-5", "8", "32", "michellelaverick, 2012"],
        ["Distributed switches of a vCenter Server", "32", "128", "vladan.fr, 2012"],
        ["Hosts of a distributed switch", "350", "500", "VMware vSphere Blog, April 2012 (5.0); vladan.fr (5.1)"],
        ["Distributed ports of a vCenter Server", "30,000", "60,000", "VMware vSphere Blog, April 2012 (5.0); vladan.fr (5.1)"],
        ["Static distributed port groups of a vCenter Server", "5,000", "10,000", "VMware vSphere Blog, April 2012 (5.0); vladan.fr (5.1)"],
        ["Migrations without shared storage at once, of a host", "none", "2", "VMware vSphere 6.5 documentation"],
        ["Auto Deploy: hosts that boot at once", "not found", "80", "the post; unverified"],
    ])
    {
        Note = "The figures of 5.1 for the distributed switch were read second-hand, not in VMware’s Configuration Maximums. Other weblogs of the time have other numbers for 5.0’s ports and 5.1’s hosts.",
        TextColumns = [0, 3],
    };
}
