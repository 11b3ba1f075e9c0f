using BenchmarkDotNet.Attributes;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;

namespace Runbooks.Benchmarks;

/// <summary>
/// From form values to the plan of the three vSphere runbooks that read what was pasted. Measure: at most 1 ms. As in a wizard, the values
/// stay the same between two evaluations, so a paste is read once; <see cref="EvaluateNewPaste"/> shows the evaluation that reads it. The
/// ratio is to printing the finished plan as JSON.
/// </summary>
[InProcess, MemoryDiagnoser]
public class VspherePlanBenchmarks
{
    private Runbook runbook = null!;
    private FormValues values = FormValues.Empty;
    private Plan plan = null!;

    [Params("dvswitch-host-removal", "esxi-dns", "patch-store")]
    public string Slug { get; set; } = "";

    [Params("example", "largest")]
    public string Form { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        runbook = Catalogue.Find(Slug)!;
        values = Form == "example" ? runbook.Example : LargestVsphere.Of(runbook);
        var evaluation = runbook.Evaluate(values);
        plan = evaluation.Plan ?? throw new InvalidOperationException("The inputs do not plan: " + string.Join(' ', evaluation.Problems.Take(5).Select(problem => $"{problem.Field}: {problem.Message}")));
    }

    [Benchmark(Baseline = true)]
    public string Print() => PlanJson.Write(plan);

    [Benchmark]
    public Evaluation Evaluate() => runbook.Evaluate(values);

    [Benchmark]
    public Evaluation EvaluateNewPaste()
    {
        var pasted = FormValues.Empty;
        foreach (var (id, value) in values.All) pasted = pasted.With(id, value is FormValue.Text text ? FormValue.Of(text.Value) : value);
        return runbook.Evaluate(pasted);
    }
}

/// <summary>Sixteen switches with 240 clients, 64 KiB of each list; 64 hosts by esxcli; a log of 64 KiB.</summary>
internal static class LargestVsphere
{
    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Filled(string text, string line)
    {
        var more = Math.Max(0, (TextField.Longest - text.Length) / line.Length);
        return text + string.Concat(Enumerable.Repeat(line, more));
    }

    public static FormValues Of(Runbook runbook) => runbook.Info.Slug switch
    {
        "dvswitch-host-removal" => Removal(runbook),
        "esxi-dns" => FormValues.Empty.With("scope", "hosts").With("hosts", string.Join(", ", Enumerable.Range(1, 64).Select(i => Text($"esx{i}.lab.example")))).With("way", "esxcli")
            .With("newServers", "10.30.0.1, 10.30.0.2, 10.30.0.3").With("oldServers", "10.31.0.1, 10.31.0.2, 10.31.0.3").With("domain", "lab.example").With("search", "lab.example, b.example").With("oldSearch", "c.example"),
        _ => runbook.Example.With("log", Tail(Filled("", "2018-05-06T07:08:01Z esxupdate: 1234: vmware.runcommand: INFO: runcommand called with: args = '['/sbin/bootOption', '-rp']'.\n") + runbook.Example.Text("log"))),
    };

    private static string Tail(string log) => log.Length <= TextField.Longest ? log : log[^TextField.Longest..];

    private static FormValues Removal(Runbook runbook)
    {
        var list = string.Concat(Enumerable.Range(0, 16).Select(number => Text($"DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks\ndvs-{number:00} 256 9 256 1500 vmnic{number}\n  DVPort ID           In Use      Client\n")
            + Text($"  {number * 20}   1           vmnic{number}\n") + string.Concat(Enumerable.Range(1, 14).Select(i => Text($"  {(number * 20) + i}   1           vmk{(number * 14) + i}\n")))));
        var values = FormValues.Empty.With("host", "esx07.lab.example").With("version", "7.0").With("dvswitch", "dvs-00").With("purpose", "inventory").With("lacp", "no")
            .With("vswitchList", Filled(list, "#\n"))
            .With("tags", Filled("", "vmk1\n   Tags: VMotion\n")).With("vmknicList", Filled("", "vmk1 x IPv4 10.1.1.1 255.255.255.0 10.1.1.255 00:50:56:61:00:01 1500 65535 true STATIC defaultTcpipStack\n"));
        var rows = runbook.Form.Complete(values).Rows("consumers").Select(row => row["vlan"] is null ? row : row.With("vlan", "0"));
        return values.With("consumers", FormValue.Of([.. rows]));
    }
}
