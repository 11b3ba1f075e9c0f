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
            Starts.Compatible => BackTo(TlsClients.Find(values.Text("client")), values.Many("keys"), version),
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
        new(Offered(settings.Protocols ?? From12, version)) { CipherString = settings.CipherString ?? "DEFAULT", ServerOrder = settings.PrefersServerOrder ?? false };

    /// <summary>The least that lets the client in, tried step by step; what it has no use for stays off.</summary>
    private static StartPoint BackTo(TlsClient? client, ImmutableArray<string> keys, OpenSslVersion version)
    {
        var all = new StartPoint(Offered(From12, version)) { ServerOrder = true };
        if (client is null) return all;
        if (client.MaxProtocol < TlsProtocol.Tls12)
        {
            ImmutableArray<TlsProtocol> older = [TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11];
            all = all with { Protocols = Offered([.. older.Where(protocol => protocol >= client.MaxProtocol), .. From12], version) };
        }
        StartPoint[] steps =
        [
            all,
            all with { Cbc = true },
            all with { Cbc = true, RsaKeyExchange = true },
            all with { Cbc = true, RsaKeyExchange = true, TripleDes = true },
            all with { Cbc = true, RsaKeyExchange = true, TripleDes = true, Rc4 = true },
        ];
        return steps.FirstOrDefault(step => LetsIn(step, client, keys, version)) ?? steps[3];
    }

    private static bool LetsIn(StartPoint start, TlsClient client, ImmutableArray<string> keys, OpenSslVersion version)
    {
        ImmutableArray<ServerCertificate> certificates = [.. keys.Contains("ecdsa") ? [new ServerCertificate(Authentication.Ecdsa, 256)] : ImmutableArray<ServerCertificate>.Empty, .. keys.Contains("ecdsa") && !keys.Contains("rsa") ? [] : ImmutableArray.Create(new ServerCertificate(Authentication.Rsa, 2048))];
        var suites = SuiteChoice.Of(start, [.. certificates.Select(certificate => certificate.Key)]).Wanted(version);
        var offer = new ServerOffer(
            start.Protocols, [.. suites.Select(suite => suite.Suite)], [.. version.DefaultTls13.Select(suite => suite.Suite)], PrefersOwnOrder: true,
            [NamedGroups.Find("X25519")!, NamedGroups.Find("prime256v1")!, NamedGroups.Find("secp384r1")!],
            certificates, null);
        return Handshake.Simulate(offer, client).Succeeds;
    }

    private static ImmutableArray<TlsProtocol> Offered(ImmutableArray<TlsProtocol> wanted, OpenSslVersion version) => [.. wanted.Where(protocol => ProtocolChoice.Refusal(protocol, version) is null)];
}
