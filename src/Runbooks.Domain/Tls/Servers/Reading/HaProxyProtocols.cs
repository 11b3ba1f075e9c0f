using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>
/// The options that bound the protocols: <c>ssl-min-ver</c> and <c>ssl-max-ver</c>, the older <c>no-tlsv10</c> and <c>force-tlsv12</c>.
/// Source: the configuration manual, section 5.1.
/// </summary>
internal sealed class HaProxyProtocols
{
    private readonly HashSet<TlsProtocol> no = [];
    private TlsProtocol lowest;
    private TlsProtocol highest;
    private TlsProtocol forced;
    private Statement? at;

    /// <returns>False when the word is none of these.</returns>
    public bool Read(Statement statement, string option, string value, ReadingSheet sheet)
    {
        if (option is "ssl-min-ver" or "ssl-max-ver")
        {
            sheet.Since(statement, "ssl-min-ver");
            var protocol = Named(value);
            if (protocol == TlsProtocol.None) sheet.Problem(statement, $"“{Statement.Shortened(value)}” is no protocol that HAProxy knows: it does not start.");
            else if (option == "ssl-min-ver") lowest = protocol;
            else highest = protocol;
        }
        else if (option.StartsWith("no-", StringComparison.Ordinal) && Old(option[3..]) is var less and not TlsProtocol.None) no.Add(less);
        else if (option.StartsWith("force-", StringComparison.Ordinal) && Old(option[6..]) is var only and not TlsProtocol.None) forced = only;
        else return false;
        at = statement;
        return true;
    }

    /// <summary>What the options leave. Without any, the version's default, when the version is known.</summary>
    public void Finish(ReadingSheet sheet)
    {
        if (at is null && sheet.Version is null) return;
        if (at is not null && no.Count > 0 && (lowest != TlsProtocol.None || highest != TlsProtocol.None)) sheet.Problem(at, "no-sslv3 and its like are ignored beside ssl-min-ver and ssl-max-ver.");
        if (forced != TlsProtocol.None) (lowest, highest) = (forced, forced);
        // Without a lowest one, TLS 1.2 is it from 2.2 on; before, whatever the library has.
        var bounded = lowest != TlsProtocol.None || highest != TlsProtocol.None;
        var from = lowest != TlsProtocol.None ? lowest : no.Count == 0 && (sheet.Version is null || sheet.Version >= new Version(2, 2)) ? TlsProtocol.Tls12 : TlsProtocol.Ssl3;
        var to = highest != TlsProtocol.None ? highest : TlsProtocol.Tls13;
        var release = sheet.OpenSsl.Rules.Release;
        ImmutableArray<TlsProtocol> left = [.. TlsWords.All.Where(protocol => from <= protocol && protocol <= to && (bounded || !no.Contains(protocol))
            && (protocol != TlsProtocol.Ssl3 || release < Release.V110) && (protocol != TlsProtocol.Tls13 || KnowsTls13(sheet)) && protocol != TlsProtocol.Ssl2)];
        if (at is not null && left.IsEmpty) sheet.Problem(at, "No protocol is left.");
        sheet.Settings = sheet.Settings with { Protocols = left };
    }

    private static bool KnowsTls13(ReadingSheet sheet) =>
        ServerDirectives.Of(ServerProduct.HaProxy, "ssl-max-ver TLSv1.3") is var row && row.WorksWith(sheet.OpenSsl) && (sheet.Version is null || row.IsIn(sheet.Version));

    private static TlsProtocol Named(string value) => value == "TLSv1.0" ? TlsProtocol.Tls10 : TlsWords.Protocol(value, StringComparison.Ordinal) is var protocol and not TlsProtocol.Ssl2 and not TlsProtocol.Tls10 ? protocol : TlsProtocol.None;

    private static TlsProtocol Old(string word) => word switch
    {
        "sslv3" => TlsProtocol.Ssl3,
        "tlsv10" => TlsProtocol.Tls10,
        "tlsv11" => TlsProtocol.Tls11,
        "tlsv12" => TlsProtocol.Tls12,
        "tlsv13" => TlsProtocol.Tls13,
        _ => TlsProtocol.None,
    };
}
