using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The profiles. Modern and intermediate are those of Mozilla's guideline, kept today as TLSRef's: versions 5.7 and 6.0.</summary>
internal static class StartPoints
{
    private static readonly ImmutableArray<TlsProtocol> From12 = [TlsProtocol.Tls12, TlsProtocol.Tls13];

    public static StartPoint Of(FormValues values)
    {
        var version = Build(values).Version;
        return values.Text("start") switch
        {
            Starts.Modern => new([TlsProtocol.Tls13]),
            Starts.IntermediateOlder => new(Offered(From12, version)) { Dhe = true },
            Starts.Compatible => TlsClients.Find(values.Text("client")) is { } client ? CompatibleStarts.For(client, values.Many("keys"), version) : new(Offered(From12, version)),
            Starts.OldPost => new([TlsProtocol.Ssl3, TlsProtocol.Tls10, .. version.Rules.Release >= Release.V101G ? [TlsProtocol.Tls11, TlsProtocol.Tls12] : ImmutableArray<TlsProtocol>.Empty])
            {
                CipherString = OldPostStrings.Find(values.Text("variant"))?.Text,
                ServerOrder = true,
            },
            Starts.Existing => FromExisting(Existing(values)?.Settings ?? new TlsSettings(), version),
            _ => new(Offered(From12, version)),
        };
    }

    public static OpenSslBuild Build(FormValues values) => OpenSslBuild.Find(values.Text("openssl")) ?? OpenSslBuild.Find("debian-12")!;

    public static ServerReading? Existing(FormValues values) => PastedConfiguration.In(values, Build(values).Version);

    private static StartPoint FromExisting(TlsSettings settings, OpenSslVersion version) =>
        new(Offered(settings.Protocols ?? From12, version)) { CipherString = settings.CipherString ?? (settings.FollowsSystemPolicy ? null : "DEFAULT"), ServerOrder = settings.PrefersServerOrder ?? false };

    private static ImmutableArray<TlsProtocol> Offered(ImmutableArray<TlsProtocol> wanted, OpenSslVersion version) => [.. wanted.Where(protocol => ProtocolChoice.Refusal(protocol, version) is null)];
}
