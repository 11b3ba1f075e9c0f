using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation;

public sealed class NamedGroupTests
{
    [Fact]
    public void Every_name_leads_to_its_group()
    {
        Assert.Equal(22, NamedGroups.All.Length);
        Assert.All(NamedGroups.All, group =>
        {
            Assert.Same(group, NamedGroups.Find(group.Code));
            Assert.All(group.Aliases.Add(group.Name), name => Assert.Same(group, NamedGroups.Find(name)));
            Assert.NotNull(group.SecurityBits);
        });
        Assert.Equal(0x0017, NamedGroups.Find("P-256")!.Code);
        Assert.Equal("prime256v1", NamedGroups.Find("secp256r1")!.Name);
        Assert.Null(NamedGroups.Find("p-256"));
        Assert.Null(NamedGroups.Find(0x0001));
    }

    [Fact]
    public void Code_and_name_make_a_group() => Assert.Equal(new NamedGroup(0x001D, "X25519"), NamedGroups.Find("X25519"));

    [Fact]
    public void Groups_of_TLS_13_do_not_work_below()
    {
        Assert.False(NamedGroups.Find("X25519MLKEM768")!.WorksIn(TlsProtocol.Tls12));
        Assert.False(NamedGroups.Find("brainpoolP256r1")!.WorksIn(TlsProtocol.Tls13));
        Assert.True(NamedGroups.Find("X25519")!.WorksIn(TlsProtocol.Tls10));
    }

    [Fact]
    public void A_real_3_0_knows_the_groups_of_3_0_and_no_later_ones()
    {
        Assert.SkipUnless(Real.OpenSslServer.Run("version").StartsWith("OpenSSL 3.0.", StringComparison.Ordinal), "Needs openssl 3.0 on PATH.");
        var wrong = NamedGroups.All.SelectMany(group => group.Aliases.Add(group.Name), (group, name) => (Name: name, Known: group.Since <= Release.V30)).Where(named => named.Known != Knows(named.Name));
        Assert.Empty(wrong);

        // It reads its options before it looks for anybody to connect to; nobody is at port 1.
        static bool Knows(string name) => !Real.OpenSslServer.Run("s_client", "-connect", "127.0.0.1:1", "-groups", name).Contains("SSL_CONF_cmd", StringComparison.Ordinal);
    }
}
