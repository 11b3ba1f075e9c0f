using Runbooks.Storage;
using Runbooks.Web.Layout;

namespace Runbooks.Web.Door;

/// <summary>What stands in the box, and the answer to it.</summary>
internal sealed class DoorLookup(RunList runs) : IDisposable
{
    // Long enough that a word typed quickly is answered once.
    private readonly Debounce typing = new(TimeSpan.FromMilliseconds(80));

    public string Text { get; private set; } = "";

    /// <summary>Null to an empty box.</summary>
    public DoorAnswer? Answer { get; private set; }

    public async Task Typed(string typed, bool whole = false)
    {
        // A paste is whole at once; only what is typed goes on.
        whole |= typed.Length > Text.Length + 3;
        Text = typed;
        if (await typing.Settled(atOnce: whole)) await Look();
    }

    /// <summary>The answer to what stands there now, without waiting for more.</summary>
    public async Task<DoorAnswer?> Now()
    {
        typing.Cancel();
        if (Answer?.Text != Text) await Look();
        return Answer;
    }

    public void Clear()
    {
        typing.Cancel();
        (Text, Answer) = ("", null);
    }

    public void Dispose() => typing.Dispose();

    private async Task Look()
    {
        var asked = Text;
        var next = string.IsNullOrWhiteSpace(asked) ? null : await DoorAnswer.To(asked, runs, CancellationToken.None);
        // Else more was typed meanwhile.
        if (asked == Text) Answer = next;
    }
}
