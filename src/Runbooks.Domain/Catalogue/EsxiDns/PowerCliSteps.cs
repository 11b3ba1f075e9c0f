using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>The first host with the script, and after it the others.</summary>
internal static class PowerCliSteps
{
    private const string Where = "PowerCLI";

    public static ImmutableArray<Section> Sections(DnsInputs inputs)
    {
        var host = inputs.First;
        var name = host.Name.ToString();
        return
        [
            new(inputs.Several ? $"First {host.Label}" : $"Change {host.Label}",
            [
                new("first-whatif", $"See what would change on {host.Label}", "The same script without its effect: it shows whether it finds the host and what it would do.", Where)
                {
                    Commands = [Run($@".\{ChangeScript.Name} -Phase First -WhatIf")],
                    Expect = $"{name} with the state “would change”.",
                    Check = new Check.Reader(EsxiReaders.VmHostDns, [new(name, "state", Comparison.OneOf, "would change|as planned", inputs.SwitchDhcp ? "" : "A host that takes DNS from DHCP is skipped.")]),
                    Undo = new Undo.NothingChanged(),
                },
                new("first-change", $"Change {host.Label}", "One host, so that a mistake costs one host.", Where)
                {
                    Commands = [Run($@".\{ChangeScript.Name} -Phase First")],
                    Expect = $"{name} with the new servers and the state “changed”.",
                    Check = new Check.Reader(EsxiReaders.VmHostDns,
                    [
                        new(name, "state", Comparison.OneOf, "changed|as planned", "Take it back and read the reason beside the state."),
                        new(name, "servers", Comparison.Equals, DnsText.List(inputs.New)),
                    ]),
                    Undo = new Undo.ByCommands([Run($@".\{RollbackScript.Name} -Only {Literal(name)}")], "It puts back what was captured and reads it back."),
                    Hold = new(HoldKind.Pause, $"From here on a host is changed. Go on when {ScriptParts.StateFile} is kept and the new servers answered."),
                },
            ]),
            new($"Read {host.Label} back", [ReadBack(inputs, host, "first-read-back", inputs.Domain is not null)]),
        ];
    }

    public static Section Others(DnsInputs inputs) => new("The other hosts",
    [
        new("rest-whatif", "See what would change on the others", "It shows how many hosts are meant before one of them is.", Where)
        {
            Commands = [Run($@".\{ChangeScript.Name} -Phase Rest -WhatIf")],
            Expect = $"{Count(inputs)}“would change” at each, and “end of list”. Hosts that are skipped say why.",
            Check = new Check.Reader(EsxiReaders.VmHostDns, [.. Hosts(inputs), new(EsxiReaders.EndOfHosts, "to look at", Comparison.Equals, "0", "Read the reason at each host that is skipped; it will stay as it is.")]),
            Undo = new Undo.NothingChanged(),
        },
        new("rest-change", "Change the others", "One after the other; a host that fails does not stop the rest and is reported.", Where)
        {
            Commands = [Run($@".\{ChangeScript.Name} -Phase Rest")],
            Expect = "“changed” at each host, “end of list” with 0 to look at, and dns-Rest.csv as the report.",
            Check = new Check.Reader(EsxiReaders.VmHostDns, [.. Hosts(inputs), new(EsxiReaders.EndOfHosts, "to look at", Comparison.Equals, "0", "Those hosts are not changed, or not as planned: dns-Rest.csv has the reasons.")]),
            Undo = new Undo.ByCommands([Run($@".\{RollbackScript.Name}")], "It puts back every host that was captured, the first one too."),
            Hold = new(HoldKind.SecondObserver, $"{inputs.First.Label} has the new servers and resolves what it needs. Let a second person read the list of hosts of the step before."),
        },
        new("all-verify", "Read all hosts back", "Read from vCenter anew, not from what the script believes it did.", Where)
        {
            Commands = [Run($@".\{VerifyScript.Name}")],
            Expect = "“as planned” at each host and “end of list” with 0 to look at.",
            Check = new Check.Reader(EsxiReaders.VmHostDns,
            [
                new(inputs.First.Name.ToString(), "state", Comparison.Equals, "as planned"),
                .. inputs.Cluster is null ? [new(EsxiReaders.EndOfHosts, "hosts", Comparison.Equals, DnsText.Number(inputs.Hosts.Length))] : ImmutableArray<Expectation>.Empty,
                new(EsxiReaders.EndOfHosts, "to look at", Comparison.Equals, "0", "Change those hosts, or take all back."),
            ]),
            Undo = new Undo.NothingChanged(),
        },
    ]);

    /// <summary>The host's own view, from its shell.</summary>
    public static Step ReadBack(DnsInputs inputs, DnsHost host, string id, bool domain) =>
        new(id, $"Read back on {host.Label}", "The host's own view, not vCenter's.", host.Label)
        {
            Commands =
            [
                BeforeSteps.Typed(host, EsxcliLines.List("server", inputs.Stack)),
                BeforeSteps.Typed(host, EsxcliLines.List("search", inputs.Stack)),
                BeforeSteps.Typed(host, EsxcliLines.OwnName),
            ],
            Expect = $"DNSServers: {DnsText.List(inputs.New)}{(host.IsAddress ? "" : $"; the host name is still {host.Name.Short}")}.",
            Check = new Check.Reader(EsxiReaders.DnsList,
            [
                new(EsxiReaders.DnsServers, "order", Comparison.Equals, DnsText.List(inputs.New), "Take the change back, or set the list anew."),
                .. inputs.Search.IsEmpty ? ImmutableArray<Expectation>.Empty : [new(EsxiReaders.SearchDomains, "order", Comparison.Equals, DnsText.List(inputs.NewSearch))],
                .. domain ? [new(EsxiReaders.OwnName, "domain", Comparison.Equals, inputs.Domain!.Value.ToString())] : ImmutableArray<Expectation>.Empty,
                .. host.IsAddress ? ImmutableArray<Expectation>.Empty : [new(EsxiReaders.OwnName, "name", Comparison.Equals, host.Name.Short, "The name was not to change.")],
            ]),
            Undo = new Undo.NothingChanged(),
            Unverified = "The layout of esxcli system hostname get was not captured here.",
        };

    private static IEnumerable<Expectation> Hosts(DnsInputs inputs) => inputs.Cluster is null
        ? [new(EsxiReaders.EndOfHosts, "hosts", Comparison.Equals, DnsText.Number(inputs.Hosts.Length - 1), "Another number of hosts is meant than the list has.")]
        : [new(EsxiReaders.EndOfHosts, "hosts", Comparison.AtLeast, "0")];

    private static string Count(DnsInputs inputs) => inputs.Cluster is null ? $"{DnsText.Number(inputs.Hosts.Length - 1)} {(inputs.Hosts.Length == 2 ? "host" : "hosts")}, " : "";

    private static Command Run(string text) => new(Shell.PowerCli, text, "PS>");
}
