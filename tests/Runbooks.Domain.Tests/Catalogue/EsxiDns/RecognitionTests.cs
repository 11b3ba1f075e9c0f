using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Engine;
using static Runbooks.Domain.Tests.Catalogue.EsxiDns.DnsCases;

namespace Runbooks.Domain.Tests.Catalogue.EsxiDns;

public class RecognitionTests
{
    [Fact]
    public void An_output_gives_the_host_and_its_servers()
    {
        var found = Assert.Single(Dns.Recognise("[root@esx21:~] esxcli network ip dns server list\n   DNSServers: 10.31.0.1, 10.31.0.2\n"));
        Assert.Equal((RecognitionKind.Output, "esxcli-dns-list"), (found.Kind, found.Reader));
        Assert.Equal(("esx21", "10.31.0.1, 10.31.0.2"), (found.Fields.Text("host"), found.Fields.Text("oldServers")));
    }

    [Fact]
    public void IPv6_servers_are_taken_along()
    {
        Assert.Equal("10.31.0.1, 2001:DB8::31", Assert.Single(Dns.Recognise("   DNSServers: 10.31.0.1, 2001:DB8::31\n")).Fields.Text("oldServers"));
        Assert.Equal("2001:db8::53, 10.30.0.1", Assert.Single(Dns.Recognise("Get-VMHost esx21 | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress '2001:db8::53',10.30.0.1")).Fields.Text("newServers"));
    }

    [Fact]
    public void The_old_posts_line_gives_its_values_and_no_placeholders()
    {
        var found = Assert.Single(Dns.Recognise("Get-VMHost -Name esx21.lab.example | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress 10.30.0.1,\"10.30.0.2\" -Domain lab.example -SearchDomain 'lab.example','x.example'"));
        Assert.Equal(("esx21.lab.example", "10.30.0.1, 10.30.0.2", "lab.example", "lab.example, x.example"), (found.Fields.Text("host"), found.Fields.Text("newServers"), found.Fields.Text("domain"), found.Fields.Text("search")));
        var placeholders = Assert.Single(Dns.Recognise("Get-VMHost | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress [DNS1 IP address],[DNS2 IP address] -Domain [Domain name]"));
        Assert.Empty(placeholders.Fields.Text("newServers"));
        Assert.Empty(placeholders.Fields.Text("host"));
    }

    [Fact]
    public void A_table_of_PowerCli_is_known() =>
        Assert.Equal("vmhost-dns", Assert.Single(Dns.Recognise("HostName     DomainName   DnsFro ConsoleGateway  ConsoleGatewayD DnsAddress\n                          mDhcp                  evice\n--------     ----------   ------ --------------  --------------- ----------\nesx21        lab.exam... False                                  {10.31.0.1, 10.31.0.2}")).Reader);

    [Fact]
    public void Any_text_is_recognised_or_not_without_an_exception() => Gen.Select(Hostile.Text, Gen.Int[0, 5]).Sample((text, at) =>
    {
        var marked = new[] { "Set-VMHostNetwork -DnsAddress ", "DNSServers: ", "HostName DnsAddress ", "[Errno -2] Name or service not known", "Get-VMHost -Name ", "" }[at];
        foreach (var found in Dns.Recognise(text + marked + text).Concat(Dns.Recognise(marked + text + " -Domain " + text))) _ = Dns.Evaluate(found.Fields);
    }, iter: 3000);
}
