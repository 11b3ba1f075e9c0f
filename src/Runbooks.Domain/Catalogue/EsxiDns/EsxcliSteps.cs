using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>The change on a host's own shell.</summary>
internal static class EsxcliSteps
{
    private const string Untried = "That esxcli takes another server beside a full list, and appends it at the end, was seen with one server and not with three.";

    public static Section Section(DnsInputs inputs, DnsHost host)
    {
        var id = $"host-{DnsText.Number(host.Number)}";
        var lines = inputs.EsxcliChange.Lines;
        return new($"Change {host.Label}",
        [
            new($"{id}-before", $"Capture what {host.Label} has now", "The lines below fit this state and no other.", host.Label)
            {
                Commands = [Typed(host, EsxcliLines.List("server", inputs.Stack)), Typed(host, EsxcliLines.List("search", inputs.Stack)), Typed(host, EsxcliLines.OwnName)],
                Expect = $"DNSServers: {DnsText.List(inputs.Old)}.",
                Check = new Check.Reader(EsxiReaders.DnsList,
                [
                    new(EsxiReaders.DnsServers, "order", Comparison.Equals, DnsText.List(inputs.Old), "Plan anew with the servers that this host has."),
                    .. inputs.Search.IsEmpty ? ImmutableArray<Expectation>.Empty : [new(EsxiReaders.SearchDomains, "order", Comparison.Equals, DnsText.List(inputs.FormerSearch), "Plan anew with the search domains that this host has.")],
                ]),
                Undo = new Undo.NothingChanged(),
            },
            new($"{id}-change", $"Change {host.Label}", "A new server is added before the last old one goes: the host is never without.", host.Label)
            {
                Commands = [.. lines.Select(line => Typed(host, line))],
                Expect = lines.IsEmpty ? "Nothing is to be changed." : "No output. Any text is an error: stop and read it.",
                Check = new Check.None("These commands print nothing when they work; what they did is read back in the next step."),
                Undo = new Undo.ByCommands([.. inputs.EsxcliChange.Back.Select(line => Typed(host, line))], inputs.Domain is null ? "" : "The domain as it was stands in the step before; set it with esxcli system hostname set -D and that name."),
                NotApplicable = lines.IsEmpty ? "The host has what is wanted already." : null,
                Unverified = Untried,
                Hold = host.Number switch
                {
                    1 => new(HoldKind.Pause, "From here on a host is changed. Go on when what it has is kept and the new servers answered."),
                    2 => new(HoldKind.SecondObserver, $"{inputs.First.Label} has the new servers and resolves what it needs. Let a second person look before the other hosts follow."),
                    _ => null,
                },
            },
            PowerCliSteps.ReadBack(inputs, host, $"{id}-verify", inputs.Domain is not null),
        ]);
    }

    /// <summary>For hosts that PowerCLI skipped.</summary>
    public static Section Unreached(DnsInputs inputs) => new("Hosts that vCenter does not reach",
    [
        new("unreached", "Change the hosts that were skipped", "A host that is not connected still has the old servers; its own shell takes the same change.", "The console of each host that was skipped")
        {
            Commands = [.. inputs.EsxcliChange.Lines.Select(line => new Command(Shell.Esxcli, line))],
            Expect = "The file of each host does the same and stops unless the host has the servers that were entered. When none was skipped there is nothing to do.",
            Check = new Check.None("How many hosts were skipped, and which, is not known before; dns-Rest.csv lists them."),
            Undo = new Undo.ByCommands([.. inputs.EsxcliChange.Back.Select(line => new Command(Shell.Esxcli, line))], "Or the host's rollback file."),
            Unverified = Untried,
        },
    ]);

    private static Command Typed(DnsHost host, string text) => BeforeSteps.Typed(host, text);
}
