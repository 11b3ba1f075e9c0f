using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.EsxiDns;

/// <summary>The real PowerShell engine with stand-ins for PowerCLI and for the cmdlets that are not part of the engine.</summary>
internal sealed class FakePowerCli : IDisposable
{
    private readonly Runspace runspace;
    private readonly Plan plan;

    private const string Programs = """
        $global:Files = @{}
        $global:DefaultVIServers = @([pscustomobject] @{ Name = 'vc1.lab.example'; IsConnected = $true }, [pscustomobject] @{ Name = 'other.example'; IsConnected = $true })
        function Get-Cluster { param($Server, $Name) [pscustomobject] @{ Name = $Name } }
        function Get-VMHost {
            param($Server, $Name, $Location)
            if ($Server.Name -ne 'vc1.lab.example') { throw 'the wrong vCenter' }
            foreach ($h in $global:World.Values) {
                if (($null -ne $Location) -or ($h.Name -eq $Name)) {
                    [pscustomobject] @{ Name = $h.Name; ConnectionState = $h.Connection; ExtensionData = [pscustomobject] @{ ConfigManager = [pscustomobject] @{ NetworkSystem = $h.Name } } }
                }
            }
            if (($null -eq $Location) -and -not $global:World.ContainsKey($Name)) { throw "VMHost with name $Name was not found" }
        }
        function Get-VMHostNetwork { param($VMHost) $h = $global:World[$VMHost.Name]; [pscustomobject] @{ Of = $h; HostName = $h.HostName; DomainName = $h.DomainName; DnsFromDhcp = $h.DnsFromDhcp; DnsDhcpDevice = $h.DnsDhcpDevice; DnsAddress = $h.DnsAddress; SearchDomain = $h.SearchDomain } }
        function Set-VMHostNetwork {
            param($Network, [bool] $DnsFromDhcp, [string[]] $DnsAddress, [string] $DomainName, [string[]] $SearchDomain, [switch] $Confirm)
            $domain = $null; if ($PSBoundParameters.ContainsKey('DomainName')) { $domain = $DomainName }
            $Network.Of.Set($DnsFromDhcp, $DnsAddress, $(if ($null -eq $domain) { [NullString]::Value } else { $domain }), $SearchDomain)
        }
        function Get-View { param($Server, $Id) $global:World[$Id] }
        function New-Object { param($TypeName) if ($TypeName -ne 'VMware.Vim.HostDnsConfig') { throw $TypeName }; $global:Factory.Invoke() }
        function Join-Path { param($Path, $ChildPath) $ChildPath }
        function Test-Path { param($Path) $global:Files.ContainsKey($Path) }
        function ConvertTo-Json { param($InputObject, $Depth) $InputObject }
        function ConvertFrom-Json { param([Parameter(ValueFromPipeline)] $InputObject) process { $InputObject } }
        function Set-Content { param($Path, $Encoding, [switch] $WhatIf, [Parameter(ValueFromPipeline)] $Value) process { $global:Files[$Path] = $Value } }
        function Get-Content { param($Path, [switch] $Raw) $global:Files[$Path] }
        function Export-Csv { param($Path, [switch] $NoTypeInformation, [switch] $WhatIf, [Parameter(ValueFromPipeline)] $Value) begin { $n = 0 } process { $n++ } end { $global:Files[$Path] = $n } }
        """;

    public FakePowerCli(Plan plan, IEnumerable<FakeHost> hosts)
    {
        this.plan = plan;
        var world = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var host in hosts) world[host.Name] = host;
        var state = InitialSessionState.CreateDefault2();
        state.Variables.Add(new SessionStateVariableEntry("World", world, ""));
        state.Variables.Add(new SessionStateVariableEntry("Factory", new Func<FakeDnsConfig>(() => new FakeDnsConfig()), ""));
        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        Invoke(Programs);
    }

    public ImmutableArray<string> Run(string file, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var script = plan.Files.Single(each => each.Name == file).Text;
        return Invoke(script, parameters);
    }

    private ImmutableArray<string> Invoke(string script, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        foreach (var (name, value) in parameters) shell.AddParameter(name, value);
        var output = shell.Invoke();
        Assert.Empty(shell.Streams.Error);
        return [.. output.Select(each => each.ToString())];
    }

    public void Dispose() => runspace.Dispose();
}
