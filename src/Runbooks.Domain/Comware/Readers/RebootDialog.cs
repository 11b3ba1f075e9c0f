namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// Comware 7, then 5 (published captures); without changes the question for saving is left out:
/// <code>
/// &lt;HP&gt;reboot
/// Start to check configuration with next startup configuration file, please wait.........DONE!
/// Current configuration may be lost after the reboot, save current configuration? [Y/N]:n
/// This command will reboot the device. Continue? [Y/N]:y
/// Now rebooting, please wait...
///  This command will reboot the device. Current configuration will be lost, save current configuration? [Y/N]:n
///  This command will reboot the device. Continue? [Y/N]:y
/// </code>
/// </summary>
internal sealed class RebootDialog
{
    private bool isTyped;
    private bool isWithin;
    private bool hasLoss;
    private string? saved;
    private string? continues;
    private (bool Save, bool Go) asked;

    /// <summary>The switch reboots, and no prompt will follow.</summary>
    public bool IsGone => continues == "y";

    public void Typed(string[] words)
    {
        isWithin = words.Length > 0 && DisplayCommand.IsShort(words[0], "reboot", 3);
        if (!isWithin) return;
        (isTyped, hasLoss, saved, continues, asked) = (true, false, null, null, default);
    }

    public void Printed(DialogLine line)
    {
        hasLoss |= line.Says("configuration will be lost") || line.Says("configuration may be lost");
        if (line.Says("save current configuration?"))
        {
            (asked.Save, saved) = (true, line.Answer);
        }
        else if (line.Says("Continue?") && (isWithin || line.Says("reboot the device")))
        {
            (asked.Go, continues) = (true, line.Answer);
        }
        // What happens next tells an answer that was not echoed.
        if ((line.Says("Now rebooting") || line.Says("Reboot device by command")) && asked.Go) continues ??= "y";
    }

    public bool AddTo(ComwareFacts facts, bool isWhole)
    {
        if (!isTyped && !asked.Save && !asked.Go) return false;
        if (asked.Save) facts.Add(saved is null && !isWhole, "reboot", "saved", saved ?? "none");
        // Asked to continue without having been asked to save: there was nothing to save, or it is lost.
        else if (asked.Go) facts.Add("reboot", "saved", hasLoss ? "n" : "not asked");
        if (asked.Go || isWhole) facts.Add(continues is null && !isWhole, "reboot", "continues", continues ?? "none");
        else facts.AddOpen("reboot", "continues", "none");
        return true;
    }
}
