using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>Puts the plan together.</summary>
internal static class DnsPlan
{
    public static Plan Plan(DnsInputs inputs) => new()
    {
        Summary = $"Sets the DNS servers of {inputs.Scope} to {DnsText.List(inputs.New)}, in this order"
            + (inputs.Domain is { } domain ? $", the domain to {domain}" : "")
            + (inputs.Search.IsEmpty ? "" : $", the search domains to {DnsText.List(inputs.NewSearch)}")
            + $". Host names stay as they are{(inputs.Several ? $"; {inputs.First.Label} goes first" : "")}.",
        Highlights = [.. Highlights(inputs)],
        Cautions = [.. DnsCautions.Of(inputs)],
        Sections =
        [
            BeforeSteps.Section(inputs),
            .. inputs.PowerCli ? PowerCliSteps.Sections(inputs) : [EsxcliSteps.Section(inputs, inputs.First)],
            // Whether names resolve is seen on the first host before there is a second.
            ResolveSteps.Section(inputs),
            .. inputs switch
            {
                { PowerCli: false } => inputs.Hosts[1..].Select(host => EsxcliSteps.Section(inputs, host)),
                { Several: true } => [PowerCliSteps.Others(inputs)],
                _ => [],
            },
            .. inputs.Esxcli && inputs.PowerCli ? [EsxcliSteps.Unreached(inputs)] : ImmutableArray<Section>.Empty,
            AfterSteps.Section(inputs),
        ],
        Files =
        [
            .. inputs.PowerCli ?
            [
                new(ChangeScript.Name, "powershell", ChangeScript.Text(inputs)) { Purpose = $"Captures what is there (-Phase Capture), changes {inputs.First.Label} (-Phase First){(inputs.Several ? " and then the other hosts (-Phase Rest)" : "")}.", Leads = true },
                new(VerifyScript.Name, "powershell", VerifyScript.Text(inputs)) { Purpose = "Reads every host back and changes nothing." },
                new(RollbackScript.Name, "powershell", RollbackScript.Text(inputs)) { Purpose = $"Puts back what {ScriptParts.StateFile} holds." },
            ]
            : ImmutableArray<GeneratedFile>.Empty,
            .. inputs.Esxcli ? EsxcliFiles.All(inputs) : [],
        ],
    };

    private static IEnumerable<Highlight> Highlights(DnsInputs inputs)
    {
        yield return new("New servers", DnsText.List(inputs.New), "In order of preference.");
        yield return new("Scope", inputs.Scope, inputs.Several ? $"{inputs.First.Label} goes first." : "");
        if (!inputs.PowerCli)
        {
            if (inputs.EsxcliChange.Lines is { IsEmpty: false } lines) yield return new($"Lines for {inputs.First.Label}", string.Join('\n', lines), "A new server is there before the last old one goes.", Copy: true);
            yield break;
        }
        // The old post's line, with the parameter's whole name, one host, one vCenter and -WhatIf.
        yield return new("One host by hand", $"Get-VMHost -Server {PowerShellText.Literal(inputs.Vcenter.ToString()!)} -Name {PowerShellText.Literal(inputs.First.Name.ToString())} | Get-VMHostNetwork | Set-VMHostNetwork{ChangeScript.Values(inputs)} -WhatIf",
            "Without -WhatIf it changes the host; nothing is captured before.", Copy: true);
    }
}
