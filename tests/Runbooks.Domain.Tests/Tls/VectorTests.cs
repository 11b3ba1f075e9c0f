using System.Globalization;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Every measured answer of a real OpenSSL, and ours beside it. Prints the counts.</summary>
public sealed class VectorTests(ITestOutputHelper output)
{
    public static TheoryData<string, Release> Files => [.. OpenSslVectors.Files.Select(file => (file.File, file.Release))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_string_gives_the_measured_suites(string file, Release release)
    {
        var version = OpenSslVersion.Of(release);
        var wrong = new List<string>();
        var count = 0;
        foreach (var answer in OpenSslVectors.Answers(file))
        {
            count++;
            var ours = version.Evaluate(answer[0]);
            var printed = ours.IsAccepted ? string.Join(':', version.DefaultTls13.Concat(ours.Suites).Select(suite => suite.Name)) : "";
            if ((answer[1] == "ok") != ours.IsAccepted || answer[2] != printed) wrong.Add($"{answer[0]}\n  measured {answer[1]} {answer[2]}\n  ours     {ours.Error} {printed}");
        }
        output.WriteLine($"{file}: {count} strings, {wrong.Count} mismatches");
        Assert.True(count > 1_000);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong.Take(5))}");
    }

    [Fact]
    public void Every_string_measured_by_code_gives_the_same_codes()
    {
        var wrong = new List<string>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var answer in OpenSslVectors.Lines("by-code.tsv").Skip(1).Select(line => line.Split('\t')))
        {
            var version = OpenSslVersion.Of(ReleaseOf(answer[0]));
            var ours = version.Evaluate(answer[1]).Suites.Where(suite => Offers(version, suite)).Select(suite => suite.Suite.Code);
            var printed = string.Join(',', ours.Select(code => code.ToString("X4", CultureInfo.InvariantCulture)));
            counts[answer[0]] = counts.GetValueOrDefault(answer[0]) + 1;
            if (printed != (answer[2] == "-" ? "" : answer[2])) wrong.Add($"{answer[0]} {answer[1]}\n  measured {answer[2]}\n  ours     {printed}");
        }
        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value} strings")) + $"; {wrong.Count} mismatches");
        Assert.Equal(7, counts.Count);
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(5))}");
    }

    /// <summary>Those were read from a ClientHello: a client without a key offers no PSK, from 1.0.1's end no SRP, and none of those builds had a GOST engine.</summary>
    private static bool Offers(OpenSslVersion version, SuiteEntry suite) =>
        (suite.Suite.KeyExchange & (KeyExchange.Gost | KeyExchange.Psk | KeyExchange.RsaPsk | KeyExchange.DhePsk | KeyExchange.EcdhePsk)) == 0
        && (suite.Suite.KeyExchange != KeyExchange.Srp || version.Rules.Release == Release.V101G);

    private static Release ReleaseOf(string measured) => measured switch
    {
        "1.0.1g" => Release.V101G,
        "1.0.1u" => Release.V101,
        "1.0.2s" => Release.V102,
        "1.1.0h" => Release.V110,
        "1.1.1k" => Release.V111,
        "3.0.16" => Release.V30,
        "3.5.8" => Release.V35,
        _ => throw new FormatException(measured),
    };
}
