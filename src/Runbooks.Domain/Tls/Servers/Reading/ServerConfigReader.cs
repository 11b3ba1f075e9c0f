using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Reads a pasted configuration of Apache, nginx or HAProxy. Total: any text gives a reading.</summary>
public static class ServerConfigReader
{
    // Larger than any configuration that was written by hand; what is behind it is not read, and told.
    private const int MaxLength = 1_000_000;

    /// <param name="openSsl">What the server's library is: it decides what a cipher string, <c>all</c> and a group mean.</param>
    /// <param name="server">What is known about the product; null reads the text as the newest version of whatever it looks like.</param>
    public static ServerReading Read(string text, OpenSslVersion openSsl, ServerVersion? server = null)
    {
        if ((server?.Product ?? ProductGuess.Of(text)) is not { } product)
            return new ServerReading(null, new TlsSettings(), [], [new ReadingProblem(0, "", "This does not look like a configuration of Apache, nginx or HAProxy.")], 0);
        var sheet = new ReadingSheet(product, server?.Version, openSsl);
        if (text.Length > MaxLength) sheet.Problem(0, "", "The text is longer than 1,000,000 characters; what is behind them was not read.");
        ImmutableArray<string> lines = [.. (text.Length > MaxLength ? text[..MaxLength] : text).ReplaceLineEndings("\n").Split('\n')];
        lines = CurlyQuotes.Straighten(lines, (line, shown) => sheet.Problem(line, shown, "These quotes are curly, which the server takes for ordinary characters. Type straight ones."));
        switch (product)
        {
            case ServerProduct.Apache: ApacheReader.Read(lines, sheet); break;
            case ServerProduct.Nginx: NginxReader.Read(lines, sheet); break;
            case ServerProduct.HaProxy: HaProxyReader.Read(lines, sheet); break;
            default: sheet.Problem(0, "", $"Configurations of {ServerDirectives.NameOf(product)} are written, not read."); break;
        }
        return sheet.Reading;
    }
}
