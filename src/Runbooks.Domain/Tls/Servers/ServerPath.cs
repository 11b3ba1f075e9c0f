using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>
/// The absolute path of a file on a server. It holds nothing that a product of <see cref="ServerProduct"/> or a shell acts on, inside quotes or outside:
/// no blank, quote, backslash, <c>$</c>, <c>%</c>, <c>#</c>, <c>;</c> or brace.
/// </summary>
public readonly record struct ServerPath
{
    /// <summary>NAME_MAX of Linux is for one part; nobody needs more than this for the whole.</summary>
    public const int MaxLength = 255;

    private readonly string? path;

    private ServerPath(string path) => this.path = path;

    public static Result<ServerPath> Parse(string text)
    {
        if (text.Length == 0 || text[0] != '/') return Result.Refuse<ServerPath>("An absolute path is needed, such as /etc/ssl/private/site.key.");
        if (text.Length > MaxLength) return Result.Refuse<ServerPath>(string.Create(CultureInfo.InvariantCulture, $"A path here has at most {MaxLength} characters; this has {text.Length}."));
        if (!text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or '+' or '@'))
            return Result.Refuse<ServerPath>("A path here has letters, digits and / . _ - + @ only: other characters mean something to a server's configuration or a shell.");
        if (text[1..].Split('/').Any(part => part is "" or "." or ".."))
            return Result.Refuse<ServerPath>("A path here names one file: it has no empty part, no “.” and no “..”, and does not end in /.");
        return new ServerPath(text);
    }

    public override string ToString() => path ?? "";
}
