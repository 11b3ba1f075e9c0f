using static Runbooks.Domain.Catalogue.EsxiDns.ScriptParts;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary><c>change-dns.ps1</c>: captures what is there, changes the first host, then the others.</summary>
internal static class ChangeScript
{
    public const string Name = "change-dns.ps1";

    public static string Text(DnsInputs inputs) => string.Join('\n',
    [
        .. Header(inputs, "Changes the DNS settings of ESXi hosts."),
        "# Capture first, then First, then Rest; First and Rest with -WhatIf before they are run without.",
        "[CmdletBinding(SupportsShouldProcess)]",
        $"param([Parameter(Mandatory)] [ValidateSet('Capture', 'First'{(inputs.Several ? ", 'Rest'" : "")})] [string] $Phase)",
        "",
        .. Connection(inputs),
        First(inputs),
        .. Names(inputs),
        $"$file = Join-Path -Path $PSScriptRoot -ChildPath {Literal(StateFile)}",
        "",
        .. ReadHost,
        "",
        .. IsPlanned(inputs),
        "",
        "$rows = @()",
        "if ($Phase -eq 'Capture') {",
        .. Capture.Select(Indented),
        "    return",
        "}",
        "",
        $"if (-not (Test-Path -Path $file)) {{ throw {Literal($"There is no {StateFile} beside this script: run it with -Phase Capture first.")} }}",
        "$before = @((Get-Content -Raw -Path $file | ConvertFrom-Json).hosts)",
        "$todo = @($first)",
        "if ($Phase -eq 'Rest') { $todo = @($names | Where-Object { $_ -ne $first }) }",
        "foreach ($name in $todo) {",
        .. Host(inputs).Select(Indented),
        "}",
        .. Report("('dns-' + $Phase + '.csv')", "'changed', 'as planned', 'would change'"),
    ]) + "\n";

    // Run twice it would take the new state for the old one, so it never overwrites.
    private static ImmutableArray<string> Capture { get; } =
    [
        $"if (Test-Path -Path $file) {{ throw {Literal($"{StateFile} is there already: it is what the rollback goes back to. Move it away only if nothing was changed since.")} }}",
        "$kept = @()",
        "foreach ($name in $names) {",
        "    $state = 'captured'",
        "    $now = $null",
        "    try {",
        "        $now = Get-HostDns $name",
        "        if ($null -eq $now) { $state = 'skipped: not connected' } else { $kept += $now }",
        "    }",
        "    catch { $state = 'failed: ' + $_.Exception.Message }",
        "    Show-HostDns $name $now $state",
        "    $rows += [pscustomobject] @{ host = $name; state = $state; servers = ''; search = ''; domain = ''; dhcp = '' }",
        "    if ($null -ne $now) { $rows[-1].servers = $now.servers -join ' '; $rows[-1].search = $now.search -join ' '; $rows[-1].domain = $now.domain; $rows[-1].dhcp = $now.dhcp }",
        "}",
        "# An object around the list: a list of one stays a list.",
        "ConvertTo-Json -InputObject @{ hosts = @($kept) } -Depth 4 | Set-Content -Path $file -Encoding UTF8 -WhatIf:$false",
        .. Report(Literal(StateTable), "'captured'"),
    ];

    private static ImmutableArray<string> Host(DnsInputs inputs) =>
    [
        "$state = ''",
        "$now = $null",
        "try {",
        "    $kept = @($before | Where-Object { $_.host -eq $name })",
        "    if ($kept.Count -eq 1) { $now = Get-HostDns $name }",
        "    if ($kept.Count -ne 1) { $state = 'skipped: not captured' }",
        "    elseif ($null -eq $now) { $state = 'skipped: not connected' }",
        .. inputs.SwitchDhcp ? ImmutableArray<string>.Empty : ["    elseif ($now.dhcp) { $state = 'skipped: takes DNS from DHCP' }"],
        "    elseif (Test-Planned $now) { $state = 'as planned' }",
        $"    elseif ($PSCmdlet.ShouldProcess($name, {Literal($"DNS servers {DnsText.List(inputs.New)}")})) {{",
        "        $net = Get-VMHostNetwork -VMHost (Get-VMHost -Server $vc -Name $name)",
        $"        $null = {Set(inputs)}",
        "        $now = Get-HostDns $name",
        "        if (($null -ne $now) -and (Test-Planned $now) -and ($now.hostName -eq $kept[0].hostName)) { $state = 'changed' } else { $state = 'differs' }",
        "    }",
        "    else { $state = 'would change' }",
        "}",
        "catch { $state = 'failed: ' + $_.Exception.Message }",
        "Show-HostDns $name $now $state",
        "$rows += [pscustomobject] @{ host = $name; state = $state }",
    ];

    /// <summary>-DnsAddress replaces the whole list. -DomainName is the parameter's name; -Domain binds only as the beginning of it.</summary>
    private static string Set(DnsInputs inputs) => "Set-VMHostNetwork -Network $net -DnsFromDhcp $false" + Values(inputs) + " -Confirm:$false";

    public static string Values(DnsInputs inputs) =>
        $" -DnsAddress {Literals(inputs.New)}"
        + (inputs.Domain is { } domain ? $" -DomainName {Literal(domain.ToString())}" : "")
        + (inputs.Search.IsEmpty ? "" : $" -SearchDomain {Literals(inputs.NewSearch)}");

    private static string Indented(string line) => line.Length == 0 ? "" : "    " + line;
}
