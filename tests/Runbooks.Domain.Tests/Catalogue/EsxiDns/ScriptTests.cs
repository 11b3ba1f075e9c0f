using System.Management.Automation.Language;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Engine;
using Runbooks.Domain.Tests.Vsphere;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Catalogue.EsxiDns.DnsCases;

namespace Runbooks.Domain.Tests.Catalogue.EsxiDns;

public class ScriptTests
{
    /// <summary>Commands and the parameters they may have, with where each is documented.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        // PowerCLI reference; Set-VMHostNetwork as several published scripts call it.
        ["Get-VMHost"] = "Server Name Location",
        ["Get-VMHostNetwork"] = "VMHost",
        ["Set-VMHostNetwork"] = "Network DnsFromDhcp DnsAddress DomainName SearchDomain Confirm",
        ["Get-Cluster"] = "Server Name",
        ["Get-View"] = "Server Id",
        // Microsoft's own reference of each cmdlet.
        ["Set-StrictMode"] = "Version",
        ["Where-Object"] = "",
        ["ForEach-Object"] = "",
        ["Join-Path"] = "Path ChildPath",
        ["Test-Path"] = "Path",
        ["Get-Content"] = "Raw Path",
        ["Set-Content"] = "Path Encoding WhatIf",
        ["ConvertTo-Json"] = "InputObject Depth",
        ["ConvertFrom-Json"] = "",
        ["Export-Csv"] = "NoTypeInformation Path WhatIf",
        ["New-Object"] = "TypeName",
        // The scripts' own functions.
        ["Get-HostDns"] = "",
        ["Get-Plain"] = "",
        ["Show-HostDns"] = "",
        ["Test-Planned"] = "",
        ["Test-Restored"] = "",
    };

    private static void Read(string text)
    {
        var script = Parser.ParseInput(text, out _, out var errors);
        Assert.Empty(errors);
        foreach (var command in script.FindAll(ast => ast is CommandAst, true).Cast<CommandAst>())
        {
            Assert.Contains(command.GetCommandName(), Allowed.Keys);
            var parameters = Allowed[command.GetCommandName()].Split(' ');
            Assert.All(command.CommandElements.OfType<CommandParameterAst>(), parameter => Assert.Contains(parameter.ParameterName, parameters));
        }
        // Hosts come from a name or a cluster on one vCenter, never from Get-VMHost alone.
        Assert.All(script.FindAll(ast => ast is CommandAst, true).Cast<CommandAst>().Where(command => command.GetCommandName() == "Get-VMHost"),
            command => Assert.Contains(command.CommandElements.OfType<CommandParameterAst>(), parameter => parameter.ParameterName is "Name" or "Location"));
        Assert.Empty(script.FindAll(ast => ast is ExpandableStringExpressionAst or UsingExpressionAst or SubExpressionAst, true));
    }

    [Fact]
    public void PowerShell_finds_only_the_expected_commands_and_parameters_whatever_the_values() => Gen.Int.Sample(seed =>
    {
        var values = Applying(Random(seed));
        if (Dns.Evaluate(values).Plan is not { } plan) return;
        foreach (var file in plan.Files.Where(file => file.Language == "powershell")) Read(file.Text);
        if (values.Text("scope") == "cluster" && plan.Files.FirstOrDefault(file => file.Name == "change-dns.ps1") is { } change)
            Assert.Contains(values.Text("cluster"), Parser.ParseInput(change.Text, out _, out _).FindAll(ast => ast is StringConstantExpressionAst, true).Select(ast => ((StringConstantExpressionAst)ast).Value));
    }, iter: 300);

    [Fact]
    public void Many_random_values_plan()
    {
        var planned = Enumerable.Range(0, 200).Count(seed => Dns.Evaluate(Applying(Random(seed))).Plan is not null);
        Assert.InRange(planned, 60, 200);
    }

    [Fact]
    public void Every_shell_file_is_read_by_the_real_shell()
    {
        var files = Enumerable.Range(0, 60).SelectMany(seed => Dns.Evaluate(Applying(Random(seed))).Plan?.Files ?? []).Where(file => file.Language == "sh").Take(20).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => QuotingTests.Shell(file.Text, "-n"));
    }

    [Fact]
    public void Hostile_values_give_problems_or_a_plan_and_never_an_exception() => Gen.Select(Hostile.Text.Array[6], Gen.Int[0, 2]).Sample((texts, scope) =>
    {
        var values = OneHost.With("scope", new[] { "host", "hosts", "cluster" }[scope]).With("hosts", texts[0]).With("cluster", texts[1]).With("canary", texts[2]).With("stack", texts[3]).With("search", texts[4]).With("ntp", texts[5]);
        var evaluation = Dns.Evaluate(Applying(values));
        foreach (var file in evaluation.Plan?.Files.Where(file => file.Language == "powershell") ?? []) Read(file.Text);
    }, iter: 2000);

    [Fact]
    public void The_files_of_a_cluster_and_of_a_host_by_esxcli_are_those_in_their_golden_files()
    {
        foreach (var file in Plan(Cluster).Files) Golden.Check(file.Text, $"EsxiDns/cluster/{file.Name}");
        foreach (var file in Plan(ByEsxcli).Files.Where(file => file.Name.StartsWith("esx11", StringComparison.Ordinal))) Golden.Check(file.Text, $"EsxiDns/esxcli/{file.Name}");
        Golden.Check(PlanText.Write(Plan(ByEsxcli), "DNS by esxcli"), "EsxiDns/esxcli/plan.txt");
        Golden.Check(PlanText.Write(Plan(DualStack), "DNS of a dual-stack host"), "EsxiDns/dual-stack/plan.txt");
    }
}
