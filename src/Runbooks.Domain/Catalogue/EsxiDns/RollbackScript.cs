using static Runbooks.Domain.Catalogue.EsxiDns.ScriptParts;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>
/// <c>rollback-dns.ps1</c>: puts back what was captured. It goes through the API: there an empty domain, an empty list and the adapter that
/// DHCP comes from have a place, while Set-VMHostNetwork has no documented way to say them.
/// </summary>
internal static class RollbackScript
{
    public const string Name = "rollback-dns.ps1";

    public static string Text(DnsInputs inputs) => string.Join('\n',
    [
        .. Header(inputs, "Puts back the DNS settings that change-dns.ps1 captured."),
        "# -Only restores one host; without it all that were captured.",
        "[CmdletBinding(SupportsShouldProcess)]",
        "param([string] $Only = '')",
        "",
        .. Connection(inputs),
        $"$file = Join-Path -Path $PSScriptRoot -ChildPath {Literal(StateFile)}",
        "$before = @((Get-Content -Raw -Path $file | ConvertFrom-Json).hosts | Where-Object { ($Only -eq '') -or ($_.host -eq $Only) })",
        $"if ($before.Count -eq 0) {{ throw {Literal($"No such host in {StateFile}.")} }}",
        "",
        .. ReadHost,
        "",
        "function Test-Restored($now, $kept) {",
        "    if ($kept.dhcp) { return ($now.dhcp -and ($now.device -eq $kept.device)) }",
        "    (-not $now.dhcp) -and ((Get-Plain $now.servers) -eq (Get-Plain $kept.servers)) -and (($now.search -join ',') -eq (@($kept.search) -join ',')) -and ($now.domain -eq $kept.domain) -and ($now.hostName -eq $kept.hostName)",
        "}",
        "",
        "$rows = @()",
        "foreach ($kept in $before) {",
        "    $name = [string] $kept.host",
        "    $state = ''",
        "    $now = $null",
        "    try {",
        "        $now = Get-HostDns $name",
        "        if ($null -eq $now) { $state = 'skipped: not connected' }",
        "        elseif (Test-Restored $now $kept) { $state = 'restored' }",
        "        elseif ($PSCmdlet.ShouldProcess($name, 'DNS servers ' + (@($kept.servers) -join ', '))) {",
        "            $vmh = Get-VMHost -Server $vc -Name $name",
        "            $system = Get-View -Server $vc -Id $vmh.ExtensionData.ConfigManager.NetworkSystem",
        "            $config = New-Object -TypeName VMware.Vim.HostDnsConfig",
        "            $config.Dhcp = [bool] $kept.dhcp",
        "            $config.HostName = [string] $kept.hostName",
        "            $config.DomainName = [string] $kept.domain",
        "            # With DHCP the adapter must be named, and the lists cannot be set (HostDnsConfig, UpdateDnsConfig).",
        "            if ($kept.dhcp) { $config.VirtualNicDevice = [string] $kept.device }",
        "            else {",
        "                $config.Address = [string[]] @($kept.servers)",
        "                $config.SearchDomain = [string[]] @($kept.search)",
        "            }",
        "            $system.UpdateDnsConfig($config)",
        "            $now = Get-HostDns $name",
        "            if (($null -ne $now) -and (Test-Restored $now $kept)) { $state = 'restored' } else { $state = 'differs' }",
        "        }",
        "        else { $state = 'would restore' }",
        "    }",
        "    catch { $state = 'failed: ' + $_.Exception.Message }",
        "    Show-HostDns $name $now $state",
        "    $rows += [pscustomobject] @{ host = $name; state = $state }",
        "}",
        .. Report("'dns-rollback.csv'", "'restored', 'would restore'"),
    ]) + "\n";
}
