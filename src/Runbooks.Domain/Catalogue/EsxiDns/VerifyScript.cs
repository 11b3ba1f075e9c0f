using static Runbooks.Domain.Catalogue.EsxiDns.ScriptParts;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary><c>verify-dns.ps1</c>: reads every host of the scope back. It changes nothing.</summary>
internal static class VerifyScript
{
    public const string Name = "verify-dns.ps1";

    public static string Text(DnsInputs inputs) => string.Join('\n',
    [
        .. Header(inputs, "Reads the DNS settings of ESXi hosts back. Changes nothing."),
        "# -Only reads one host.",
        "param([string] $Only = '')",
        "",
        .. Connection(inputs),
        First(inputs),
        .. Names(inputs),
        "if ($Only -ne '') { $names = @($names | Where-Object { $_ -eq $Only }) }",
        "",
        .. ReadHost,
        "",
        .. IsPlanned(inputs),
        "",
        "$rows = @()",
        "foreach ($name in $names) {",
        "    $state = 'differs'",
        "    $now = $null",
        "    try {",
        "        $now = Get-HostDns $name",
        "        if ($null -eq $now) { $state = 'not connected' }",
        "        elseif (Test-Planned $now) { $state = 'as planned' }",
        "        elseif ($now.dhcp) { $state = 'takes DNS from DHCP' }",
        "    }",
        "    catch { $state = 'failed: ' + $_.Exception.Message }",
        "    Show-HostDns $name $now $state",
        "    $rows += [pscustomobject] @{ host = $name; state = $state }",
        "}",
        .. Report("'dns-verify.csv'", "'as planned'"),
    ]) + "\n";
}
