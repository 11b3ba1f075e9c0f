using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>How grades and cautions name protocols and suites.</summary>
internal static class RatingWords
{
    private const int Named = 3;

    public static string Name(TlsProtocol protocol) => protocol switch
    {
        TlsProtocol.Ssl2 => "SSLv2",
        TlsProtocol.Ssl3 => "SSLv3",
        TlsProtocol.Tls10 => "TLS 1.0",
        TlsProtocol.Tls11 => "TLS 1.1",
        TlsProtocol.Tls12 => "TLS 1.2",
        TlsProtocol.Tls13 => "TLS 1.3",
        _ => "no protocol",
    };

    public static string Names(IEnumerable<TlsProtocol> protocols) => string.Join(" and ", protocols.Select(Name));

    /// <summary>The first three by name, the others by number; null when there is none.</summary>
    public static string? Names(IEnumerable<CipherSuite> suites)
    {
        ImmutableArray<CipherSuite> all = [.. suites];
        if (all.IsEmpty) return null;
        var names = string.Join(", ", all.Take(Named).Select(suite => suite.Name));
        return all.Length <= Named ? names : string.Create(CultureInfo.InvariantCulture, $"{names} and {all.Length - Named} more");
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
