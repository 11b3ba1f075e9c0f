using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Net;

/// <summary>
/// A host name or fully qualified domain name: labels of letters, digits and hyphens, 1–63 long, 253 in all, the last
/// one no number (RFC 952, RFC 1123 section 2.1); or an IPv4 address. Kept as typed; compared without regard to case.
/// </summary>
public readonly record struct HostName
{
    private readonly string? name;

    private HostName(string name) => this.name = name;

    public static Result<HostName> Parse(string text)
    {
        if (text.Length == 0) return Result.Refuse<HostName>("A host name is needed, such as esx01 or esx01.example.local.");
        if (text.Length > 253) return Result.Refuse<HostName>(string.Create(CultureInfo.InvariantCulture, $"A host name has at most 253 characters (RFC 1123); this has {text.Length}."));
        foreach (var label in text.Split('.'))
        {
            if (label.Length is 0 or > 63) return Result.Refuse<HostName>("Each part of a host name between dots has 1 to 63 characters (RFC 1123).");
            if (!label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || label[0] == '-' || label[^1] == '-')
                return Result.Refuse<HostName>("A host name has letters, digits and hyphens, with no hyphen at either end of a part (RFC 1123).");
        }
        // RFC 1123 section 2.1: the highest-level label is alphabetic, so that a name is never taken for an address.
        if (text.Split('.')[^1].All(char.IsAsciiDigit) && !Ipv4Address.Parse(text).TryGet(out _))
            return Result.Refuse<HostName>("The last part of a host name is not a number (RFC 1123); an IPv4 address has four numbers from 0 to 255.");
        return new HostName(text);
    }

    /// <summary>The part before the first dot: what a shell prompt shows.</summary>
    public string Short => ToString() is var text && text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? text[..dot] : text;

    public bool Equals(HostName other) => string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    public override string ToString() => name ?? "";
}
