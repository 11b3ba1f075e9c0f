using BenchmarkDotNet.Attributes;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;

namespace Runbooks.Benchmarks;

/// <summary>
/// From form values to the whole plan of an IRF stack: graph rules, steps of every console, picture, sheet and files. Measure: at most
/// 1 ms. The ratio is to printing the finished plan as JSON.
/// </summary>
[InProcess, MemoryDiagnoser]
public class IrfPlanBenchmarks
{
    private readonly Runbook irf = Catalogue.Find("irf-stack")!;
    private FormValues values = FormValues.Empty;
    private Plan plan = null!;

    [Params("two", "nine", "nine, eight cables a link")]
    public string Stack { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        values = Stack == "two" ? irf.Example : FormValues.Empty.With("platform", "s6520x").With("perPort", Stack == "nine" ? 1 : 8).With("madDevice", "dist1")
            .With("members", FormValue.Of([.. Enumerable.Range(1, 9).Select(id => FormValues.Empty.With("name", $"sw{id}").With("current", 1).With("id", id).With("priority", 33 - id))]));
        var evaluation = irf.Evaluate(values);
        plan = evaluation.Plan ?? throw new InvalidOperationException("The inputs do not plan: " + string.Join(' ', evaluation.Problems.Select(problem => problem.Message)));
    }

    [Benchmark(Baseline = true)]
    public string Print() => PlanJson.Write(plan);

    [Benchmark]
    public Evaluation Evaluate() => irf.Evaluate(values);
}
