using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>A directive cut into its words, without quotes and escapes.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Block">What it stands in: <c>VirtualHost *:443</c>, <c>server</c>, <c>frontend https</c>; empty at the top.</param>
internal sealed record Statement(int Line, ImmutableArray<string> Words, string Block)
{
    /// <summary>Set when its quotes do not match.</summary>
    public bool HasOpenQuote { get; init; }

    /// <summary>The host it stands in; null outside of all hosts.</summary>
    public HostBlock? Host { get; init; }

    public string Name => Words[0];

    public ImmutableArray<string> Arguments => Words[1..];

    public string Argument(int index) => index + 1 < Words.Length ? Words[index + 1] : "";

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public string Text => Shortened(string.Join(' ', Words));

    public static string Shortened(string text)
    {
        var line = PlainText.Line(PlainText.WellFormed(text.Length > 400 ? text[..400] : text));
        return line.Length <= 120 ? line : line[..119] + "…";
    }
}
