using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.EsxiDns;

internal static class DnsCautions
{
    public static IEnumerable<Caution> Of(DnsInputs inputs)
    {
        if (inputs.New.SequenceEqual(inputs.Old) && inputs.Domain is null && inputs.Search.IsEmpty)
            yield return new(Severity.Info, "The new servers are the present ones in the same order: nothing changes.");
        if (inputs.NewServers.Length == 1) yield return new(Severity.Warning, "With one server, a host resolves nothing while that server restarts.");
        // resolv.conf(5) of other systems uses three (MAXNS); no statement for ESXi was found.
        if (inputs.NewServers.Length > 3) yield return new(Severity.Warning, "A host may use only the first three servers of the list.", Unverified: true);
        yield return new(Severity.Warning, "The old servers must answer until the last step: hosts that are not changed yet ask them, and the rollback needs them.");
        if (inputs.HasIpv6)
        {
            yield return new(Severity.Info, "IPv6 servers are written as RFC 5952 says and compared by value: a host may print another spelling.", Told.DnsConfig);
            yield return new(Severity.Warning, "A host reaches an IPv6 server only from a VMkernel adapter with an IPv6 address: the answers before the change show whether it does.");
            if (inputs.PowerCli) yield return new(Severity.Warning, "HostDnsConfig takes IPv6 addresses; that Set-VMHostNetwork passes them on in -DnsAddress is not stated anywhere that was found. The first host shows it.", Told.DnsConfig, Unverified: true);
            if (inputs.Esxcli) yield return new(Severity.Warning, "esxcli adds IPv4 and IPv6 servers alike. That remove takes an IPv6 server in another spelling than the list prints is not stated; take the list's own then.", Told.EsxcliHelp, Unverified: true);
        }
        if (inputs.PowerCli)
        {
            yield return new(Severity.Danger, "Get-VMHost without a name or a place gives every host of every connected vCenter, so the old post's line changes them all. The scripts name the vCenter and the hosts.", Told.OldPost);
            yield return new(Severity.Info, "The parameter is -DomainName. The old post's -Domain binds only because PowerShell takes the beginning of a name while no other parameter begins so.", Told.Scripts, Unverified: true);
            yield return new(Severity.Info, "-DnsAddress replaces the whole list; the order is that of preference.", Told.DnsConfig);
            yield return new(Severity.Info, inputs.SwitchDhcp
                ? "Hosts that take DNS from DHCP are switched to these values; the rollback gives them back to DHCP."
                : "Hosts that take DNS from DHCP are left alone: their values cannot be set. What they get is set on the DHCP server, option 6.", Told.DnsConfig);
        }
        if (inputs is { PowerCli: true, SwitchDhcp: true }) yield return new(Severity.Warning, "From vSphere 6.7 on, IPv6 DNS may come from a DHCP adapter of its own (ipv6VirtualNicDevice); the rollback gives only the first adapter back.", Told.DnsConfig);
        if (!inputs.PowerCli) yield return new(Severity.Warning, "On a host that takes DNS from DHCP the values cannot be set; these lines are for hosts with static DNS.", Told.DnsConfig);
        if (inputs.Domain is not null) yield return new(Severity.Warning, "A host that is a member of a Windows domain refuses another domain name (HostInDomain). Its full name changes with the domain, and certificates and DNS records carry the old one.", Told.UpdateDnsConfig);
        if (!inputs.OnDefaultStack) yield return new(Severity.Warning, $"These are the settings of the stack {inputs.Stack}. The vSphere Client changes DNS of the default stack only; newer PowerCLI has Set-VMHostNetworkStack, which is not generated here.", Told.StackGuide);
    }
}
