using System.Text.RegularExpressions;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>How Python and esxcli name an exception.</summary>
internal static partial class ExceptionText
{
    /// <summary>The exception's name without its module; null when the line raises none.</summary>
    public static string? Raised(string line) =>
        Named().Match(line) is { Success: true } named ? named.Groups[1].Value : Bracketed().Match(line) is { Success: true } bracketed ? bracketed.Groups[1].Value : null;

    /// <summary>What stands before a traceback in the logs of 2013, 2018 and 2025.</summary>
    public static bool Announces(string line) =>
        line.StartsWith("An esxupdate error exception was caught", StringComparison.Ordinal) || line.StartsWith("Traceback (most recent call last)", StringComparison.Ordinal);

    // MetadataDownloadError: (…), ValueError: …; ESXi 8 puts the module before it: esximage.Errors.InstallationError: …
    [GeneratedRegex(@"(?:^|\s)(?:[A-Za-z]\w{0,60}\.){0,4}([A-Z][A-Za-z]{0,60}(?:Error|Exception|Refused|BadZipfile|IncompleteRead)):(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // What esxcli software prints: [DependencyError] in a line of its own. In lifecycle.log a text follows it (KB 313266).
    [GeneratedRegex(@"^\[([A-Z][A-Za-z]{0,60}Error)\](?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
