namespace Runbooks.Web.Layout;

/// <summary>
/// What a page has put into the browser's address and what has not come back from it yet, each as often as it was sent: a switch turned
/// on, off and on again sends the same address twice.
/// </summary>
public sealed class SentAddresses
{
    private readonly List<string> sent = [];

    public void Add(string address) => sent.Add(address);

    /// <summary>Whether it is one of the page's own. They come back in the order in which they were sent.</summary>
    public bool Returned(string address)
    {
        var at = sent.IndexOf(address);
        sent.RemoveRange(0, at + 1);
        return at >= 0;
    }
}
