using System.Globalization;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What is different in the plan beside the suites: one row for each protocol and setting.</summary>
internal static class PastedChanges
{
    // By default Apache, nginx and HAProxy have tickets, and Apache and nginx leave the order to the client (the manuals of SSLSessionTickets,
    // SSLHonorCipherOrder, ssl_session_tickets and ssl_prefer_server_ciphers); the reader fills in HAProxy's order.
    private const bool TicketsByDefault = true, OrderByDefault = false;

    public static IEnumerable<ImmutableArray<string>> Of(TlsSettings before, TlsConfiguration after)
    {
        foreach (var protocol in TlsWords.All)
        {
            if (before.Protocols is not { } protocols || protocols.Contains(protocol) == after.Protocols.Contains(protocol)) continue;
            yield return [protocol.Name(), protocols.Contains(protocol) ? "disappears" : "appears"];
        }
        ImmutableArray<(string Setting, string? Before, string After)> settings =
        [
            ("The server’s order decides", OnOff(before.PrefersServerOrder, OrderByDefault), TlsWords.OnOff(after.PrefersServerOrder)),
            ("TLS 1.3 suites", before.Tls13Suites is { } suites ? TlsWords.Names(suites) : null, TlsWords.Names(after.EffectiveTls13Suites)),
            ("Groups", before.Groups is { } groups ? TlsWords.Names(groups) : null, TlsWords.Names(after.Groups)),
            ("Session tickets", OnOff(before.SessionTickets, TicketsByDefault), TlsWords.OnOff(after.SessionTickets)),
            ("Sessions live", before.SessionTimeoutSeconds is { } seconds ? Seconds(seconds) : null, Seconds(after.SessionTimeoutSeconds)),
            ("TLS compression", OnOff(before.Compression), TlsWords.OnOff(after.Compression)),
            ("OCSP stapling", OnOff(before.OcspStapling), TlsWords.OnOff(after.OcspStapling)),
            ("HSTS", Header(before.Hsts), Header(after.Hsts)),
            ("HTTP/2", OnOff(before.Http2), TlsWords.OnOff(after.Http2)),
        ];
        foreach (var (setting, old, now) in settings)
        {
            if (old is not null && old.Split(' ')[0] != now.Split(' ')[0] || (setting == "HSTS" && old != now)) yield return [setting, $"{old} → {now}"];
        }
    }

    private static string? OnOff(bool? set) => set is { } on ? TlsWords.OnOff(on) : null;

    private static string OnOff(bool? set, bool otherwise) => set is { } on ? TlsWords.OnOff(on) : $"{TlsWords.OnOff(otherwise)} (not set)";

    private static string Seconds(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds");

    private static string Header(HstsPolicy? hsts) => hsts is null ? "none" : TlsWords.Of(hsts);
}
