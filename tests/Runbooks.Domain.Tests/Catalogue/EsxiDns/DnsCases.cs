using System.Globalization;
using Runbooks.Domain.Catalogue.EsxiDns;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.EsxiDns;

internal static class DnsCases
{
    public static Runbook Dns { get; } = Domain.Catalogue.Catalogue.Find("esxi-dns")!;

    private const string ClusterChars = "ab'\"$(){}&;|#<>~!@,.-= ";

    public static FormValues OneHost { get; } = FormValues.Empty
        .With("scope", "host").With("host", "esx11.lab.example").With("vcenter", "vc1.lab.example").With("newServers", "10.30.0.1, 10.30.0.2");

    public static FormValues Cluster { get; } = FormValues.Empty
        .With("scope", "cluster").With("cluster", "Rack 3, John's").With("canary", "esx11.lab.example").With("vcenter", "vc1.lab.example").With("newServers", "10.30.0.1").With("dhcp", "static");

    public static FormValues ByEsxcli { get; } = FormValues.Empty
        .With("scope", "hosts").With("hosts", "esx11.lab.example, esx12.lab.example").With("way", "esxcli")
        .With("newServers", "10.30.0.1, 10.30.0.2").With("oldServers", "10.31.0.1, 10.30.0.1, 10.31.0.2");

    public static FormValues DualStack { get; } = OneHost
        .With("way", "both").With("newServers", "10.30.0.1, 2001:DB8:30:0::53").With("oldServers", "10.31.0.1, 2001:db8:31::53");

    public static Plan Plan(FormValues values)
    {
        var evaluation = Dns.Evaluate(values);
        Assert.Empty(evaluation.Problems);
        return evaluation.Plan!;
    }

    public static ImmutableArray<string> Problems(FormValues values) => [.. Dns.Evaluate(values).Problems.Select(problem => problem.Field).Distinct()];

    /// <summary>Values that mostly plan.</summary>
    public static FormValues Random(int seed)
    {
        var random = new Random(seed);
        string Servers(int most) => string.Join(", ", Enumerable.Range(1, 9).OrderBy(_ => random.Next()).Take(random.Next(1, most)).Select(n => (n % 3 == 0 ? "2001:db8::" : "10.30.0.") + n.ToString(CultureInfo.InvariantCulture)));
        string Names(int most) => string.Join(' ', Enumerable.Range(1, 9).OrderBy(_ => random.Next()).Take(random.Next(0, most)).Select(n => string.Create(CultureInfo.InvariantCulture, $"d{n}.example")));
        return FormValues.Empty
            .With("scope", new[] { "host", "hosts", "cluster" }[random.Next(3)])
            .With("host", "esx1.lab.example")
            .With("hosts", "esx1.lab.example\nesx2.lab.example\n10.1.1.3")
            .With("cluster", new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => ClusterChars[random.Next(ClusterChars.Length)])]).Trim() + "x")
            .With("canary", "esx1.lab.example")
            .With("way", new[] { "powercli", "esxcli", "both" }[random.Next(3)])
            .With("stack", random.Next(4) == 0 ? "vmotion" : DnsInputs.DefaultStack)
            .With("vcenter", random.Next(2) == 0 ? "vc1.lab.example" : "10.1.1.9")
            .With("newServers", Servers(5))
            .With("oldServers", Servers(5))
            .With("domain", random.Next(2) == 0 ? "" : "lab.example")
            .With("search", Names(4))
            .With("oldSearch", Names(4))
            .With("dhcp", random.Next(2) == 0 ? "leave" : "static")
            .With("ntp", Names(3));
    }

    /// <summary>Only the fields that apply, so that the rest may be random.</summary>
    public static FormValues Applying(FormValues values) => Dns.Evaluate(values).Values;
}
