using System.Globalization;
using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>The value of Strict-Transport-Security: <c>max-age=63072000; includeSubDomains; preload</c> (RFC 6797 section 6.1).</summary>
internal static class HstsHeader
{
    public const string Name = "Strict-Transport-Security";

    /// <returns>Null when browsers would ignore it.</returns>
    public static HstsPolicy? Read(string value, Action<string> tell)
    {
        long? age = null;
        var (subDomains, preload) = (false, false);
        foreach (var directive in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, argument) = directive.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (directive[..at].Trim(), directive[(at + 1)..].Trim().Trim('"')) : (directive, null);
            if (name.Equals("max-age", StringComparison.OrdinalIgnoreCase) && long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) age = seconds;
            else if (name.Equals("includeSubDomains", StringComparison.OrdinalIgnoreCase) && argument is null) subDomains = true;
            else if (name.Equals("preload", StringComparison.OrdinalIgnoreCase) && argument is null) preload = true;
            else tell($"“{Statement.Shortened(directive)}” means nothing in {Name}.");
        }
        if (age is not { } maxAge)
        {
            tell($"{Name} without a max-age is ignored by browsers (RFC 6797 section 6.1).");
            return null;
        }
        return new HstsPolicy(maxAge, subDomains, preload);
    }
}
