using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>
/// A browser that stands for modern ones. Some of SSL Labs' rules ask not what a server offers but what such a browser gets
/// (<c>isReference</c>, <c>rc4WithModern</c>, <c>forwardSecrecy</c> in its API).
/// </summary>
internal sealed record ReferenceClient(string Name, string Since, string? Until, TlsProtocol Newest, ImmutableArray<int> Suites, ImmutableArray<int> Groups)
{
    // Facts read from recorded ClientHello messages. Which browsers SSL Labs takes at a given date is not published; its API's
    // documentation names Chrome, Firefox, Internet Explorer 11 on Windows 7 and Safari as an illustration.
    private const string Rows = """
        name                              | since | until | newest  | groups                             | suites
        Firefox 27                        | 2009e | 2009r | TLSv1.2 | 0017,0018,0019                     | C02B,C02F,C00A,C009,C013,C014,C012,C007,C011,0033,0032,0045,0039,0038,0088,0016,002F,0041,0035,0084,000A,0005,0004
        Internet Explorer 11 on Windows 7 | 2009e | -     | TLSv1.2 | 0017,0018                          | C028,C027,C014,C013,009F,009E,009D,009C,003D,003C,0035,002F,C02C,C02B,C024,C023,C00A,C009,006A,0040,0038,0032,000A,0013
        Safari 7                          | 2009e | -     | TLSv1.2 | 0017,0018,0019                     | C024,C023,C00A,C009,C007,C008,C028,C027,C014,C013,C011,C012,003D,003C,002F,0005,0004,0035,000A,0067,006B,0033,0039,0016
        Safari 9                          | 2009r | -     | TLSv1.2 | 0017,0018,0019                     | C02C,C02B,C024,C023,C00A,C009,C008,C030,C02F,C028,C027,C014,C013,C012,009D,009C,003D,003C,0035,002F,000A,C007,C011,0005,0004
        Firefox 137                       | 2009r | -     | TLSv1.3 | 11EC,001D,0017,0018,0019,0100,0101 | 1301,1303,1302,C02B,C02F,CCA9,CCA8,C02C,C030,C00A,C009,C013,C014,009C,009D,002F,0035
        Chrome 137                        | 2009r | -     | TLSv1.3 | 11EC,001D,0017,0018                | 1301,1302,1303,C02B,C02F,C02C,C030,CCA9,CCA8,C013,C014,009C,009D,002F,0035
        """;

    public static ImmutableArray<ReferenceClient> All { get; } = [.. RatingRows.Read(Rows).Select(Read)];

    public static ImmutableArray<ReferenceClient> Of(RatingRules rules) => [.. All.Where(client => rules.Include(client.Since, client.Until))];

    /// <summary>What the client gets; null when no handshake succeeds. No client falls back to an older protocol by itself.</summary>
    public ReferencePick? Pick(UsableOffer offer)
    {
        var protocol = offer.Protocols.LastOrDefault(candidate => candidate <= Newest);
        if (protocol < TlsProtocol.Ssl3) return null;
        var pool = protocol == TlsProtocol.Tls13 ? offer.Tls13Suites : offer.Suites;
        CipherSuite? picked = null;
        var rank = int.MaxValue;
        foreach (var suite in pool)
        {
            var wish = Suites.IndexOf(suite.Code);
            if (wish < 0 || wish >= rank || !CanDo(suite, protocol, offer)) continue;
            picked = suite;
            rank = wish;
            if (offer.PrefersOwnOrder) break;
        }
        return picked is null ? null : new ReferencePick(this, protocol, picked);
    }

    private bool CanDo(CipherSuite suite, TlsProtocol protocol, UsableOffer offer)
    {
        if (protocol == TlsProtocol.Tls13) return offer.Groups.Any(group => Groups.Contains(group.Code));
        return UsableOffer.Runs(suite, protocol)
            && (suite.KeyExchange != KeyExchange.Ecdhe || offer.Groups.Any(group => KeyStrength.IsCurveOfTls12(group.Code) && Groups.Contains(group.Code)));
    }

    private static ReferenceClient Read(string[] column) => new(
        column[0], column[1], column[2] == "-" ? null : column[2], TableWords.Protocol(column[3]), Codes(column[5]), Codes(column[4]));

    private static ImmutableArray<int> Codes(string text) => [.. text.Split(',').Select(code => int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
}

/// <summary>What a browser gets from a server.</summary>
internal sealed record ReferencePick(ReferenceClient Client, TlsProtocol Protocol, CipherSuite Suite)
{
    public override string ToString() => $"{Client.Name} gets {Suite.Name} under {RatingWords.Name(Protocol)}";
}
