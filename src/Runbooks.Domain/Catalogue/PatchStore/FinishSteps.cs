using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.PatchStore;

internal static class FinishSteps
{
    private const string Tail = "tail -n 200 /var/log/esxupdate.log";

    public static Section LogSection(StoreInputs inputs) => new("Read the log",
    [
        new("log", $"Read esxupdate.log on {inputs.Where}", "vCenter's message is the same for many causes; the host's log has the one.", inputs.Where)
        {
            Commands = [inputs.Typed(Tail)],
            Expect = "The last command with its error. Paste it into the form above and this plan becomes shorter.",
            Check = new Check.Reader(EsxiReaders.EsxupdateLog, [new(EsxiReaders.LastCommand, "failed", Comparison.Present, "")]),
            Undo = new Undo.NothingChanged(),
        },
    ]);

    public static Section Section(StoreInputs inputs) => new("Afterwards",
    [
        new("rescan", "Scan the host again", "A scan downloads the metadata: it goes the whole way and installs nothing.", "vSphere Client")
        {
            Expect = "The task ends well. Then remediate.",
            Check = new Check.None("The client shows the task; the log below is the proof."),
            Undo = new Undo.Impossible("A scan changes nothing that could be taken back."),
        },
        new("log-after", $"Read the log on {inputs.Where} once more", "The last command must be the new scan, without an error.", inputs.Where)
        {
            Commands = [inputs.Typed(Tail)],
            Expect = "Its time is that of the scan just made, and no ERROR (ESXi 8: Er) follows it.",
            Check = new Check.Reader(EsxiReaders.EsxupdateLog, [new(EsxiReaders.LastCommand, "failed", Comparison.Equals, "no", "Make a new plan from this log: another obstacle came after the first.")]),
            Undo = new Undo.NothingChanged(),
        },
    ]);
}
