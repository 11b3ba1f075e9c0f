using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>What comes after the download.</summary>
internal static class InstallSteps
{
    private const string Client = "vSphere Client";

    public static Section Space(StoreInputs inputs) => new("Space",
    [
        new("space-use", $"Read what is full on {inputs.Where}", "Downloads go through ramdisks, the image into a boot bank of fixed size.", inputs.Where)
        {
            Commands = [inputs.Typed("vdf -h"), inputs.Typed("df -h")],
            Expect = "No ramdisk and no file system of the host itself at 95 % or more. A full datastore is another matter.",
            Check = new Check.Reader(EsxiReaders.DiskUse,
            [
                new(EsxiReaders.FileSystems, "listed", Comparison.Present, ""),
                new(EsxiReaders.FullFileSystem, "name", Comparison.Absent, "", "Find the files that fill it; logs of an agent in /tmp are common."),
            ]),
            Undo = new Undo.NothingChanged(),
        },
        VibList(inputs, "space-vibs", "Vendors' images bring drivers for hardware that is not there; each takes room in the boot bank."),
        new("space-remove", "Remove VIBs that the host does not use", "The workaround of KB 2144200 for a boot bank that is too small. Broadcom KB 399221 names two more for 7.x and 8.x: smaller components of the vendor, or ESXi installed anew with a larger boot bank.", inputs.Where)
        {
            Expect = "In maintenance mode: esxcli software vib remove -n and the name of the list above, then a restart, then the scan again.",
            Check = new Check.None("Which VIBs are not used depends on the hardware; the list above is read again afterwards."),
            Undo = new Undo.Impossible("A VIB that was removed is installed again from its bundle only; keep the list of the step before."),
            Hold = new(HoldKind.SecondObserver, "A driver that is in use takes a disk or a network with it at the next start. Let a second person compare the name with esxcfg-nics -l and esxcfg-scsidevs -a."),
        },
    ])
    {
        Intro = "“The pending transaction requires … MB free space” is about the boot bank, not about a datastore.",
    };

    public static Section Vib(StoreInputs inputs) => new("VIBs that do not fit together",
    [
        new("vib-conflict", $"Read which VIBs the log of {inputs.Where} names", "The last message names both, or the same one twice.", inputs.Where)
        {
            Commands = [inputs.Typed("grep -E 'Cannot merge VIBs|onflict|DependencyError' /var/log/esxupdate.log | cut -c 1-300 | tail -n 5")],
            Expect = inputs.Failure is { Vibs: [var first, ..] } ? $"Among them {first}." : "One or two VIBs by vendor, name and version.",
            Check = new Check.Pattern("(?i)Cannot merge VIBs|conflict|DependencyError", "The log names VIBs that do not fit together."),
            Undo = new Undo.NothingChanged(),
        },
        VibList(inputs, "vib-installed", "Shows which of them the host has already."),
        new("vib-baseline", "Drop one of them from the baselines", "Two depots offer the same VIB with different files: one vendor's patches are enough.", Client)
        {
            Expect = "The baselines attached to the host hold the VIB once; the scan ends well.",
            Check = new Check.None("The client shows baselines and their patches; the scan at the end is the proof."),
            Undo = new Undo.ByCommands([], "Add the patch to the baseline again."),
        },
    ]);

    public static Section Boot(StoreInputs inputs) => new("Boot device",
    [
        new("boot-banks", $"Read the boot banks of {inputs.Where}", "An image is written to the bank that is not in use; a worn USB stick or SD card fails here first.", inputs.Where)
        {
            Commands = [inputs.Typed("ls -l /bootbank/boot.cfg /altbootbank/boot.cfg"), inputs.Typed("df -h")],
            Expect = "Both files, with a date and a size. An error in reading is the answer too.",
            Check = new Check.Pattern(@"/altbootbank/boot\.cfg$", "The other boot bank can be listed."),
            Undo = new Undo.NothingChanged(),
        },
        new("boot-replace", "Replace the boot device", "A device that fails in writing fails again.", inputs.Where)
        {
            Expect = "The configuration is saved (vim-cmd hostsvc/firmware/backup_config), the device replaced, the host installed anew and its configuration put back.",
            Check = new Check.None("It is done at the machine; the scan at the end is the proof."),
            Undo = new Undo.Impossible("The old device does not become a good one."),
            Hold = new(HoldKind.PointOfNoReturn, "Once the host is off, a boot device that failed in writing may not start again. Evacuate the host first and keep its configuration elsewhere."),
            Unverified = "Told from a published log of 2013 and from experience; the steps of a reinstallation are in VMware's installation guide.",
        },
    ]);

    private static Step VibList(StoreInputs inputs, string id, string why) => new(id, $"List the VIBs of {inputs.Where}", why, inputs.Where)
    {
        Commands = [inputs.Typed("esxcli software vib list")],
        Expect = "Name, version and vendor of every VIB. Keep the list.",
        Check = new Check.Reader(EsxiReaders.VibList, [new(EsxiReaders.Vibs, "count", Comparison.AtLeast, "1")]),
        Undo = new Undo.NothingChanged(),
        Unverified = "The table's columns were not captured here.",
    };
}
