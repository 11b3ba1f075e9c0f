namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Tells the products apart by how their lines begin and end.</summary>
internal static class ProductGuess
{
    private static readonly string[] HaProxyWords = ["global", "defaults", "frontend", "backend", "listen", "bind", "http-request", "http-response", "http-after-response", "default_backend", "timeout"];

    public static ServerProduct? Of(string text)
    {
        var (apache, nginx, haProxy) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed[0] == '#') continue;
            var end = trimmed.IndexOfAny(' ', '\t');
            var word = (end < 0 ? trimmed : trimmed[..end]).ToString();
            if (word.StartsWith("SSL", StringComparison.Ordinal) || word is "Header" or "LoadModule" or "Listen" or "ServerName" or "Redirect" || word.StartsWith("<VirtualHost", StringComparison.OrdinalIgnoreCase) || word.StartsWith("<If", StringComparison.Ordinal)) apache++;
            else if (word.StartsWith("ssl-", StringComparison.Ordinal) || word.StartsWith("tune.ssl", StringComparison.Ordinal) || (HaProxyWords.Contains(word) && trimmed[^1] is not ';' and not '{')) haProxy++;
            else if (word.StartsWith("ssl_", StringComparison.Ordinal) || trimmed[^1] is ';' or '{') nginx++;
            else if (word.StartsWith("ssl", StringComparison.OrdinalIgnoreCase)) apache++;
        }
        var most = Math.Max(apache, Math.Max(nginx, haProxy));
        return most == 0 ? null : most == apache ? ServerProduct.Apache : most == nginx ? ServerProduct.Nginx : ServerProduct.HaProxy;
    }
}
