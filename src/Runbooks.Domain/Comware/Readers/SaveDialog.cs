namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <code>
/// [Sysname] save
/// The current configuration will be written to the device. Are you sure? [Y/N]:y
/// Please input the file name(*.cfg)[flash:/startup.cfg]
/// (To leave the existing filename unchanged, press the enter key):
/// flash:/startup.cfg exists, overwrite? [Y/N]:y
///  Validating file. Please wait.........................
///  Saved the current configuration to mainboard device successfully.
/// Slot 1:
///  Save next configuration file successfully.
///  Configuration is saved to device successfully.
/// </code>
/// <c>reboot</c> asks for a file in the same words.
/// </summary>
internal sealed class SaveDialog
{
    private string? offered;
    private string? file;
    private bool isTyped;
    private bool isSaved;
    private bool isRefused;

    public void Typed(string[] words)
    {
        if (words.Length == 0 || !DisplayCommand.IsShort(words[0], "save", 2)) return;
        // A later save counts, whatever became of one before it.
        (isTyped, isSaved, isRefused) = (true, false, false);
        if (words.FirstOrDefault(static word => word.EndsWith(".cfg", StringComparison.OrdinalIgnoreCase)) is { } named) file = named;
    }

    public void Printed(DialogLine line)
    {
        const string question = "input the file name(*.cfg)[", enter = "press the enter key)";
        if (line.Says("will be written to the device") && line.Answer == "n") isRefused = true;
        if (line.Text.IndexOf(question, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && line.Text.IndexOf(']', at) is > 0 and var close) offered = line.Text[(at + question.Length)..close];
        if (line.Text.IndexOf(enter, StringComparison.OrdinalIgnoreCase) is >= 0 and var key && line.Text[(key + enter.Length)..].Trim([':', ' ']) is { Length: > 0 } typed) file = typed;
        if (line.Text.IndexOf(" exists, overwrite", StringComparison.OrdinalIgnoreCase) is > 0 and var end)
        {
            file = line.Text[..end].Trim();
            if (line.Answer == "n") isRefused = true;
        }
        // With a slot's line alone only that member has it.
        if (line.Says("saved to device successfully") || line.Says("Saved the current configuration to mainboard device successfully")) isSaved = true;
        if (line.Says("save") && line.Says("failed")) isRefused = true;
    }

    public bool AddTo(ComwareFacts facts, bool isWhole)
    {
        if (!isTyped && !isSaved && !isRefused && offered is null && file is null) return false;
        var saved = isSaved && !isRefused;
        facts.Add(!saved && !isRefused && !isWhole, "save", "saved", saved ? "yes" : "no");
        if ((file ?? offered) is { Length: > 0 } name) facts.Add(!isWhole && !isSaved, "save", "file", name);
        return true;
    }
}
