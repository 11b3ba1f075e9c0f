using BenchmarkDotNet.Attributes;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;

namespace Runbooks.Benchmarks;

/// <summary>
/// From form values to the whole TLS plan: suites, strings, 51 clients, both grades, cautions, file and steps. Measure: at most 1 ms.
/// The ratio is to printing the finished plan as JSON.
/// </summary>
[InProcess, MemoryDiagnoser]
public class TlsPlanBenchmarks
{
    private readonly Runbook tls = Catalogue.Find("tls-ciphers")!;
    private FormValues values = FormValues.Empty;
    private Plan plan = null!;

    /// <summary>Each makes another part of the work heavy: nothing pressed, many suites, a search for the oldest client, a string.</summary>
    [Params("empty", "every suite", "compatible", "old post")]
    public string Form { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        values = Form switch
        {
            "every suite" => FormValues.Empty.With("start", "intermediate-5.7").With("openssl", "1.0.2").With("keys", FormValue.OfMany("ecdsa", "rsa")).With("cbc", true).With("rsaExchange", true).With("tripleDes", true).With("rc4", true).With("otherCiphers", true),
            "compatible" => FormValues.Empty.With("start", "compatible").With("client", "ie_8_xp").With("openssl", "1.0.2"),
            "old post" => FormValues.Empty.With("start", "post-2014"),
            _ => FormValues.Empty,
        };
        var evaluation = tls.Evaluate(values);
        plan = evaluation.Plan ?? throw new InvalidOperationException("The inputs do not plan: " + string.Join(' ', evaluation.Problems.Select(problem => problem.Message)));
    }

    [Benchmark(Baseline = true)]
    public string Print() => PlanJson.Write(plan);

    [Benchmark]
    public Evaluation Evaluate() => tls.Evaluate(values);
}
