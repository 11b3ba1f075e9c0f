using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>What the first host must be able to resolve with its new servers.</summary>
internal static class ResolveSteps
{
    public static Section Section(DnsInputs inputs) => new("Names", [.. Steps(inputs)]) { Intro = $"On {inputs.First.Label}, which asks its new servers now." };

    private static IEnumerable<Step> Steps(DnsInputs inputs)
    {
        var host = inputs.First;
        var names = inputs.Names;
        if (!names.IsEmpty)
        {
            yield return new("resolve", $"Resolve the names that {host.Label} needs", "vCenter, the patch store, time servers and the host's own name: what fails first when DNS is wrong.", host.Label)
            {
                Commands = [.. names.Select(name => BeforeSteps.Typed(host, Ash.Line("nslookup", name)))],
                Expect = "An address for each.",
                Check = new Check.Reader(EsxiReaders.Nslookup, [.. names.Select(name => new Expectation(name, "resolved", Comparison.Equals, "yes", "The new servers do not know it: a missing zone, forwarder or record."))]),
                Undo = new Undo.NothingChanged(),
                Unverified = "The layout of nslookup is that of BusyBox; it was not captured on ESXi.",
            };
        }
        if (host.IsAddress) yield break;
        yield return new("reverse", $"Resolve {host.Label}'s address back to its name", "Forward and reverse records are kept apart, and the reverse zone is often forgotten.", host.Label)
        {
            Commands = [BeforeSteps.Typed(host, "nslookup \"$(esxcli network ip interface ipv4 get -i vmk0 | sed -n 's/^vmk0 *\\([0-9.]*\\) .*/\\1/p')\"")],
            Expect = $"{host.Name}.",
            Check = new Check.Pattern($@"(?i)(name = |^Name:|^Address[ 0-9]*:)[^\n]*{Regex.Escape(host.Name.ToString())}", $"The answer names {host.Name}."),
            Undo = new Undo.NothingChanged(),
            Unverified = "Takes vmk0 for the management adapter; the layout of nslookup was not captured on ESXi.",
        };
    }
}
