using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;
using OfferedSuites = Runbooks.Domain.Tls.Negotiation.OfferedSuites;

namespace Runbooks.Domain.Tests.Tls.Negotiation.Real;

/// <summary>Servers an OpenSSL 3.0 can be made into, and clients of all kinds. The seed makes them the same in every run.</summary>
internal sealed class RandomOffers(int seed)
{
    private static readonly OpenSslVersion Version = OpenSslVersion.Of(Release.V30);
    private static readonly ImmutableArray<SuiteEntry> Suites =
        [.. Version.Suites.Where(suite => (suite.Suite.KeyExchange & (KeyExchange.Rsa | KeyExchange.Dhe | KeyExchange.Ecdhe)) != 0 && suite.Suite.Authentication != Authentication.Dss)];
    private static readonly ImmutableArray<NamedGroup> Groups = [.. NamedGroups.All.Where(group => group.Since <= Release.V30)];
    private static readonly ImmutableArray<TlsProtocol> Protocols = [TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12, TlsProtocol.Tls13];
    private static readonly int[] Schemes = [0x0201, 0x0203, 0x0401, 0x0403, 0x0501, 0x0503, 0x0601, 0x0603, 0x0804, 0x0805, 0x0806, 0x0807, 0x0101];
    private readonly Random random = new(seed);

    /// <summary>With the string that gives its suites: level 0, or 3.0 would sign nothing below TLS 1.2.</summary>
    public (ServerOffer Offer, string CipherString) Offer()
    {
        var text = string.Join(':', Some(Suites).Select(suite => suite.Name)) + ":@SECLEVEL=0";
        ImmutableArray<ServerCertificate> certificates = random.Next(8) switch
        {
            0 => [],
            1 => [Ecdsa()],
            2 or 3 => [Rsa()],
            _ => [Rsa(), Ecdsa()],
        };
        return (new ServerOffer(
            Some(Protocols), [.. Version.Evaluate(text).Suites.Select(suite => suite.Suite)], random.Next(12) == 0 ? [] : Some([.. Version.Tls13Suites.Select(suite => suite.Suite)]), random.Next(2) == 0, Some(Groups), certificates,
            random.Next(3) switch { 0 => null, 1 => 2048, _ => 3072 }), text);
    }

    public TlsClient Client(int number)
    {
        var range = Some(Protocols).Order().ToArray();
        ImmutableArray<int> groups = random.Next(6) == 0 && range[^1] < TlsProtocol.Tls13 ? [] : Some([.. Groups.Select(group => group.Code), 0x11EC, 0x0016]);
        return new TlsClient($"random{number}", $"random client {number}", ClientFamily.Other, null, range[0], range[^1])
        {
            Suites = OfferedSuites.Of(Some([.. Suites.Concat(Version.Tls13Suites).Select(suite => suite.Suite.Code)])),
            Groups = groups,
            KeyShares = [.. groups.Where(HelloBytes.KnownShares.Contains).Take(random.Next(4))],
            Signatures = random.Next(6) == 0 && range[^1] < TlsProtocol.Tls13 ? [] : Some([.. Schemes]),
        };
    }

    private ServerCertificate Rsa() => new(Authentication.Rsa, random.Next(2) == 0 ? 1024 : 2048);

    private ServerCertificate Ecdsa() => new(Authentication.Ecdsa, random.Next(3) switch { 0 => 256, 1 => 384, _ => 521 });

    /// <summary>In any order; often few, often most.</summary>
    private ImmutableArray<T> Some<T>(ImmutableArray<T> all)
    {
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.Take(random.Next(1, all.Length + 1))];
    }
}
