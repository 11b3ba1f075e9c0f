using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Vsphere;
using Check = Runbooks.Domain.Engine.Check;
using static Runbooks.Domain.Tests.Catalogue.VmotionNetworks.Cases;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

/// <summary>The plan's own checks against what hosts would print.</summary>
public class EvidenceTests
{
    private static Verdict Judge(Step step, string evidence) => EvidenceJudge.Judge(step.Check, evidence, Domain.Catalogue.Catalogue.Readers);

    private static bool IsOld(Plan plan, string host) => plan.Inputs.Rows("hosts").First(row => row.Text("name").StartsWith(host, StringComparison.Ordinal)).Text("version")[0] == '5';

    private static IEnumerable<Step> Checked(Plan plan) => plan.Steps.Where(step => step.Check is Check.Reader);

    private static string Output(Plan plan, Step step) => new Outputs(plan, step.Where, IsOld(plan, step.Where)).For(step);

    [Fact]
    public void What_a_plan_made_passes_its_checks() => Gen.Int.Sample(seed =>
    {
        if (Vmotion.Evaluate(Random(seed)).Plan is not { } plan || plan.Tables[0].Rows.Any(row => row[8] is "vmnic98" or "vmnic99")) return;
        foreach (var step in Checked(plan))
        {
            if (step.Id.EndsWith("before-vswitches", StringComparison.Ordinal) && plan.Tables[0].Rows.Any(row => row[8] == "vmnic98")) continue;
            var verdict = Judge(step, Output(plan, step));
            Assert.True(verdict.Kind == VerdictKind.Pass, $"{step.Id}: {verdict.Told()}\n{Output(plan, step)}");
        }
    }, iter: 150);

    public static TheoryData<string> Disguises => ["crlf", "tabs before", "trailing blanks", "pager", "colours", "twice", "among others", "no prompts"];

    [Theory, MemberData(nameof(Disguises))]
    public void A_paste_may_look_a_little_different(string disguise)
    {
        foreach (var plan in new[] { Plan(Example), Plan(Hosts("6.5", "8.0")), Plan(Hosts("6.5", "8.0").With("stack", "vmotion").With("design", "one-shared-vswitch")) })
        {
            foreach (var step in Checked(plan))
            {
                // Without prompts nothing shows that a list that printed nothing was asked for.
                if (disguise == "no prompts" && step.Id.EndsWith("before-vswitches", StringComparison.Ordinal)) continue;
                var output = Output(plan, step);
                var lines = output.Split('\n');
                var paste = disguise switch
                {
                    "crlf" => output.Replace("\n", "\r\n", StringComparison.Ordinal),
                    "tabs before" => string.Join('\n', lines.Select(line => "\t" + line)),
                    "trailing blanks" => string.Join('\n', lines.Select(line => line + "   ")),
                    "pager" => string.Join('\n', lines.SelectMany((line, i) => i % 5 == 4 ? ["---- More ----", line] : new[] { line })),
                    "colours" => string.Join('\n', lines.Select(line => $"\u001b[0;32m{line}\u001b[0m")),
                    "twice" => output + output,
                    "among others" => string.Concat(Checked(plan).Where(other => other.Where == step.Where && !other.Id.Contains("ping", StringComparison.Ordinal) && other.Id.Contains("before", StringComparison.Ordinal) == step.Id.Contains("before", StringComparison.Ordinal)).Select(other => Output(plan, other))) + (step.Id.Contains("ping", StringComparison.Ordinal) ? output : ""),
                    _ => string.Join('\n', lines.Where(line => !line.StartsWith("~ #", StringComparison.Ordinal) && !line.StartsWith('['))),
                };
                var verdict = Judge(step, paste);
                Assert.True(verdict.Kind == VerdictKind.Pass, $"{disguise}, {step.Id}: {verdict.Told()}\n{paste}");
            }
        }
    }

    [Theory]
    [InlineData("Link Status", "Link State "), InlineData("Admin Status", "Admin"), InlineData("IPv4 Address", "IP Address  "), InlineData("IPv4 Netmask", "Subnet Mask "), InlineData("Mac Address", "Link Layer "), InlineData("Neighbor", "IP Addr "), InlineData("IP Family", "Family   "), InlineData("Vmknic", "Iface ")]
    public void Other_words_in_a_header_do_no_harm(string word, string other)
    {
        var plan = Plan(Hosts("6.5", "8.0"));
        foreach (var step in Checked(plan)) AssertPasses(step, Output(plan, step).Replace(word, other, StringComparison.Ordinal));
    }

    [Fact]
    public void Extra_columns_and_wider_ones_do_no_harm() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var plan = seed % 2 == 0 ? CutPlan : CutSharedPlan;
        foreach (var step in Checked(plan).Where(step => step.Where == "esx01" && step.Id.Split('-')[^1] is "nics" or "addresses" or "neighbors")) AssertPasses(step, Widened(Output(plan, step), new Random(seed)));
    }, iter: 300);

    /// <summary>Widens each column of an esxcli table by some blanks and puts one more column somewhere behind the second.</summary>
    private static string Widened(string output, Random random)
    {
        var lines = output.Split('\n').ToList();
        var dashes = lines.FindIndex(line => line.StartsWith("--", StringComparison.Ordinal));
        var starts = Enumerable.Range(0, lines[dashes].Length).Where(i => lines[dashes][i] == '-' && (i == 0 || lines[dashes][i - 1] == ' ')).ToList();
        var wider = starts.Select(_ => random.Next(4)).ToList();
        var extra = random.Next(2, starts.Count);
        return string.Join('\n', lines.Select((line, at) =>
        {
            if (at < dashes - 1 || line.Length == 0) return line;
            var (dash, cells) = (at == dashes, new System.Text.StringBuilder());
            for (var i = 0; i < starts.Count; i++)
            {
                if (i == extra) cells.Append(dash ? "---------  " : at == dashes - 1 ? "New Thing  " : "some 7     ");
                var end = i + 1 < starts.Count ? starts[i + 1] : Math.Max(line.Length, starts[i]);
                var cell = line.PadRight(end)[starts[i]..end];
                cells.Append(dash ? cell.TrimEnd() + new string('-', wider[i]) + "  " : cell + new string(' ', wider[i]));
            }
            return cells.ToString().TrimEnd();
        }));
    }

    private static void AssertPasses(Step step, string paste)
    {
        var verdict = Judge(step, paste);
        Assert.True(verdict.Kind == VerdictKind.Pass, $"{step.Id}: {verdict.Told()}\n{paste}");
    }

    [Fact]
    public void No_output_passes_for_another_command()
    {
        var plan = Plan(Hosts("6.5", "8.0").With("design", "one-shared-vswitch"));
        foreach (var step in Checked(plan).Where(step => !step.Id.Contains("before", StringComparison.Ordinal)))
        {
            foreach (var other in Checked(plan).Where(other => other.Where == step.Where && other.Commands[0].Text.Split(' ')[..^1] is var words && !step.Commands[0].Text.StartsWith(string.Join(' ', words), StringComparison.Ordinal)))
            {
                var verdict = Judge(step, Output(plan, other));
                Assert.True(verdict.Kind == VerdictKind.Unclear, $"{step.Id} from {other.Id}: {verdict.Told()}");
            }
        }
    }

    [Fact]
    public void The_other_hosts_paste_does_not_pass()
    {
        var plan = Plan(Hosts("6.5", "8.0"));
        var step = plan.Step("esx-a-nics")!;
        Assert.Contains("prompt in the paste is that of esx02", Judge(step, Output(plan, plan.Step("esx-b-nics")!)).Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("esx01.example.local", "esx02.example.local", "esx02.example.local", false), InlineData("esx01.example.local", "esx02.example.local", "esx77", true), InlineData("esx01.example.local", "esx02.example.local", "ESX01", true)]
    [InlineData("esx01.example.local", "esx02.example.local", "esx01.example.local", true), InlineData("esx01.example.local", "esx02.example.local", "localhost", true)]
    [InlineData("esx01.a.local", "ESX01.b.local", "esx01", true), InlineData("esx01.a.local", "ESX01.b.local", "esx01.b.local", false)]
    [InlineData("192.168.1.10", "192.168.1.11", "esx77", true), InlineData("192.168.1.10", "esx02", "esx02.lab", false), InlineData("192.168.1.10", "esx02", "esx01", true)]
    public void A_paste_is_of_the_host_in_its_prompt(string a, string b, string prompt, bool own)
    {
        var plan = Plan(Example.With("hosts", FormValue.Of(Host(a, "8.0"), Host(b, "8.0"))));
        var step = plan.Step("esx-a-nics")!;
        var output = Output(plan, step);
        var verdict = Judge(step, $"[root@{prompt}:~]{output[output.IndexOf(" esxcli", StringComparison.Ordinal)..]}");
        Assert.Equal(own ? VerdictKind.Pass : VerdictKind.Unclear, verdict.Kind);
        var ping = Judge(plan.Step("esx-a-link-1-ping")!, $"[root@{prompt}:~] vmkping\nPING 10.9.8.2 (10.9.8.2): 1472 data bytes\n");
        Assert.Equal(own, !ping.Told().Contains("The prompt in the paste", StringComparison.Ordinal));
    }

    private const string Standard = "[root@esx01:~] esxcli network vswitch standard list\n", Distributed = "[root@esx01:~] esxcli network vswitch dvs vmware list\n", End = "[root@esx01:~] \n";

    private static string Dvs(string uplinks) => $"TEST\n   Name: TEST\n   VDS ID: 49 19 f7 9c cd ac 3a 6f-92 ab 12 53 31 b6 2e 97\n   Class: cswitch\n   MTU: 1500\n   Beacon Timeout: -1\n   Uplinks: {uplinks}\n   VMware Branded: true\n   DVPort:\n         Client: vmnic9\n         In Use: true\n";

    [Fact]
    public void Before_the_change_distributed_switches_count_too()
    {
        var plan = Plan(Hosts("8.0", "8.0"));
        var step = plan.Step("esx-a-before-vswitches")!;
        var standard = Output(plan, step).Split("[root@esx01:~] esxcli network vswitch dvs", 2)[0];
        Assert.Contains("uplink vmnic5 is there (TEST), and should not be.", Judge(step, standard + Distributed + Dvs("vmnic9, vmnic5") + End).Told(), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Pass, Judge(step, standard + Distributed + Dvs("vmnic9") + End).Kind);
        Assert.Equal(VerdictKind.Pass, Judge(step, Standard + Distributed + Dvs("vmnic9")).Kind);
        Assert.Equal(VerdictKind.Pass, Judge(step, Standard + Distributed + End).Kind);
        foreach (var unsettled in new[] { standard, standard + Distributed, standard + Distributed + Dvs("vmnic9").Split("   VMware")[0], Distributed + Dvs("vmnic9"), Standard + End, End, Dvs("vmnic9") })
            Assert.True(Judge(step, unsettled).Kind == VerdictKind.Unclear, unsettled + Judge(step, unsettled).Told());
        Assert.Equal(VerdictKind.Unclear, Judge(plan.Step("esx-a-vswitches")!, Distributed + Dvs("vmnic9")).Kind);
    }

    [Fact]
    public void An_adapter_on_the_other_stack_is_no_pass()
    {
        var plan = Plan(Hosts("8.0", "5.5"));
        var before = Output(plan, plan.Step("esx-a-before-vmks")!);
        var row = before.Split('\n')[2].Replace("192.168.200", "192.168.201", StringComparison.Ordinal).Replace("vmk0", "vmk9", StringComparison.Ordinal).Replace("defaultTcpipStack", "vmotion", StringComparison.Ordinal);
        Assert.Contains("an adapter on the vMotion stack is there (vmk9), and should not be. While it is there, no adapter on the default stack", Judge(plan.Step("esx-a-before-vmks")!, before + row + "\n").Told(), StringComparison.Ordinal);
        foreach (var id in new[] { "esx-a-vmknics", "esx-a-interfaces" })
        {
            var output = Output(plan, plan.Step(id)!);
            AssertPasses(plan.Step(id)!, output);
            Assert.Contains("vmk1 TCP/IP stack: vmotion, expected defaultTcpipStack.", Judge(plan.Step(id)!, output.Replace("defaultTcpipStack", "vmotion", StringComparison.Ordinal)).Told(), StringComparison.Ordinal);
            // Not every release shows the stack.
            AssertPasses(plan.Step(id)!, string.Join('\n', output.Split('\n').Where(line => !line.Contains("Netstack Instance", StringComparison.Ordinal)).Select(line => line.Replace("NetStack", "", StringComparison.Ordinal).Replace("defaultTcpipStack", "", StringComparison.Ordinal))));
        }
        Assert.Contains(plan.Cautions, caution => caution.Text.Contains("on the vMotion stack already", StringComparison.Ordinal));
        Assert.DoesNotContain(Plan(Hosts("5.1", "5.5")).Cautions, caution => caution.Text.Contains("on the vMotion stack already", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_left_on_another_adapter_is_told()
    {
        var plan = Plan(Hosts("8.0", "5.0"));
        var step = plan.Step("esx-a-before-marks")!;
        var output = Output(plan, step);
        Assert.Contains("a vMotion mark is there (vmk0), and should not be. Take it away", Judge(step, output.Replace("Management", "Management, VMotion", StringComparison.Ordinal)).Told(), StringComparison.Ordinal);
        Assert.Contains("does not end with “end of list”", Judge(step, output.Replace("end of list\n", "", StringComparison.Ordinal)).Told(), StringComparison.Ordinal);
        Assert.Null(plan.Step("esx-b-before-marks"));
        Assert.Equal("vim-cmd hostsvc/vmotion/netconfig_get", plan.Step("esx-b-before-vmks")!.Commands[1].Text);
        Assert.Null(Plan(Hosts("8.0", "8.0").With("stack", "vmotion")).Step("esx-a-before-marks"));
        var loop = step.Commands[0].Text;
        Assert.Equal("vmk0\nget -i vmk0\nvmk12\nget -i vmk12\nend of list\n", QuotingTests.Shell($"esxcli() {{ case \"$*\" in *list) printf 'vmk0\\n   Name: vmk0\\n   Portgroup: Name: x\\n\\nvmk12\\n   Name: vmk12\\n';; *) echo \"$5 $6 $7\";; esac; }}\n{loop}\n"));
    }

    [Theory]
    [InlineData("10.9.8.20", "255.255.255.0", "another adapter in 10.9.8.0/30 is there (vmk9), and should not be. Only vmk1 may have an address in it"), InlineData("10.9.8.5", "255.255.255.252", "another adapter in 10.9.8.4/30 is there (vmk9)"), InlineData("10.9.9.5", "255.255.255.252", "")]
    public void After_the_change_no_other_adapter_is_in_a_planned_network(string address, string mask, string told)
    {
        var plan = Plan(Hosts("8.0", "5.5"));
        var step = plan.Step("esx-a-vmknics")!;
        var output = Output(plan, step);
        var row = output.Split('\n')[2].Replace("vmk0", "vmk9", StringComparison.Ordinal).Replace("192.168.200.5 ", address.PadRight(14), StringComparison.Ordinal).Replace("255.255.255.0  ", mask.PadRight(15), StringComparison.Ordinal);
        var verdict = Judge(step, $"{output}{row}\n");
        Assert.Equal(told.Length == 0 ? VerdictKind.Pass : VerdictKind.Fail, verdict.Kind);
        Assert.Contains(told, verdict.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paste_that_was_cut_never_passes() => Gen.Select(Gen.Int[0, 1000], Gen.Double[0, 1]).Sample((pick, share) =>
    {
        var plan = pick % 2 == 0 ? CutPlan : CutSharedPlan;
        var steps = Checked(plan).Where(step => !step.Id.Contains("before", StringComparison.Ordinal)).ToList();
        var step = steps[pick % steps.Count];
        var output = Output(plan, step);
        var needed = Needed(plan, step, output);
        var cut = output[..(int)(needed * share)];
        var verdict = Judge(step, cut);
        Assert.True(verdict.Kind != VerdictKind.Pass, $"{step.Id}: {verdict.Told()}\n{cut}");
    }, iter: 3000);

    [Fact]
    public void A_missing_row_is_told_as_missing_also_without_a_last_line_end()
    {
        foreach (var (id, gone) in new[] { ("esx-a-nics", "vmnic6"), ("esx-a-addresses", "vmk4"), ("esx-a-vmknics", "vmk4"), ("esx-a-interfaces", "vmk4"), ("esx-a-vswitches", "vSwitch-vMotion-04") })
        {
            var step = CutPlan.Step(id)!;
            var output = Output(CutPlan, step);
            var whole = output.TrimEnd().Split('\n').ToList();
            var at = whole.FindIndex(line => line.StartsWith(gone, StringComparison.Ordinal));
            var isBlock = id is "esx-a-interfaces" or "esx-a-vswitches";
            var verdict = Judge(step, string.Join('\n', whole.Where((line, i) => isBlock ? i < at : !line.StartsWith(gone, StringComparison.Ordinal))).TrimEnd());
            Assert.True(verdict.Kind == VerdictKind.Fail, $"{id}: {verdict.Told()}\n{output}");
            Assert.True(verdict.Told().Contains($"{gone} is missing", StringComparison.Ordinal), $"{id}: {verdict.Told()}");
        }
    }

    [Theory]
    [InlineData("900", VerdictKind.Unclear), InlineData("9", VerdictKind.Unclear), InlineData("1500", VerdictKind.Fail), InlineData("9000", VerdictKind.Pass)]
    public void A_last_value_counts_as_cut_only_when_it_could_become_the_expected_one(string shown, VerdictKind kind)
    {
        var step = Plan(Hosts("5.0", "5.0").With("links", FormValue.Of(Row(("nicA", "vmnic1"), ("nicB", "vmnic1"))))).Step("esx-a-interfaces")!;
        Assert.Equal(kind, Judge(step, $"vmk1\n   Name: vmk1\n   MAC Address: 00:50:56:6c:01:11\n   Enabled: true\n   Portset: vSwitch-vMotion-01\n   Portgroup: vMotion-01\n   VDS Name: N/A\n   VDS UUID: N/A\n   VDS Port: N/A\n   VDS Connection: -1\n   MTU: {shown}").Kind);
    }

    /// <summary>Inside of a line a cut shows, unless the line has got as far as its layout goes; after one, an output looks as if it had ended.</summary>
    [Fact]
    public void A_paste_that_was_cut_in_a_line_never_fails() => Gen.Select(Gen.Int[0, 1000], Gen.Double[0, 1]).Sample((pick, share) =>
    {
        var plan = pick % 2 == 0 ? CutPlan : CutSharedPlan;
        var steps = Checked(plan).ToList();
        var step = steps[pick % steps.Count];
        var output = Output(plan, step);
        var cut = output[..(int)(output.Length * share)];
        // So it does after the line of dashes: a table without rows is a finding.
        if (cut.TrimEnd(' ').EndsWith('\n') || cut.EndsWith('-') || HasGotToItsEnd(cut)) return;
        var verdict = Judge(step, cut);
        Assert.True(verdict.Kind != VerdictKind.Fail, $"{step.Id}: {verdict.Told()}\n{cut}");
    }, iter: 3000);

    [Fact]
    public void A_whole_paste_without_its_last_line_end_passes()
    {
        foreach (var plan in new[] { CutPlan, CutSharedPlan })
        {
            foreach (var step in Checked(plan)) AssertPasses(step, Output(plan, step).TrimEnd());
        }
    }

    [Fact]
    public void An_empty_table_is_no_pass()
    {
        foreach (var id in new[] { "esx-a-neighbors", "esx-a-addresses" })
        {
            var verdict = Judge(CutPlan.Step(id)!, string.Join('\n', Output(CutPlan, CutPlan.Step(id)!).Split('\n').Take(3)));
            Assert.Equal(VerdictKind.Fail, verdict.Kind);
            Assert.Contains("Nothing is in the table", verdict.Told(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_address_on_two_adapters_is_no_pass()
    {
        var step = CutPlan.Step("esx-a-neighbors")!;
        var verdict = Judge(step, Output(CutPlan, step) + "10.9.8.6     (incomplete)       vmk0  -56 sec\n");
        Assert.Equal(VerdictKind.Fail, verdict.Kind);
        Assert.Contains("10.9.8.6 vmk: vmk2, vmk0, expected vmk2. It was learned on another adapter: two networks overlap", verdict.Told(), StringComparison.Ordinal);
    }

    private static bool HasGotToItsEnd(string cut)
    {
        var lines = cut.Split('\n');
        if (lines.LastOrDefault(line => line.StartsWith("----", StringComparison.Ordinal)) is { } dashes) return lines[^1].Length > dashes.LastIndexOf(" -", StringComparison.Ordinal) + 1;
        return lines[^1].TrimStart().Split(':')[0] is "Portgroups" or "Port ID" or "RXDispQueue Size" or "TSO MSS" or "Unused Adapters" or "Tags" || lines[^1].Contains(" true ", StringComparison.Ordinal);
    }

    private static readonly Plan CutPlan = Plan(Hosts("5.5", "8.0"));

    private static readonly Plan CutSharedPlan = Plan(Hosts("6.5", "8.0").With("design", "one-shared-vswitch"));

    /// <summary>Up to where the output says something that is expected: after that, nothing is lost by a cut.</summary>
    private static int Needed(Plan plan, Step step, string output)
    {
        var last = plan.Tables[0].Rows.Last(row => row[1] == step.Where);
        var at = step.Id.Split('-')[^1] switch
        {
            "ping" => output.LastIndexOf("received", StringComparison.Ordinal),
            "vswitches" => output.LastIndexOf(last[6], StringComparison.Ordinal),
            "interfaces" => output.LastIndexOf("MTU: ", StringComparison.Ordinal) + 5,
            "addresses" => output.LastIndexOf("STATI", StringComparison.Ordinal),
            "vmknics" => output.IndexOf("true", output.IndexOf(last[3], StringComparison.Ordinal), StringComparison.Ordinal),
            "routes" => output.IndexOf("vmk", output.LastIndexOf(last[2].Split('/')[0] + " ", StringComparison.Ordinal), StringComparison.Ordinal),
            "nics" => output.IndexOf("00:1b", output.LastIndexOf(last[8] + " ", StringComparison.Ordinal), StringComparison.Ordinal),
            "neighbors" => output.LastIndexOf("vmk", output.LastIndexOf("10.0.99.17", StringComparison.Ordinal), StringComparison.Ordinal),
            "teaming" => output.LastIndexOf("Unused", StringComparison.Ordinal),
            _ => output.LastIndexOf("VMotion", StringComparison.Ordinal),
        };
        return at;
    }

    [Theory]
    [InlineData("esx-a-addresses", "10.9.8.5 ", "10.9.8.6 ", "vmk2 address: 10.9.8.6, expected 10.9.8.5. The far end, 10.9.8.6, expects this address on link 2.")]
    [InlineData("esx-a-addresses", "255.255.255.252", "255.255.255.0  ", "vmk1 netmask: 255.255.255.0, expected 255.255.255.252. With a larger network")]
    [InlineData("esx-a-interfaces", "MTU: 9000", "MTU: 1500", "vmk1 MTU: 1500, expected 9000. Both adapters and both vSwitches")]
    [InlineData("esx-a-vswitches", "Uplinks: vmnic5", "Uplinks: vmnic6", "vSwitch-vMotion-03 uplinks: vmnic6, expected exactly vmnic5.")]
    [InlineData("esx-a-vswitches", "MTU: 9000", "MTU: 1500", "vSwitch-vMotion-01 MTU: 1500, expected 9000.")]
    [InlineData("esx-a-vmknics", "9000 ", "1500 ", "vmk4 MTU: 1500, expected 9000.")]
    [InlineData("esx-a-nics", "Full", "Half", "vmnic1 duplex: Half, expected Full.")]
    [InlineData("esx-a-nics", "Up            Up", "Down          Up", "vmnic1 link: Down (Admin Status), expected Up.")]
    [InlineData("esx-a-nics", "1000", " 100", "vmnic1 speed: 100, expected at least 1000.")]
    [InlineData("esx-a-neighbors", "00:50:56:61:ce:22", "(incomplete)     ", "10.9.8.2 resolved: no (incomplete), expected yes. Nobody answered")]
    [InlineData("esx-b-vmotion-tags", "VMotion", "Management", "vmk1 tags: Management, expected VMotion among them.")]
    public void A_wrong_value_is_told_with_what_was_expected_and_what_it_means(string id, string right, string wrong, string told)
    {
        var plan = Plan(Hosts("6.0", "6.0"));
        var verdict = Judge(plan.Step(id)!, Output(plan, plan.Step(id)!).Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(VerdictKind.Fail, verdict.Kind);
        Assert.Contains(told, verdict.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_change_leftovers_are_told()
    {
        var plan = Plan(Hosts("6.0", "6.0"));
        Assert.Contains("vSwitch-vMotion-01 is there, and should not be.", Judge(plan.Step("esx-a-before-vswitches")!, Output(plan, plan.Step("esx-a-vswitches")!)).Told(), StringComparison.Ordinal);
        Assert.Contains("uplink vmnic6 is there", Judge(plan.Step("esx-a-before-vswitches")!, Output(plan, plan.Step("esx-a-vswitches")!)).Told(), StringComparison.Ordinal);
        var vmks = Judge(plan.Step("esx-a-before-vmks")!, Output(plan, plan.Step("esx-a-vmknics")!)).Told();
        Assert.Contains("vmk1 is there, and should not be.", vmks, StringComparison.Ordinal);
        Assert.Contains("network 10.9.8.0/30 is there (vmk1), and should not be. An adapter of this host overlaps", vmks, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_gives_a_verdict() => Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int.Array[0, 6], Gen.String[0, 20]).Sample((pick, from, cuts, noise) =>
    {
        var plan = CutSharedPlan;
        var steps = Checked(plan).ToList();
        var step = steps[pick % steps.Count];
        var text = Output(plan, steps[from % steps.Count]);
        foreach (var cut in cuts)
        {
            var at = (int)((uint)cut % (uint)(text.Length + 1));
            text = (cut & 3) switch { 0 => text.Insert(at, noise), 1 => text[at..] + text[..at], 2 => text.Remove(at / 2, Math.Min(noise.Length, text.Length - (at / 2))), _ => text[..at] };
        }
        var verdict = Judge(step, text);
        Assert.NotEmpty(verdict.Findings);
    }, iter: 4000);
}
