using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>The lines of one host as files for its shell. Each stops unless the host is as it was entered.</summary>
internal static class EsxcliFiles
{
    // Most file systems take 255 bytes; a full domain name alone may have 253.
    private const int MaxLabelLength = 100;

    public static ImmutableArray<GeneratedFile> For(DnsInputs inputs, DnsHost host)
    {
        var name = host.Label.Length <= MaxLabelLength ? host.Label : $"host_{DnsText.Number(host.Number)}";
        return
        [
            new($"{name}-dns.sh", "sh", Script(inputs, host, $"Changes the DNS settings of {host.Name}.", inputs.Domain, inputs.Old, inputs.New, inputs.FormerSearch, inputs.NewSearch)) { Purpose = $"The lines for {host.Label}, for its ESXi shell." },
            new($"{name}-dns-rollback.sh", "sh", Script(inputs, host, $"Takes the change of {host.Name} back.", null, inputs.New, inputs.Old, inputs.NewSearch, inputs.FormerSearch)) { Purpose = $"Takes them back on {host.Label}{(inputs.Domain is null ? "" : "; not the domain, which was not entered")}." },
        ];
    }

    private static string Script(DnsInputs inputs, DnsHost host, string what, HostName? domain, ImmutableArray<string> from, ImmutableArray<string> to, ImmutableArray<string> searchFrom, ImmutableArray<string> searchTo)
    {
        var search = !inputs.Search.IsEmpty;
        return string.Join('\n',
        [
            "#!/bin/sh",
            .. DnsHeader.Lines(inputs, $"{what} ESXi {host.Version}, stack {inputs.Stack}.").Select(Ash.Comment),
            "set -eu",
            $"servers() {{ {EsxcliLines.List("server", inputs.Stack)} | sed -n 's/^ *DNSServers: *//p' | sed 's/ *$//'; }}",
            .. search ? [$"search() {{ {EsxcliLines.List("search", inputs.Stack)} | sed -n 's/^ *DNSSearch Domains: *//p' | sed 's/ *$//'; }}"] : ImmutableArray<string>.Empty,
            "stop() { echo \"Stopped: $1\" >&2; exit 1; }",
            "",
            Guard("servers", from, "the DNS servers are not those that were entered"),
            .. search ? [Guard("search", searchFrom, "the search domains are not those that were entered")] : ImmutableArray<string>.Empty,
            "",
            .. EsxcliLines.Servers(inputs.Stack, from, to),
            .. search ? EsxcliLines.Search(inputs.Stack, searchFrom, searchTo) : [],
            .. domain is { } name ? [EsxcliLines.Domain(name.ToString())] : ImmutableArray<string>.Empty,
            "",
            Guard("servers", to, "the DNS servers are not as planned"),
            .. search ? [Guard("search", searchTo, "the search domains are not as planned")] : ImmutableArray<string>.Empty,
            "echo 'done'",
        ]) + "\n";
    }

    private static string Guard(string function, ImmutableArray<string> wanted, string told) =>
        $"[ \"$({function})\" = {Quoted(DnsText.List(wanted))} ] || stop {Quoted(told)}";

    private static string Quoted(string text) => text.Length == 0 || Ash.Word(text)[0] != '\'' ? $"'{text}'" : Ash.Word(text);
}
