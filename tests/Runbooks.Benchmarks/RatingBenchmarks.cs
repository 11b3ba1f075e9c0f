using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Benchmarks;

/// <summary>Both ratings of one server, as after every key in the cipher wizard. Measure: at most 50 µs for 40 suites. The ratio is to evaluating the string they come from.</summary>
[InProcess, MemoryDiagnoser]
public class RatingBenchmarks
{
    private const string Text = "HIGH:MEDIUM:!aNULL:!PSK:!SRP:!DSS:!kECDH";

    private static readonly OpenSslVersion Version = OpenSslVersion.Of(Release.V101G);

    private readonly RatedServer server = new(
        new ServerOffer(
            [TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12],
            [.. Version.Evaluate(Text).Suites.Take(40).Select(suite => suite.Suite)],
            [],
            PrefersOwnOrder: true,
            [new NamedGroup(0x0017, "prime256v1")],
            [new ServerCertificate(Authentication.Rsa, 2048)],
            2048),
        new HstsPolicy(63_072_000, IncludeSubDomains: false, Preload: false));

    [Benchmark(Baseline = true)]
    public CipherList Evaluate() => Version.Evaluate(Text);

    [Benchmark]
    public ImmutableArray<Rating> Rate() => [Rating.Of(server, RatingRules.V2009E), Rating.Of(server, RatingRules.V2009R)];
}
