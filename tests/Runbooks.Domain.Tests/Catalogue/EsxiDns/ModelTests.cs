using CsCheck;
using Runbooks.Domain.Catalogue.EsxiDns;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using static Runbooks.Domain.Tests.Catalogue.EsxiDns.DnsCases;
using static Runbooks.Domain.Tests.Vsphere.Judging;

namespace Runbooks.Domain.Tests.Catalogue.EsxiDns;

/// <summary>The scripts are run by the real shells, against hosts that keep to the rules of HostDnsConfig.</summary>
public class ModelTests
{
    private static readonly FormValues Three = OneHost.Without("host").With("scope", "hosts").With("hosts", "esx1.lab.example esx2.lab.example esx3.lab.example");

    private static FakeHost RandomHost(Random random, string name)
    {
        string[] Some(string[] all) => [.. all.OrderBy(_ => random.Next()).Take(random.Next(0, all.Length + 1))];
        var host = new FakeHost(name) { DnsAddress = Some(["10.31.0.1", "10.31.0.2", "10.30.0.1", "2001:db8::31", "2001:db8::53"]), SearchDomain = Some(["a.example", "b.example", "c.example"]), DomainName = random.Next(3) == 0 ? "" : "old.example" };
        if (random.Next(3) == 0) host.Lease("vmk0");
        if (random.Next(6) == 0) host.Connection = "Disconnected";
        return host;
    }

    [Fact]
    public void What_was_there_comes_back_whatever_it_was()
    {
        for (var seed = 0; seed < 15; seed++)
        {
            var random = new Random(seed);
            var values = Three.With("dhcp", random.Next(2) == 0 ? "leave" : "static");
            string[] wanted = random.Next(2) == 0 ? ["10.30.0.1", "10.30.0.2"] : ["2001:db8::53", "10.30.0.1"];
            values = values.With("newServers", string.Join(' ', wanted));
            if (random.Next(2) == 0) values = values.With("domain", "lab.example");
            if (random.Next(2) == 0) values = values.With("search", "lab.example, x.example");
            FakeHost[] hosts = [RandomHost(random, "esx1.lab.example"), RandomHost(random, "esx2.lab.example"), RandomHost(random, "esx3.lab.example"), RandomHost(random, "bystander.example")];
            var before = hosts.Select(host => host.State).ToArray();
            using var shell = new FakePowerCli(Plan(values), hosts);
            shell.Run("change-dns.ps1", ("Phase", "Capture"));
            shell.Run("change-dns.ps1", ("Phase", "First"), ("WhatIf", true));
            shell.Run("change-dns.ps1", ("Phase", "Rest"), ("WhatIf", true));
            Assert.Equal(before, hosts.Select(host => host.State));
            shell.Run("change-dns.ps1", ("Phase", "First"));
            Assert.All(hosts[1..], host => Assert.Equal(0, host.Changes));
            shell.Run("change-dns.ps1", ("Phase", "Rest"));
            foreach (var host in hosts[..3])
            {
                var meant = host.Connection == "Connected" && (values.Text("dhcp") == "static" || !before[Array.IndexOf(hosts, host)].Contains("|True|", StringComparison.Ordinal));
                if (meant) Assert.Equal(wanted, host.DnsAddress.Select(IpAddress.Spelling));
                else Assert.Equal(0, host.Changes);
            }
            Assert.Equal(0, hosts[3].Changes);
            shell.Run("rollback-dns.ps1");
            Assert.Equal(before, hosts.Select(host => host.State));
        }
    }

    [Theory]
    [InlineData("10.31.0.1", "10.30.0.1, 10.30.0.2")]
    [InlineData("2001:db8::31", "2001:db8::53, 10.30.0.1")]
    public void What_the_scripts_print_is_what_their_steps_read(string old, string wanted)
    {
        FakeHost[] hosts = [.. new[] { "esx1", "esx2", "esx3" }.Select(name => new FakeHost(name + ".lab.example") { DnsAddress = [old] })];
        var plan = Plan(Three.With("oldServers", old).With("newServers", wanted));
        using var shell = new FakePowerCli(plan, hosts);
        string Judged(string step, IEnumerable<string> output) => EvidenceJudge.Judge(plan.Step(step)!.Check, string.Join('\n', output) + "\n", Domain.Catalogue.Catalogue.Readers).Told();
        Assert.StartsWith("Pass", Judged("capture", shell.Run("change-dns.ps1", ("Phase", "Capture"))), StringComparison.Ordinal);
        Assert.StartsWith("Fail", Judged("all-verify", shell.Run("verify-dns.ps1")), StringComparison.Ordinal);
        Assert.StartsWith("Pass", Judged("first-whatif", shell.Run("change-dns.ps1", ("Phase", "First"), ("WhatIf", true))), StringComparison.Ordinal);
        Assert.StartsWith("Pass", Judged("first-change", shell.Run("change-dns.ps1", ("Phase", "First"))), StringComparison.Ordinal);
        Assert.StartsWith("Pass", Judged("rest-whatif", shell.Run("change-dns.ps1", ("Phase", "Rest"), ("WhatIf", true))), StringComparison.Ordinal);
        Assert.StartsWith("Pass", Judged("rest-change", shell.Run("change-dns.ps1", ("Phase", "Rest"))), StringComparison.Ordinal);
        var verified = shell.Run("verify-dns.ps1");
        Assert.StartsWith("Pass", Judged("all-verify", verified), StringComparison.Ordinal);
        // Cut off before its last line, it shows nothing for sure.
        Assert.StartsWith("Unclear", Judged("all-verify", verified[..^1]), StringComparison.Ordinal);
        hosts[1].DnsAddress = ["10.31.0.1"];
        Assert.StartsWith("Fail", Judged("all-verify", shell.Run("verify-dns.ps1")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_captured_state_is_never_overwritten_and_a_host_that_was_not_captured_is_not_changed()
    {
        FakeHost[] hosts = [.. new[] { "esx1", "esx2", "esx3" }.Select(name => new FakeHost(name + ".lab.example") { DnsAddress = ["10.31.0.1"] })];
        hosts[2].Connection = "NotResponding";
        using var shell = new FakePowerCli(Plan(Three), hosts);
        shell.Run("change-dns.ps1", ("Phase", "Capture"));
        var again = Assert.ThrowsAny<Exception>(() => shell.Run("change-dns.ps1", ("Phase", "Capture")));
        Assert.Contains("is there already", again.Message, StringComparison.Ordinal);
        hosts[2].Connection = "Connected";
        Assert.Contains("   State: skipped: not captured", shell.Run("change-dns.ps1", ("Phase", "Rest")));
        Assert.Equal(0, hosts[2].Changes);
    }

    [Fact]
    public void Without_the_named_vcenter_nothing_runs()
    {
        using var shell = new FakePowerCli(Plan(Three.With("vcenter", "vc2.lab.example")), [new("esx1.lab.example")]);
        Assert.Contains("Connect to vc2.lab.example first", Assert.ThrowsAny<Exception>(() => shell.Run("change-dns.ps1", ("Phase", "Capture"))).Message, StringComparison.Ordinal);
    }

    // The list after each line, as esxcli keeps it: add appends.
    private static List<string> After(IEnumerable<string> lines, IEnumerable<string> start, Action<List<string>> each)
    {
        var list = start.ToList();
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            if (words[5] == "add") list.Add(words[7]);
            else Assert.True(list.Remove(words[7]), line);
            Assert.Equal(list.Count, list.Distinct().Count());
            each(list);
        }
        return list;
    }

    [Fact]
    public void The_esxcli_lines_lead_to_the_new_list_and_never_leave_a_host_without_a_server() =>
        Gen.Select(Gen.Shuffle("abcdef".Select(c => c.ToString()).ToArray()), Gen.Shuffle("abcdef".Select(c => c.ToString()).ToArray()), Gen.Int[1, 6], Gen.Int[1, 6]).Sample((left, right, from, to) =>
        {
            ImmutableArray<string> before = [.. left.Take(from)], after = [.. right.Take(to)];
            Assert.Equal(after, After(EsxcliLines.Servers("vmotion", before, after), before, list => Assert.NotEmpty(list)));
            Assert.Equal(before, After(EsxcliLines.Servers("vmotion", after, before), after, list => Assert.NotEmpty(list)));
            Assert.Equal(after, After(EsxcliLines.Search(DnsInputs.DefaultStack, before, after), before, _ => { }));
            Assert.Equal([], After(EsxcliLines.Search(DnsInputs.DefaultStack, before, []), before, _ => { }));
            if (before.SequenceEqual(after)) Assert.Empty(EsxcliLines.Servers("x", before, after));
        }, iter: 3000);

    [Theory]
    [InlineData("10.31.0.1, 10.30.0.1, 10.31.0.2", "10.30.0.1, 10.30.0.2", "done")]
    [InlineData("10.31.0.1, 10.30.0.1", "10.31.0.1, 10.30.0.1", "")]
    [InlineData("10.31.0.1, 2001:db8:31::53", "10.30.0.1, 2001:db8:30::53", "done", true)]
    [InlineData("10.31.0.1, 2001:db8:32::53", "10.31.0.1, 2001:db8:32::53", "", true)]
    public void The_file_for_a_hosts_shell_does_it_there_or_stops_before_it_changes_anything(string has, string gets, string printed, bool dual = false)
    {
        // The list is printed in capitals: an address, not its text, is what must be as it was entered.
        const string Program = """
            esxcli() {
              case "$*" in
                'network ip dns server list') echo "   DNSServers: $(tr 'a-f' 'A-F' <"$F")" ;;
                'network ip dns server add -s '*) printf '%s, %s' "$(cat "$F")" "$7" >"$F.new"; mv "$F.new" "$F" ;;
                'network ip dns server remove -s '*) sed "s/\b$7\b//; s/^, //; s/, , /, /; s/, *$//" "$F" >"$F.new"; mv "$F.new" "$F" ;;
                *) echo "unexpected: $*" >&2 ;;
              esac
            }

            """;
        var folder = Directory.CreateTempSubdirectory("dns");
        try
        {
            var file = Path.Combine(folder.FullName, "list");
            File.WriteAllText(file, has);
            var script = Plan(dual ? DualStack : ByEsxcli).Files.Single(each => each.Name == "esx11-dns.sh").Text;
            var output = Tests.Vsphere.QuotingTests.Shell($"F={file}\n{Program}( {{ {script.Replace("#!/bin/sh\n", "", StringComparison.Ordinal)} }} 2>/dev/null ) || true\n");
            Assert.Equal(printed, output.Trim());
            Assert.Equal(gets, File.ReadAllText(file).Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_shell_tells_addresses_by_their_values()
    {
        var random = new Random(7);
        UInt128 Value() => Enumerable.Range(0, 8).Aggregate((UInt128)0, (value, _) => value << 16 | (random.Next(2) == 0 ? 0 : (UInt128)random.Next(1, random.Next(2) == 0 ? 16 : 65536)));
        var values = Enumerable.Range(0, 300).Select(_ => Value()).Append(0u).Append(1u).Distinct().ToList();
        string Spelled(UInt128 value) => string.Join(':', Enumerable.Range(0, 8).Select(i => ((ushort)(value >> (112 - (16 * i)) & 0xffff)).ToString(random.Next(2) == 0 ? "X4" : "x", System.Globalization.CultureInfo.InvariantCulture)));
        var plain = Plan(DualStack).Files.Single(file => file.Name == "esx11-dns.sh").Text.Split('\n').SkipWhile(line => line != "plain() {").TakeWhile(line => line != "}").Append("}");
        var addresses = values.SelectMany(value => (string[])[new Ipv6Address(value).ToString(), Spelled(value)]);
        var lines = Tests.Vsphere.QuotingTests.Shell($"{string.Join('\n', plain)}\nplain <<'EOF'\n{string.Join('\n', addresses)}\nEOF\n").TrimEnd('\n').Split('\n');
        Assert.Equal(2 * values.Count, lines.Length);
        Assert.All(lines.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
        Assert.Equal(values.Count, lines.Distinct().Count());
    }
}
