using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Measured with OpenSSL 3.0.19 as Debian 12 ships it: how many suites below TLS 1.3 a string comes to, or how it is refused.</summary>
public sealed class EdgeCaseTests
{
    private static readonly OpenSslBuild Debian12 = OpenSslBuild.Find("debian-12")!;

    public static TheoryData<string, int> Counts => new()
    {
        { "ALL:", 137 }, { "FOO:AES128-SHA", 1 }, { "ALL:!FOO", 137 }, { "DEFAULT", 57 }, { "DEFAULTAES128-SHA", 57 }, { "DEFAULT+AES", 57 }, { "DEFAULT:!AES", 7 }, { "ALL:DEFAULT", 137 },
        { "COMPLEMENTOFDEFAULT", 80 }, { "COMPLEMENTOFDEFAULT+HIGH", 137 }, { "HIGH+COMPLEMENTOFDEFAULT", 80 }, { "FIPS", 60 }, { "eNULL", 18 }, { "ALL:eNULL", 155 }, { "CAMELLIA", 28 }, { "SSLv3", 33 }, { "TLSv1", 36 }, { "TLSv1.2", 86 },
        { "kEDH", 39 }, { "EDH", 29 }, { "ECDH", 31 }, { "ALL:!AES128-SHA:AES128-SHA", 136 }, { "ALL:-AES128-SHA:AES128-SHA", 137 }, { "SUITEB128:AES128-SHA", 2 },
        { "AES128-SHA,AES256-SHA;NULL-SHA", 3 }, { "AES128-SHA AES256-SHA", 2 }, { "AES128-SHA!RC4", 1 },
    };

    [Theory, MemberData(nameof(Counts))]
    public void A_string_comes_to_that_many_suites(string text, int count)
    {
        var list = Debian12.Version.Evaluate(text);
        Assert.Equal((CipherStringError.None, count), (list.Error, list.Suites.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(" ")]
    [InlineData("FOO")]
    [InlineData("aes128-sha")]
    [InlineData("@STRENGTH")]
    [InlineData("!DEFAULT")]
    [InlineData("HIGH+FIPS")]
    [InlineData("LOW")]
    [InlineData("MEDIUM")]
    [InlineData("EXP")]
    [InlineData("RC4")]
    [InlineData("3DES")]
    [InlineData("SEED")]
    [InlineData("IDEA")]
    [InlineData("TLSv1.1")]
    [InlineData("TLSv1.3")]
    [InlineData("kECDH")]
    [InlineData("AES128-SHA+AES256-SHA")]
    [InlineData("TLS_RSA_WITH_AES_128_CBC_SHA")]
    public void A_string_leaves_nothing_to_offer(string text) => Assert.Equal(CipherStringError.NoCipherMatch, Debian12.Version.Evaluate(text).Error);

    [Theory]
    [InlineData("ALL:!")]
    [InlineData("!")]
    [InlineData("AES+")]
    [InlineData("ALL:@strength")]
    [InlineData("ALL:@")]
    [InlineData("ALL:@SECLEVEL=6")]
    [InlineData("ALL:@SECLEVEL=33")]
    [InlineData("AES128-SHA\tAES256-SHA")]
    [InlineData("AES128-SHA|AES256-SHA")]
    [InlineData("AES128-SHA/AES256-SHA")]
    [InlineData("[AES128-SHA]")]
    [InlineData("\"AES128-SHA\"")]
    [InlineData("AES128_SHA")]
    public void A_string_is_refused(string text) => Assert.Equal(CipherStringError.InvalidCommand, Debian12.Version.Evaluate(text).Error);

    /// <summary>"DEFAULT+AES" is DEFAULT, then "+AES": the same suites in another order.</summary>
    [Fact]
    public void A_plus_behind_DEFAULT_moves()
    {
        var (plain, moved) = (Debian12.Version.Evaluate("DEFAULT").Suites, Debian12.Version.Evaluate("DEFAULT+AES").Suites);
        Assert.NotEqual(plain, moved);
        Assert.Equal(plain.OrderBy(suite => suite.Suite.Code), moved.OrderBy(suite => suite.Suite.Code));
    }

    /// <summary>From 3.2 on the registry's names count; up to 3.6 capitals do.</summary>
    [Theory]
    [InlineData("TLS_RSA_WITH_AES_128_CBC_SHA", Release.V30, 0)]
    [InlineData("TLS_RSA_WITH_AES_128_CBC_SHA", Release.V32, 1)]
    [InlineData("tls_rsa_with_aes_128_cbc_sha", Release.V35, 0)]
    [InlineData("tls_rsa_with_aes_128_cbc_sha", Release.V40, 1)]
    [InlineData("aes128-sha", Release.V35, 0)]
    [InlineData("aes128-sha", Release.V40, 1)]
    [InlineData("FIPS+kRSA", Release.V40, 0)]
    [InlineData("SSLv3", Release.V40, 0)]
    public void A_later_release_reads_it_otherwise(string text, Release release, int count) => Assert.Equal(count, OpenSslVersion.Of(release).Evaluate(text).Suites.Length);

    /// <summary><c>ciphers -s -psk -srp ALL:COMPLEMENTOFALL:@SECLEVEL=n</c>, the three of TLS 1.3 included.</summary>
    [Theory]
    [InlineData(0, 158, 92)]
    [InlineData(1, 128, 74)]
    [InlineData(2, 128, 74)]
    [InlineData(3, 80, 58)]
    [InlineData(4, 35, 25)]
    [InlineData(5, 35, 25)]
    public void A_security_level_leaves_that_many_suites(int level, int withPskAndSrp, int without)
    {
        var list = Debian12.Version.Evaluate($"ALL:COMPLEMENTOFALL:@SECLEVEL={level}");
        Assert.Equal(level, list.SecurityLevel);
        ImmutableArray<SuiteEntry> all = [.. Debian12.Version.DefaultTls13, .. list.Suites];
        Assert.Equal(withPskAndSrp, SecurityLevel.Apply(all, level, Debian12.Version).Length);
        Assert.Equal(without, SecurityLevel.Supported(all, level, Debian12.Version).Length);
        Assert.Equal(without, OfferedList.Of(Debian12, list, levelApplied: true).Suites.Length);
    }
}
