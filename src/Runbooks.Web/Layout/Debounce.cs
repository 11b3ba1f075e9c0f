namespace Runbooks.Web.Layout;

/// <summary>Lets typing settle: of calls that follow each other within the pause only the last one goes on.</summary>
public sealed class Debounce(TimeSpan pause) : IDisposable
{
    private CancellationTokenSource? waiting;

    /// <param name="atOnce">For what is whole already, such as a click or a paste.</param>
    /// <returns>False when another call came meanwhile.</returns>
    public async Task<bool> Settled(bool atOnce = false)
    {
        Cancel();
        if (atOnce) return true;
        var mine = waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(pause, mine.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Cancel() => waiting?.Cancel();

    public void Dispose() => Cancel();
}
