using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>What <c>openssl ciphers -V ALL:COMPLEMENTOFALL</c> printed, and ours, byte for byte.</summary>
public sealed class VerboseTests
{
    public static TheoryData<string, Release> Files => VectorTests.Files;

    [Theory, MemberData(nameof(Files))]
    public void Every_line_is_the_one_that_version_prints(string file, Release release)
    {
        var version = OpenSslVersion.Of(release);
        var measured = OpenSslVectors.Lines(file + ".verbose.txt").ToList();
        Assert.InRange(measured.Count, 100, 200);
        Assert.Equal(measured, version.DefaultTls13.Concat(version.Evaluate("ALL:COMPLEMENTOFALL").Suites).Select(suite => CiphersListing.Line(suite, version)));
    }
}
