using System.Globalization;
using System.Text;

namespace Runbooks.Testing.Comware;

/// <summary>
/// What the box is: version, boot images, slots, files. <c>display version</c> follows captures of both Comwares, <c>display boot-loader</c>
/// of Comware 5 an older capture; the layouts of <c>display device</c> and of <c>dir</c> are not confirmed by a capture.
/// </summary>
internal static class DisplayDevice
{
    public static string Version(Fabric fabric, long clock)
    {
        var text = new StringBuilder(fabric.Master.Spec.Comware == 7 ? "HPE Comware Software, Version " : "HP Comware Platform Software\nComware Software, Version ");
        text.Append(ConfigurationText.Software(fabric.Master.Spec)).Append(fabric.Master.Spec.Comware == 7 ? "\nCopyright (c) 2010-2018 Hewlett Packard Enterprise Development LP\n" : "\nCopyright (c) 2010-2014 Hewlett-Packard Development Company, L.P.\n");
        var minutes = (clock - fabric.Master.StartedAt) / 60;
        text.Append(CultureInfo.InvariantCulture, $"HP {fabric.Master.Spec.Model} uptime is {minutes / 10080} weeks, {minutes / 1440 % 7} days, {minutes / 60 % 24} hours, {minutes % 60} minutes\n");
        foreach (var box in fabric.InOrder) text.Append(CultureInfo.InvariantCulture, $"\nSlot {box.MemberId}:\nHP {box.Spec.Model} with 1 Processor\n256M    bytes SDRAM\n\nHardware Version is Ver.B\nBootRom Version is 604\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string Image(Switch box, string part = "") =>
        string.Create(CultureInfo.InvariantCulture, $"flash:/{(box.Spec.Comware == 7 ? $"cmw710-{part}" : "cmw520")}-r{box.Spec.Release.ToLowerInvariant()}.bin");

    public static string BootLoader(Fabric fabric)
    {
        var text = new StringBuilder();
        foreach (var box in fabric.InOrder)
        {
            if (box.Spec.Comware == 7) text.Append(CultureInfo.InvariantCulture, $"Software images on slot {box.MemberId}:\nCurrent software images:\n  {Image(box, "boot")}\n  {Image(box, "system")}\nMain startup software images:\n  {Image(box, "boot")}\n  {Image(box, "system")}\nBackup startup software images:\n  None\n");
            else text.Append(CultureInfo.InvariantCulture, $" Slot {box.MemberId}\nThe current boot app is:  {Image(box)}\nThe main boot app is:     {Image(box)}\nThe backup boot app is:   NULL\n");
        }
        return text.ToString().TrimEnd('\n');
    }

    public static string Device(Fabric fabric)
    {
        var text = new StringBuilder();
        if (fabric.Master.Spec.Comware == 7) text.Append("Slot Type                State    Subslot  Soft Ver             Patch Ver\n");
        foreach (var box in fabric.InOrder)
        {
            var type = box.Spec.Model.Split(' ')[0];
            if (box.Spec.Comware == 7) text.Append(CultureInfo.InvariantCulture, $"{box.MemberId,-5}{type,-20}{(box.IsMaster ? "Master" : "Standby"),-9}0        {type}-{box.Spec.Release,-10} None\n");
            else text.Append(CultureInfo.InvariantCulture, $" Slot {box.MemberId}\n SubSNo PortNum PCBVer FPGAVer CPLDVer BootRomVer AddrLM Type             State\n 0      52      REV.B  NULL    002     604        IVL    MAIN             Normal\n");
        }
        return text.ToString().TrimEnd('\n');
    }

    public static string Startup(Console console)
    {
        var file = console.Box.Startup is null ? "NULL" : $"flash:/{console.Box.StartupFile}";
        return $" Current startup saved-configuration file: {file}\n Next main startup saved-configuration file: {file}\n Next backup startup saved-configuration file: NULL";
    }

    public static string Files(Switch box)
    {
        var text = new StringBuilder("Directory of flash:/\n\n");
        var configurations = box.Files.Keys.Concat(box.Startup is null ? [] : [box.StartupFile]).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        foreach (var (name, size) in configurations.Select(name => (name, 4_096)).Prepend((Image(box, "system")["flash:/".Length..], 12_000_000))) text.Append(CultureInfo.InvariantCulture, $"   0     -rw-  {size,10}  Apr 26 2000 12:00:25   {name}\n");
        return text.Append("\n31496 KB total (15132 KB free)").ToString();
    }
}
