using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>Whether the new servers answer where the hosts are, and what the hosts have now.</summary>
internal static class BeforeSteps
{
    public static Section Section(DnsInputs inputs) => new("Before touching anything", [.. Steps(inputs)]) { Intro = "Nothing is changed here. What is captured now is the state to go back to." };

    private static IEnumerable<Step> Steps(DnsInputs inputs)
    {
        var host = inputs.First;
        // Without any name all there is to ask for is an address, and the record for it is often forgotten.
        var reverse = IpAddress.Parse(inputs.KnownName).TryGet(out _);
        for (var i = 0; i < inputs.New.Length; i++)
        {
            var server = inputs.New[i];
            yield return new($"server-{DnsText.Number(i + 1)}-answers", $"Ask {server} from {host.Label}", "A server may answer the workstation and not the hosts: another network, another firewall, another view.", host.Label)
            {
                Commands = [Typed(host, Ash.Line("nslookup", inputs.KnownName, server))],
                Expect = $"{(reverse ? "A name" : "An address")} for {inputs.KnownName}. That it asks the other servers too when this one is silent was not tried; the answer names the server.",
                Check = new Check.Reader(EsxiReaders.Nslookup, [new($"{inputs.KnownName} at {server}", "resolved", Comparison.Equals, "yes", reverse ? "Ask it for a name that it must know: it may answer and only lack this reverse record. If it is silent, put the server or the way to it right first." : "Put the server or the way to it right before any host is told to use it.")]),
                Undo = new Undo.NothingChanged(),
                Unverified = "The layout of nslookup is that of BusyBox; it was not captured on ESXi." + (inputs.NewServers[i].IsV6 ? " That it takes an IPv6 server was not tried there." : ""),
            };
        }
        yield return new("tcp-53", $"TCP port 53 from {host.Label}", "Long answers come over TCP (RFC 7766); a firewall that passes UDP only shows itself late.", host.Label)
        {
            Commands = [Typed(host, $"for s in {string.Join(' ', inputs.New)}; do nc -z -w 5 $s 53 && echo \"$s 53 open\" || echo \"$s 53 closed\"; done")],
            Expect = "“open” for every server.",
            Check = new Check.Reader(EsxiReaders.TcpPorts, [.. inputs.New.Select(server => new Expectation(TcpPortReader.Subject(server, 53), "state", Comparison.Equals, "open", "Look at the firewalls between, and at the host's own ruleset dns."))]),
            Undo = new Undo.NothingChanged(),
            Unverified = "Whether the host's own ruleset “dns” passes TCP 53 differs by release and was not checked." + (inputs.NewServers.Any(server => server.IsV6) ? " That the host's nc takes an IPv6 address was not tried." : ""),
        };
        if (inputs.PowerCli) yield return Capture(inputs);
    }

    private static Step Capture(DnsInputs inputs)
    {
        var first = inputs.First.Name.ToString();
        return new("capture", $"Capture the present settings of {inputs.Scope}", $"The rollback goes back to {ScriptParts.StateFile}, and only hosts that stand in it are changed.", "PowerCLI")
        {
            Commands = [new(Shell.PowerCli, $@".\{ChangeScript.Name} -Phase Capture", "PS>")],
            Expect = $"Every host with its servers, then “end of list”. {ScriptParts.StateFile} and {ScriptParts.StateTable} lie beside the script: keep a copy elsewhere. Hosts that are not connected are skipped and listed.",
            Check = new Check.Reader(EsxiReaders.VmHostDns,
            [
                new(first, "state", Comparison.Equals, "captured"),
                .. inputs.Old.IsEmpty ? ImmutableArray<Expectation>.Empty : [new(first, "servers", Comparison.Equals, DnsText.List(inputs.Old), "It has other servers than those entered: find out why before they are replaced.")],
                new(EsxiReaders.EndOfHosts, "to look at", Comparison.Equals, "0", "The hosts with another state than “captured” are not changed later: connect them, or change them with esxcli."),
            ]),
            Undo = new Undo.NothingChanged(),
        };
    }

    public static Command Typed(DnsHost host, string text) => new(Shell.Esxcli, text, host.Prompt);
}
