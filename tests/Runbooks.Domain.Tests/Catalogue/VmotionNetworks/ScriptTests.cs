using System.Management.Automation.Language;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Vsphere;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Catalogue.VmotionNetworks.Cases;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

public class ScriptTests
{
    private static readonly ImmutableArray<string> Cmdlets =
    [
        "Set-StrictMode", "Get-VMHost", "Get-VMHostNetworkAdapter", "Set-VMHostNetworkAdapter", "New-VirtualSwitch", "New-VMHostNetworkAdapter", "New-VirtualPortGroup", "Get-VirtualPortGroup", "Get-VirtualSwitch", "Select-Object",
        "Get-NicTeamingPolicy", "Set-NicTeamingPolicy", "Get-EsxCli",
    ];

    private static readonly string HostileSwitch = "a'b\"$(reboot);#&|>!~", HostileGroup = "'; Remove-VM x #$x ${y} @(1) ''";

    private static FormValues HostileExample(string design, string stack) => Hosts("7.0", "8.0").With("design", design).With("stack", stack)
        .With("vswitchPrefix", HostileSwitch).With("portGroupPrefix", HostileGroup);

    [Fact]
    public void Every_random_script_is_read_by_the_real_shell() => Gen.Int.Array[30].Single().Concat([1, 2, 3]).ToList().ForEach(seed =>
    {
        if (Vmotion.Evaluate(Random(seed)).Plan is not { } plan) return;
        foreach (var file in plan.Files.Where(file => file.Language == "sh")) QuotingTests.Shell(file.Text, "-n");
    });

    [Theory, InlineData("one-vswitch-per-link", "default"), InlineData("one-shared-vswitch", "default"), InlineData("one-vswitch-per-link", "vmotion"), InlineData("one-shared-vswitch", "vmotion")]
    public void A_script_runs_the_plans_commands_and_no_others(string design, string stack)
    {
        var plan = Plan(HostileExample(design, stack));
        var script = plan.Files.Single(file => file.Name == "esx01-vmotion.sh").Text;
        // Stand-ins for the host's programs write down what they are called with.
        const string Programs = """
            note() { printf '%s\0' "$@"; printf '\n\0'; }
            esxcli() { case "$*" in *" list"*) [ "$2" = nic ] && printf 'vmnic1 x\nvmnic2 x\nvmnic5 x\nvmnic6 x\n'; return 0;; "network ip netstack get"*) return 1;; esac; note esxcli "$@" >&3; }
            vim_cmd() { note vim-cmd "$@" >&3; }
            esxcfg_vmknic() { :; }
            alias vim-cmd=vim_cmd esxcfg-vmknic=esxcfg_vmknic
            exec 3>&1 1>/dev/null

            """;
        var ran = Calls(QuotingTests.Shell($"set -- build\n{Programs}{script}"));
        var typed = plan.Steps.Where(step => step.Where == "esx01" && step.Id.StartsWith("esx-a-", StringComparison.Ordinal) && step.Undo is Undo.ByCommands && step.Id != "esx-a-vmotion").SelectMany(step => step.Commands).Select(command => command.Text)
            .Select(text => text.Contains("||", StringComparison.Ordinal) ? text[(text.IndexOf("||", StringComparison.Ordinal) + 3)..] : text).ToList();
        Assert.Equal(typed.Select(text => string.Join('\0', QuotingTests.Tokens(text))), ran);
    }

    private static string[] Calls(string output) => output.Split("\0\n\0", StringSplitOptions.RemoveEmptyEntries);

    private const string Designs = "one-vswitch-per-link default|one-shared-vswitch default|one-vswitch-per-link vmotion|one-shared-vswitch vmotion";

    public static TheoryData<string, string> AllDesigns => [.. Designs.Split('|').Select(each => (each.Split(' ')[0], each.Split(' ')[1]))];

    [Theory, MemberData(nameof(AllDesigns))]
    public void Taking_back_removes_everything_that_was_made_in_reverse(string design, string stack)
    {
        using var host = new ShellHost(Plan(HostileExample(design, stack)));
        host.Build();
        var ran = host.Run("esx01-vmotion-rollback.sh");
        Assert.Equal(["vmk4", "vmk3", "vmk2", "vmk1"], ran.Where(call => call.Contains("interface\0remove", StringComparison.Ordinal)).Select(call => call[^4..]));
        Assert.Empty(host.Left);
        // An adapter goes before the vSwitch it is on.
        Assert.True(ran.FindIndex(call => call.EndsWith("vmk1", StringComparison.Ordinal)) < ran.FindLastIndex(call => call.Contains("standard\0remove", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(AllDesigns))]
    public void Taking_back_leaves_alone_what_is_not_of_the_plan(string design, string stack)
    {
        using var host = new ShellHost(Plan(HostileExample(design, stack)));
        var (first, group) = (host.Vswitches[0], host.PortGroups[0]);
        // Somebody else's: other uplinks, another port group, and an adapter with one of the plan's numbers.
        host.AddVswitch(first, "vmnic9", "production");
        host.AddVmk("vmk2", "production", first, "192.168.7.1");
        host.AddVmk("vmk3", group, "vSwitch0", host.Addresses[2]);
        Assert.Empty(host.Run("esx01-vmotion-rollback.sh"));
        Assert.Contains($"{first} has other uplinks than the plan's; left alone.", host.Errors, StringComparison.Ordinal);
        Assert.Contains("vmk2 is not on the plan's port group and vSwitch; left alone.", host.Errors, StringComparison.Ordinal);
        Assert.Contains("vmk3 is not on the plan's port group and vSwitch; left alone.", host.Errors, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllDesigns))]
    public void Taking_back_ends_well_wherever_building_stopped(string design, string stack)
    {
        foreach (var refused in new[] { "ipv4", "interface\0add", "portgroup\0add", "uplink", "standard\0set", "failover" })
        {
            using var host = new ShellHost(Plan(HostileExample(design, stack)));
            host.Build(refused);
            Assert.NotEmpty(host.Left);
            host.Run("esx01-vmotion-rollback.sh");
            Assert.Equal(("", ""), (string.Join(' ', host.Left), host.Errors));
        }
    }

    [Fact]
    public void Taking_back_says_when_a_part_of_the_plan_stays()
    {
        using var host = new ShellHost(Plan(Hosts("7.0", "8.0")));
        host.Build();
        host.AddVmk("vmk2", host.PortGroups[1], host.Vswitches[1], "10.1.1.1");
        host.AddVswitch(host.Vswitches[2], "vmnic5", "guests");
        host.Run("esx01-vmotion-rollback.sh", exitCode: 1);
        Assert.Equal([host.Vswitches[1], host.Vswitches[2], "vmk2"], host.Left);
        Assert.Contains("vmk2 has another address than 10.9.8.5; left alone.", host.Errors, StringComparison.Ordinal);
        Assert.Contains("vSwitch-vMotion-03 has port groups: guests; left alone.", host.Errors, StringComparison.Ordinal);
        Assert.Contains("Something of the plan is left", host.Errors, StringComparison.Ordinal);
    }

    [Theory, InlineData("network vswitch dvs vmware list"), InlineData("network nic list")]
    public void Building_stops_when_a_list_cannot_be_had(string refused)
    {
        using var host = new ShellHost(Plan(Hosts("7.0", "8.0")));
        Assert.Empty(host.Run("esx01-vmotion.sh", "build", 1, refused));
        Assert.Equal($"Stopped: no answer to esxcli {refused}", host.Errors.Trim());
    }

    [Theory]
    [InlineData("vSwitch-vMotion-01", "vmnic9", "x", "Stopped: a vSwitch vSwitch-vMotion-01 exists already")]
    [InlineData("vSwitch1", "vmnic9, vmnic5", "x", "Stopped: a vSwitch uses vmnic5 already")]
    [InlineData("vSwitch1", "vmnic9", "vMotion-04", "Stopped: a port group vMotion-04 exists already")]
    [InlineData("distributed", "vmnic1", "", "Stopped: a vSwitch uses vmnic1 already")]
    [InlineData("vSwitch-vMotion-010", "vmnic10", "vMotion-011", "")]
    public void Building_stops_when_something_of_the_plan_is_taken(string vswitch, string uplinks, string group, string told)
    {
        using var host = new ShellHost(Plan(Hosts("7.0", "8.0")));
        if (vswitch == "distributed") host.Distributed = uplinks;
        else host.AddVswitch(vswitch, uplinks, group);
        var ran = host.Run("esx01-vmotion.sh", "build", told.Length == 0 ? 0 : 1);
        Assert.Equal(told, host.Errors.Trim());
        Assert.Equal(told.Length == 0, ran.Count > 0);
    }

    [Fact]
    public void PowerCli_stops_where_it_cannot_give_the_planned_number()
    {
        var plan = Plan(Hosts("7.0", "8.0").With("firstVmkA", 3).With("firstVmkB", 1));
        var file = plan.Files.Single(each => each.Name == "esx01-vmotion.ps1");
        Assert.Contains("it stops unless all numbers below vmk3 are taken", file.Purpose, StringComparison.Ordinal);
        Assert.Contains("foreach ($number in 1..2) {\n    if ($adapters -notcontains ('vmk' + $number)) { throw 'A number below vmk3 is free, so the first new adapter would not become vmk3. Use the script for the ESXi shell.' }", file.Text, StringComparison.Ordinal);
        Assert.Contains("if ($groups -contains 'vMotion-04') { throw", file.Text, StringComparison.Ordinal);
        Assert.True(file.Text.IndexOf("if ($adapters -contains 'vmk6')", StringComparison.Ordinal) is > 0 and var check && check < file.Text.IndexOf("New-VirtualSwitch", StringComparison.Ordinal));
        Assert.Contains("Get-VirtualPortGroup -VMHost $vmh -Standard -Name", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("('vmk' + $number)", plan.Files.Single(each => each.Name == "esx02-vmotion.ps1").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void PowerShell_finds_only_the_expected_commands_whatever_the_names() => Gen.Int.Sample(seed =>
    {
        if (Vmotion.Evaluate(Random(seed)).Plan is not { } plan) return;
        foreach (var file in plan.Files.Where(file => file.Language == "powershell"))
        {
            var script = Parser.ParseInput(file.Text, out _, out var errors);
            Assert.Empty(errors);
            Assert.All(script.FindAll(ast => ast is CommandAst, true).Cast<CommandAst>(), command => Assert.Contains(command.GetCommandName(), Cmdlets));
            Assert.Empty(script.FindAll(ast => ast is SubExpressionAst or ExpandableStringExpressionAst or ScriptBlockExpressionAst or UsingExpressionAst, true));
            var names = plan.Tables[0].Rows.Where(row => file.Name.StartsWith(row[1], StringComparison.Ordinal)).SelectMany(row => new[] { row[6], row[7] }).ToHashSet();
            var constants = script.FindAll(ast => ast is StringConstantExpressionAst { StringConstantType: StringConstantType.SingleQuoted }, true).Select(ast => ((StringConstantExpressionAst)ast).Value).ToHashSet();
            Assert.Subset(constants, names);
        }
    }, iter: 300);

    [Fact]
    public void The_csv_guards_against_formulas()
    {
        var csv = Plan(Example.With("portGroupPrefix", "=cmd|' calc'!A0").With("vswitchPrefix", "@a\"b")).Files.Single(file => file.Language == "csv").Text;
        Assert.Contains(",'=cmd|' calc'!A0-01,", csv, StringComparison.Ordinal);
        Assert.Contains(",\"'@a\"\"b-01\",", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_csv_cell_reads_back_and_none_is_a_formula() => Gen.Int.Sample(seed =>
    {
        if (Vmotion.Evaluate(Random(seed)).Plan is not { } plan) return;
        var lines = plan.Files.Single(file => file.Language == "csv").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(plan.Tables[0].Rows.Length + 1, lines.Length);
        foreach (var (row, line) in plan.Tables[0].Rows.Zip(lines.Skip(1)))
        {
            var cells = CsvCells(line);
            Assert.All(cells, cell => Assert.DoesNotContain(cell.TrimStart() is [var first, ..] ? first : 'x', "=+-@"));
            Assert.Equal(row, cells.Zip(row, (cell, value) => cell == "'" + value ? value : cell));
        }
    }, iter: 300);

    private static List<string> CsvCells(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            var cell = new System.Text.StringBuilder();
            if (at < line.Length && line[at] == '"')
            {
                for (at++; line[at] != '"' || (at + 1 < line.Length && line[at + 1] == '"'); at++)
                {
                    if (line[at] == '"') at++;
                    cell.Append(line[at]);
                }
                at += 2;
            }
            else
            {
                while (at < line.Length && line[at] != ',') cell.Append(line[at++]);
                at++;
            }
            cells.Add(cell.ToString());
        }
        return cells;
    }

    [Theory, InlineData("one-shared-vswitch", "default"), InlineData("one-vswitch-per-link", "vmotion")]
    public void Files_of_the_other_designs_are_those_in_their_golden_files(string design, string stack)
    {
        var plan = Plan(Hosts("6.7", "8.0").With("design", design).With("stack", stack).With("portGroupPrefix", "John's vMotion").With("links", Links(2)));
        foreach (var file in plan.Files.Where(file => file.Name.StartsWith("esx01", StringComparison.Ordinal))) Golden.Check(file.Text, $"VmotionNetworks/{design}-{stack}/{file.Name}");
    }
}
