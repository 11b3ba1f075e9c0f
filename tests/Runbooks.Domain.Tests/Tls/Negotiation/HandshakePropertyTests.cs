using CsCheck;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation;

/// <summary>Any server, also one nobody could run, and any known client.</summary>
public sealed class HandshakePropertyTests
{
    private static readonly TlsProtocol[] Protocols = Enum.GetValues<TlsProtocol>();

    private static readonly Gen<ServerCertificate> Certificate = Gen.Select(
        Of(Authentication.Rsa, Authentication.Ecdsa, Authentication.Dss), Of(-1, 0, 256, 384, 521, 1024, 2048, 16384), Gen.Bool, (key, bits, sha1) => new ServerCertificate(key, bits, sha1));

    // Suites of either kind in either list, twice, or none.
    private static readonly Gen<ImmutableArray<CipherSuite>> Suites =
        Gen.OneOf(Gen.Const(ImmutableArray<CipherSuite>.Empty), Gen.Int[0, SuiteTable.All.Length - 1].Array[0, 60].Select(picks => picks.Select(pick => SuiteTable.All[pick]).ToImmutableArray()));

    private static readonly Gen<NamedGroup> Group = Gen.OneOf(Gen.Int[0, NamedGroups.All.Length - 1].Select(pick => NamedGroups.All[pick]), Gen.Int[-1, 40].Select(code => new NamedGroup(code, $"group{code}")));

    private static readonly Gen<ServerOffer> Offer =
        from protocols in Gen.Int[0, Protocols.Length - 1].Array[0, 6]
        from suites in Suites
        from tls13 in Suites
        from own in Gen.Bool
        from groups in Group.Array[0, 8]
        from certificates in Certificate.Array[0, 3]
        from dh in Of<int?>(null, 0, 512, 1024, 2048, 4096)
        select new ServerOffer([.. protocols.Select(pick => Protocols[pick])], suites, tls13, own, [.. groups], [.. certificates], dh);

    [Fact]
    public void Whatever_is_picked_both_sides_have() => Offer.Sample(offer =>
    {
        foreach (var outcome in Handshake.SimulateAll(offer))
        {
            if (outcome.Picked is not { } picked) continue;
            var client = outcome.Client;
            Assert.Contains(picked.Protocol, offer.Protocols);
            Assert.InRange(picked.Protocol, client.MinProtocol, client.MaxProtocol);
            Assert.Contains(picked.Suite, picked.Suite.IsTls13 ? offer.Tls13Suites : offer.Suites);
            Assert.Contains(picked.Suite.Code, client.Suites.Codes);
            Assert.Equal(picked.Protocol == TlsProtocol.Tls13, picked.Suite.IsTls13);
            Assert.True(picked.Suite.Protocol <= picked.Protocol);
            Assert.Equal(picked.Suite.IsTls13 || picked.Suite.KeyExchange == KeyExchange.Ecdhe, picked.Group is not null);
            Assert.Equal(picked.Suite.KeyExchange == KeyExchange.Dhe, picked.DhBits is not null);
            if (picked.Group is { } group)
            {
                Assert.Contains(group, offer.Groups);
                Assert.Contains(group.Code, client.Groups);
            }
            if (picked.Certificate is { } certificate) Assert.Contains(certificate, offer.Certificates);
            else Assert.True(picked.Suite.IsAnonymous);
        }
    }, iter: 300);

    [Fact]
    public void Every_failure_is_told_in_one_sentence_or_two() => Offer.Sample(offer =>
    {
        foreach (var failed in Handshake.SimulateAll(offer).OfType<HandshakeOutcome.Failed>())
        {
            Assert.EndsWith(".", failed.Why, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", failed.Why, StringComparison.Ordinal);
            if (failed.IsUnverified) Assert.NotNull(failed.Picked);
        }
    }, iter: 300);

    [Fact]
    public void The_same_offer_has_the_same_outcome() => Offer.Sample(offer =>
        Told(offer).SequenceEqual(Told(offer with { Suites = [.. offer.Suites], Protocols = [.. offer.Protocols.Reverse()] })), iter: 300);

    [Fact]
    public void Of_two_orders_the_servers_counts_only_when_it_prefers_it() => Offer.Sample(offer =>
    {
        var turned = offer with { PrefersOwnOrder = false, Suites = [.. offer.Suites.Reverse()], Tls13Suites = [.. offer.Tls13Suites.Reverse()] };
        return Told(offer with { PrefersOwnOrder = false }).SequenceEqual(Told(turned));
    }, iter: 300);

    [Fact]
    public void What_no_client_has_changes_nothing() => Offer.Sample(offer =>
    {
        var known = TlsClients.All.SelectMany(client => client.Suites.Codes).ToHashSet();
        // But a list must not become empty: a server without a suite for its highest protocol is another server.
        var common = offer.Suites.Where(suite => known.Contains(suite.Code)).ToImmutableArray();
        var told = common.Add(new CipherSuite(0x0001, "NULL-MD5", null, KeyExchange.Rsa, Authentication.Rsa, Encryption.Null, 0, Mac.Md5, TlsProtocol.Ssl3));
        return Told(offer with { Suites = told }).SequenceEqual(Told(offer with { Suites = [.. told, .. offer.Suites.Where(suite => !known.Contains(suite.Code))] }));
    }, iter: 300);

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(pick => values[pick]);

    private static IEnumerable<string> Told(ServerOffer offer) =>
        Handshake.SimulateAll(offer).Select(outcome => outcome is HandshakeOutcome.Failed failed ? failed.Reason + (failed.Picked?.ToString() ?? "") : outcome.Picked!.ToString());
}
