using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Explanations a reviewer reads: strings that do something else than they say.</summary>
public sealed class ExplanationTextTests
{
    private const string Forward = "EECDH+ECDSA+AESGCM:EECDH+aRSA+AESGCM:EECDH+ECDSA+SHA384:EECDH+ECDSA+SHA256:EECDH+aRSA+SHA384:EECDH+aRSA+SHA256";
    private const string Off = "!aNULL:!eNULL:!LOW:!MD5:!EXP:!PSK:!SRP:!DSS";

    /// <summary>The strings of the post of April 2014, as far as they can be put together from its text; and what they came to.</summary>
    public static TheoryData<string, string, int> Post => new()
    {
        { "rc4-against-beast", $"{Forward}:EECDH+aRSA+RC4:EECDH:EDH+aRSA:RC4+RSA+SHA:DES-CBC3-SHA:{Off}", 28 },
        { "without-camellia-and-seed", $"{Forward}:EECDH+aRSA+RC4:EECDH:EDH+aRSA:RC4+RSA+SHA:DES-CBC3-SHA:{Off}:!CAMELLIA:!SEED", 25 },
        { "beast-ignored", $"{Forward}:EECDH:EDH+aRSA:DES-CBC3-SHA:RC4-SHA:{Off}", 28 },
        { "beast-ignored-without-camellia-and-seed", $"{Forward}:EECDH:EDH+aRSA:DES-CBC3-SHA:RC4-SHA:{Off}:!CAMELLIA:!SEED", 25 },
        { "rc4-denied", $"{Forward}:EECDH:EDH+aRSA:DES-CBC3-SHA:{Off}:!CAMELLIA:!SEED:!RC4", 22 },
        { "rc4-and-one-3des-denied", $"{Forward}:EECDH:EDH+aRSA:DES-CBC3-SHA:{Off}:!CAMELLIA:!SEED:!RC4:!ECDHE-RSA-DES-CBC3-SHA", 21 },
    };

    public static TheoryData<string, string, string> Examples => new()
    {
        { "post-1.0.1g", "1.0.1g", $"{Forward}:EECDH:EDH+aRSA:DES-CBC3-SHA:{Off}:!CAMELLIA:!SEED:!RC4:!ECDHE-RSA-DES-CBC3-SHA" },
        { "post-3.0", "3.0", $"{Forward}:EECDH:EDH+aRSA:DES-CBC3-SHA:{Off}:!CAMELLIA:!SEED:!RC4:!ECDHE-RSA-DES-CBC3-SHA" },
        { "ecdhe-before-1.0.2", "1.0.1g", "ECDHE+AESGCM:DHE-RSA-DES-CBC3-SHA:EDH+aRSA+3DES:!aNULL" },
        { "rc4-and-seed-gone", "3.0", "RC4:MEDIUM:SEED+aRSA:kGOST:EXP:DHE-RSA-DES-CBC3-SHA:AES128-SHA" },
        { "small-letters-3.0", "3.0", "aes128:default:!Anull:AES128-SHA" },
        { "small-letters-4.0", "4.0", "aes128:default:!Anull:AES128-SHA" },
        { "high-and-fips", "3.0", "HIGH+FIPS:AES128+AES256:FIPS+aECDSA" },
        { "order-of-parts", "3.0", "COMPLEMENTOFDEFAULT+HIGH" },
        { "order-of-parts-turned", "3.0", "HIGH+COMPLEMENTOFDEFAULT" },
        { "order-of-parts-forgets", "3.0", "COMPLEMENTOFDEFAULT+HIGH+kRSA+CAMELLIA:-ALL:HIGH+COMPLEMENTOFDEFAULT+kRSA+CAMELLIA" },
        { "suite-b", "3.5", "SUITEB128:AES256-SHA" },
        { "suite-b-1.0.1", "1.0.1", "SUITEB128:AES256-SHA" },
        { "default-without-boundary", "1.1.1", "DEFAULTAES128+kRSA:!DEFAULT:+kRSA" },
        { "underscore-3.0", "3.0", "ALL:AES128_SHA" },
        { "underscore-3.2", "3.2", "ALL:AES128_SHA" },
        { "killed-stays-dead", "1.1.1", "ALL:!aNULL:!SSLv3:AECDH:AECDH-AES128-SHA:-AES:+AES:kRSA+AES:!AES128-SHA" },
        { "registry-names-3.0", "3.0", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256:TLS_AES_128_GCM_SHA256:TLS_RSA_WITH_RC4_128_SHA:aRSA+TLS_RSA_WITH_AES_128_CBC_SHA:ECDHE-RSA-AES128-GCM-SHA256" },
        { "registry-names-3.2", "3.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256:TLS_AES_128_GCM_SHA256:TLS_RSA_WITH_RC4_128_SHA:aRSA+TLS_RSA_WITH_AES_128_CBC_SHA" },
        { "security-level", "debian-12", "kRSA+AESGCM:ECDHE+AESGCM:ADH+AESGCM:@STRENGTH:@SECLEVEL=3" },
        { "security-level-leaves-nothing", "3.5", "kRSA+AES+SHA1:@SECLEVEL=4+AES" },
        { "operator-alone", "3.0", "ALL:!aNULL:!" },
        { "from-a-web-page", "1.1.1", "HIGH:!aNULL:“!MD5”" },
        { "level-on-1.0.2", "1.0.2", "HIGH:@SECLEVEL=1" },
        { "nothing-left", "3.5", "RC4:!aNULL:DES-CBC3-SHA" },
        { "gost-1.0.2", "1.0.2", "kGOST:aDH+AESGCM:KRB5:EXP:NULL-SHA:ADH-AES128-SHA" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void An_explanation_tells_what_each_term_did_and_why(string name, string openSsl, string text)
    {
        var build = OpenSslBuild.Find(openSsl)!;
        var explained = build.Explain(text);
        var written = ExplanationText.Write(explained, OfferedList.Of(build, explained.List));
        // The suites are those of VerboseTests; a long list hides what is to be read here.
        if (explained.List.Suites.Length > 12) written = written[..(written.IndexOf("\nSuites\n", StringComparison.Ordinal) + 1)];
        Golden.Check($"{text}\n\n{written}", $"Tls/Explanations/{name}.txt");
    }

    [Theory, MemberData(nameof(Post))]
    public void A_string_of_the_post_came_to_that_many_suites(string name, string text, int count)
    {
        Assert.NotEmpty(name);
        Assert.Equal(count, OpenSslVersion.Of(Release.V101G).Evaluate(text).Suites.Length);
    }

    /// <summary>The post says that EDH+aRSA puts 3DES before AES128. It did, until 3DES counted 112 bits.</summary>
    [Theory]
    [InlineData(Release.V101G, true)]
    [InlineData(Release.V101, false)]
    [InlineData(Release.V102, false)]
    public void EDH_and_aRSA_put_3DES_before_AES128_in_1_0_1g_alone(Release release, bool isBefore)
    {
        var codes = OpenSslVersion.Of(release).Evaluate("EDH+aRSA").Suites.Select(suite => suite.Suite.Code).ToList();
        Assert.Equal(isBefore, codes.IndexOf(0x0016) < codes.IndexOf(0x0033));
    }
}
