using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>What a distribution's OpenSSL has of its own is told, and that it is from memory.</summary>
public sealed class DistributionTests
{
    [Theory]
    [InlineData("debian-11", "TLS 1.2 as the lowest protocol")]
    [InlineData("debian-10", "TLS 1.2 as the lowest protocol")]
    [InlineData("rhel-9", "from 9.5 on 3.2 and from 9.7 on 3.5")]
    public void Its_own_settings_are_told_as_unverified(string build, string words) =>
        Assert.True(Assert.Single(Plan(("openssl", FormValue.Of(build))).Cautions, caution => caution.Text.Contains(words, StringComparison.Ordinal)).Unverified);
}
