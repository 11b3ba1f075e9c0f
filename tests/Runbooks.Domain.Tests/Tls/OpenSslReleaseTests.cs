using CsCheck;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

public sealed class OpenSslReleaseTests
{
    [Theory]
    [InlineData("3.0", "3.0")]
    [InlineData("3.0.19", "3.0")]
    [InlineData(" 3.0.19 ", "3.0")]
    [InlineData("3.1.4", "3.0")]
    [InlineData("3.2.0", "3.2")]
    [InlineData("3.3.1", "3.2")]
    [InlineData("3.4", "3.2")]
    [InlineData("3.5.3", "3.5")]
    [InlineData("3.5.3-dev", "3.5")]
    [InlineData("3.6.0", "3.5")]
    [InlineData("4.0", "4.0")]
    [InlineData("4.0.1", "4.0")]
    [InlineData("4.1.0-dev", "4.0")]
    [InlineData("1.1.1", "1.1.1")]
    [InlineData("1.1.1w", "1.1.1")]
    [InlineData("1.1.1zb", "1.1.1")]
    [InlineData("1.1.0l", "1.1.0")]
    [InlineData("1.0.2u", "1.0.2")]
    [InlineData("1.0.2k-fips", "1.0.2")]
    [InlineData("1.0.1", "1.0.1")]
    [InlineData("1.0.1u", "1.0.1")]
    [InlineData("1.0.1v-dev", "1.0.1")]
    [InlineData("1.0.1e-fips", "1.0.1g")]
    [InlineData("1.0.1g", "1.0.1g")]
    [InlineData("1.0.1f", "1.0.1g")]
    [InlineData("OpenSSL 1.1.1w  11 Sep 2023", "1.1.1")]
    [InlineData("OpenSSL 3.0.19 27 Jan 2026 (Library: OpenSSL 3.0.19 27 Jan 2026)", "3.0")]
    [InlineData("openssl 1.0.1e-fips 11 Feb 2013", "1.0.1g")]
    [InlineData("OpenSSL 1.0.1 14 Mar 2012", "1.0.1g")]
    [InlineData("OpenSSL 3.0", "3.0")]
    [InlineData("debian-12", "debian-12")]
    [InlineData("Debian 12", "debian-12")]
    [InlineData("RHEL-9", "rhel-9")]
    [InlineData("ubuntu-24.04", "ubuntu-24.04")]
    public void A_version_is_found_as_somebody_would_write_it(string text, string id) => Assert.Equal(id, OpenSslRelease.Find(text)?.Build.Id);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("OpenSSL")]
    [InlineData("OpenSSL ")]
    [InlineData("3")]
    [InlineData("3.")]
    [InlineData("3..0")]
    [InlineData(".0.1")]
    [InlineData("3.0.0.0")]
    [InlineData("0.9.8zh")]
    [InlineData("1.0.0t")]
    [InlineData("1.0.3")]
    [InlineData("1.1.2")]
    [InlineData("1.2.0")]
    [InlineData("2.8.3")]
    [InlineData("LibreSSL 3.8.2")]
    [InlineData("BoringSSL")]
    [InlineData("OpenSSL 1.1.1abc")]
    [InlineData("1.1.1W")]
    [InlineData("3.x")]
    [InlineData("-3.0")]
    [InlineData("3.-1")]
    [InlineData("+3.0")]
    [InlineData("3,0")]
    [InlineData("٣.٠")]
    [InlineData("99999999999.0")]
    [InlineData("debian-99")]
    [InlineData("'; drop")]
    public void What_is_no_known_version_is_not_found(string text) => Assert.Null(OpenSslRelease.Find(text));

    /// <summary>Where the answer is that of a neighbour, it says so.</summary>
    [Theory]
    [InlineData("1.0.1h", "Answered as 1.0.1u.")]
    [InlineData("1.0.1t", "Answered as 1.0.1u.")]
    [InlineData("OpenSSL 1.0.2 22 Jan 2015", "Answered as 1.0.2u.")]
    [InlineData("1.0.2g", "Answered as 1.0.2u.")]
    [InlineData("3.7.0", "Newer than what was measured.")]
    [InlineData("4.2", "Newer than what was measured.")]
    [InlineData("5.0", "Newer than what was measured.")]
    public void What_is_not_exact_is_told(string text, string told) => Assert.Contains(told, OpenSslRelease.Find(text)!.Value.Note, StringComparison.Ordinal);

    [Theory]
    [InlineData("1.0.1u")]
    [InlineData("1.0.1g")]
    [InlineData("1.0.2")]
    [InlineData("1.0.2i")]
    [InlineData("1.0.2u")]
    [InlineData("3.6.1")]
    [InlineData("4.1")]
    [InlineData("debian-12")]
    public void What_is_exact_has_no_note(string text) => Assert.Empty(OpenSslRelease.Find(text)!.Value.Note);

    [Fact]
    public void Any_text_has_an_answer() =>
        Gen.OneOf(HostileCipherString.Text, Gen.String[Gen.Char["0123456789..--abz OpenSL"], 0, 12]).Sample(text => OpenSslRelease.Find(text) is null or ({ Id.Length: > 0 }, not null), iter: 20_000);

    [Fact]
    public void Every_build_is_found_by_its_id_and_by_its_name()
    {
        Assert.Distinct(OpenSslBuild.All.Select(build => build.Id), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(OpenSslBuild.All.Select(build => build.Name), StringComparer.OrdinalIgnoreCase);
        Assert.All(OpenSslBuild.All, build =>
        {
            Assert.Same(build, OpenSslRelease.Find(build.Id)!.Value.Build);
            Assert.Same(build, OpenSslRelease.Find(build.Name)!.Value.Build);
            Assert.InRange(build.SecurityLevel, 0, build.Version.Rules.HasSecurityLevels ? SecurityLevel.Highest : 0);
        });
        Assert.Equal(Enum.GetValues<Release>().Reverse(), OpenSslBuild.Versions.Select(build => build.Version.Rules.Release));
    }
}
