using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>The lines of one host as files for its shell. Each stops unless the host is as it was entered.</summary>
internal static class EsxcliFiles
{
    // Most file systems take 255 bytes; a full domain name alone may have 253.
    private const int MaxLabelLength = 100;

    public static IEnumerable<GeneratedFile> All(DnsInputs inputs)
    {
        // Only the head of a file names its host.
        var lines = inputs.EsxcliChange;
        var change = Body(inputs, inputs.Old, inputs.New, inputs.FormerSearch, inputs.NewSearch, lines.Lines);
        var back = Body(inputs, inputs.New, inputs.Old, inputs.NewSearch, inputs.FormerSearch, lines.Back);
        foreach (var host in inputs.Hosts)
        {
            var name = host.Label.Length <= MaxLabelLength ? host.Label : $"host_{DnsText.Number(host.Number)}";
            yield return new($"{name}-dns.sh", "sh", Head(inputs, host, $"Changes the DNS settings of {host.Name}.") + change) { Purpose = $"The lines for {host.Label}, for its ESXi shell." };
            yield return new($"{name}-dns-rollback.sh", "sh", Head(inputs, host, $"Takes the change of {host.Name} back.") + back) { Purpose = $"Takes them back on {host.Label}{(inputs.Domain is null ? "" : "; not the domain, which was not entered")}." };
        }
    }

    private static string Head(DnsInputs inputs, DnsHost host, string what) =>
        string.Join('\n', ["#!/bin/sh", .. DnsHeader.Lines(inputs, $"{what} ESXi {host.Version}, stack {inputs.Stack}.").Select(Ash.Comment), ""]);

    private static string Body(DnsInputs inputs, ImmutableArray<string> from, ImmutableArray<string> to, ImmutableArray<string> searchFrom, ImmutableArray<string> searchTo, ImmutableArray<string> lines)
    {
        var search = !inputs.Search.IsEmpty;
        return string.Join('\n',
        [
            "set -eu",
            .. inputs.HasIpv6 ? Plain : [],
            $"servers() {{ {EsxcliLines.List("server", inputs.Stack)} | sed -n 's/^ *DNSServers: *//p' | sed 's/ *$//'{(inputs.HasIpv6 ? " | plain" : "")}; }}",
            .. search ? [$"search() {{ {EsxcliLines.List("search", inputs.Stack)} | sed -n 's/^ *DNSSearch Domains: *//p' | sed 's/ *$//'; }}"] : ImmutableArray<string>.Empty,
            "stop() { echo \"Stopped: $1\" >&2; exit 1; }",
            "",
            Servers(inputs, from, "the DNS servers are not those that were entered"),
            .. search ? [Guard("search", searchFrom, "the search domains are not those that were entered")] : ImmutableArray<string>.Empty,
            "",
            .. lines,
            "",
            Servers(inputs, to, "the DNS servers are not as planned"),
            .. search ? [Guard("search", searchTo, "the search domains are not as planned")] : ImmutableArray<string>.Empty,
            "echo 'done'",
        ]) + "\n";
    }

    /// <summary>Each IPv6 address in one spelling: its groups counted out, without leading zeros. Other entries stay as they are.</summary>
    private static ImmutableArray<string> Plain { get; } =
    [
        "# An IPv6 address has several spellings: both sides are compared in the same one.",
        "plain() {",
        "  awk -F', *' '{",
        "    for (i = 1; i <= NF; i++) {",
        "      a = tolower($i)",
        "      if (a ~ /:/) {",
        "        sub(/^::/, \"0::\", a); sub(/::$/, \"::0\", a)",
        "        n = gsub(/:/, \":\", a)",
        "        while (a ~ /::/ && n < 8) { sub(/::/, \":0::\", a); n++ }",
        "        sub(/::/, \":\", a); sub(/^0+/, \"\", a); gsub(/:0+/, \":\", a)",
        "      }",
        "      printf \"%s%s\", (i > 1 ? \", \" : \"\"), a",
        "    }",
        "    print \"\"",
        "  }'",
        "}",
    ];

    private static string Servers(DnsInputs inputs, ImmutableArray<string> wanted, string told) => inputs.HasIpv6
        ? $"[ \"$(servers)\" = \"$(echo {Quoted(DnsText.List(wanted))} | plain)\" ] || stop {Quoted(told)}"
        : Guard("servers", wanted, told);

    private static string Guard(string function, ImmutableArray<string> wanted, string told) =>
        $"[ \"$({function})\" = {Quoted(DnsText.List(wanted))} ] || stop {Quoted(told)}";

    private static string Quoted(string text) => text.Length == 0 || Ash.Word(text)[0] != '\'' ? $"'{text}'" : Ash.Word(text);
}
