using System.Globalization;
using BenchmarkDotNet.Attributes;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;

namespace Runbooks.Benchmarks;

/// <summary>
/// From form values to a plan, as after every key in a wizard. Measure: at most 1 ms at a runbook's largest input. The ratio is to
/// printing the finished plan as JSON, which a run does once.
/// </summary>
[InProcess, MemoryDiagnoser]
public class PlanBenchmarks
{
    private readonly Runbook vmotion = Catalogue.Find("vmotion-networks")!;
    private FormValues values = FormValues.Empty;
    private Plan plan = null!;

    /// <summary>Cables between the two hosts.</summary>
    [Params(1, 4, 16)]
    public int Links { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        values = LargestInputs.Vmotion(Links);
        var evaluation = vmotion.Evaluate(values);
        plan = evaluation.Plan ?? throw new InvalidOperationException("The inputs do not plan: " + string.Join(' ', evaluation.Problems.Select(problem => problem.Message)));
    }

    [Benchmark(Baseline = true)]
    public string Print() => PlanJson.Write(plan);

    [Benchmark]
    public Evaluation Evaluate() => vmotion.Evaluate(values);
}

/// <summary>The inputs that make a runbook work hardest.</summary>
internal static class LargestInputs
{
    public static FormValues Vmotion(int links) => Catalogue.Find("vmotion-networks")!.Example.With("links", FormValue.Of([.. Enumerable.Range(1, links).Select(Cable)]));

    private static FormValues Cable(int number)
    {
        var nic = string.Create(CultureInfo.InvariantCulture, $"vmnic{number}");
        return FormValues.Empty.With("nicA", nic).With("nicB", nic);
    }
}
