using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Comware.Readers.Samples;

namespace Runbooks.Domain.Tests.Comware.Readers;

/// <summary>What terminals and people do to an output changes nothing that is read from it.</summary>
public class ConsoleTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    private static void Same(string name, string text) => Assert.Equal(Facts.Told(name), Facts.Told(Reader(name), text));

    private static string[] Lines(string name) => Text(name).TrimEnd('\n').Split('\n');

    [Theory, MemberData(nameof(Names))]
    public void Line_ends_of_windows_and_trailing_blanks(string name) => Same(name, string.Concat(Lines(name).Select(static line => line + "   \r\n")));

    [Theory, MemberData(nameof(Names))]
    public void Empty_lines_between_all_lines(string name)
    {
        // A log line whose text follows in the next one is two lines of one thing.
        if (!name.Contains("5-reboot", StringComparison.Ordinal)) Same(name, string.Join("\n\n", Lines(name)) + "\n");
    }

    [Theory, MemberData(nameof(Names))]
    public void Log_lines_between_all_lines(string name)
    {
        if (Reader(name) == ComwareReaders.Log || name.Contains("5-reboot", StringComparison.Ordinal)) return;
        Same(name, string.Concat(Lines(name).Select(static line => $"{line}\n%Oct  4 20:16:23:760 2025 DSW2 SHELL/6/SHELL_CMD: -Line=con0-IPAddr=**-User=**; Command is quit\n#Apr 26 12:00:25:187 2013 HP SHELL/4/LOGIN:\n Trap 1.3.6.1.4.1.25506.2.2.1.1.3.0.1<hh3cLogIn>: login from Console\n")));
    }

    // As the console sends it, and as captures have it that lost the control characters or only their first one.
    [Theory]
    [InlineData("  ---- More ----\u001b[16D                \u001b[16D")]
    [InlineData("  ---- More ----\b\b\b\b\b\b\b\b\b\b\b\b\b\b\b\b                \b\b\b\b\b\b\b\b\b\b\b\b\b\b\b\b")]
    [InlineData("  ---- More ----[16D                [16D")]
    [InlineData("  ---- More ----                ")]
    [InlineData("  ---- More ----\r                \r")]
    [InlineData("  ---- More ----\u001b[42D                                          \u001b[42D")]
    [InlineData("---- More ----\n")]
    public void A_pager_before_any_line(string pager)
    {
        foreach (var name in Samples.Names)
        {
            if (name.Contains("5-reboot", StringComparison.Ordinal)) continue;
            var lines = Lines(name);
            for (var at = 1; at < lines.Length; at++)
            {
                var verdict = Judge(Reader(name), string.Join('\n', [.. lines[..at], pager + lines[at], .. lines[(at + 1)..]]) + "\n", Facts.Right(name));
                Assert.True(verdict.Kind == VerdictKind.Pass, $"{name}, before “{lines[at]}”:\n{verdict.Told()}");
            }
        }
    }

    [Theory]
    [InlineData("comware-irf_7-two")]
    [InlineData("comware-irf_5-masked")]
    [InlineData("comware-irf-topology_7-chain3")]
    [InlineData("comware-irf-link_7-up")]
    [InlineData("comware-bfd-session_7-down")]
    [InlineData("comware-interface-brief_7")]
    [InlineData("comware-mad-verbose_7-bfd")]
    public void Columns_of_any_width(string name)
    {
        // One blank between words, and wide tables; what stands first in a line stays there.
        Same(name, string.Concat(Lines(name).Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) + "\n")));
        Same(name, string.Concat(Lines(name).Select(static line => line.Replace("  ", "      ", StringComparison.Ordinal) + "\n")));
        Same(name, string.Concat(Lines(name).Select(static line => line.Replace("   ", "\t", StringComparison.Ordinal) + "\n")));
    }

    [Fact]
    public void Bindings_with_wider_columns_and_behind_tabs()
    {
        const string wide = "<sw>dis irf con\nMember ID  New ID  IRF-Port1                                IRF-Port2\n1          1       XGE1/0/49                                XGE1/0/51\n                   XGE1/0/50\n                                                            XGE1/0/52\n<sw>";
        Assert.Equal(VerdictKind.Pass, Judge(ComwareReaders.IrfConfiguration, wide, Set("IRF-port 1/1", "interfaces", "Ten-GigabitEthernet1/0/49,Ten-GigabitEthernet1/0/50"), Set("IRF-port 1/2", "interfaces", "Ten-GigabitEthernet1/0/51,Ten-GigabitEthernet1/0/52"), Is("member 1", "new id", "1")).Kind);
        const string tabs = "<sw>dis irf con\nMemberID\tNewID\tIRF-Port1\tIRF-Port2\n1\t1\tXGE1/0/49\tdisable\n\t\tXGE1/0/50\n<sw>";
        Assert.Equal(VerdictKind.Pass, Judge(ComwareReaders.IrfConfiguration, tabs, Set("IRF-port 1/1", "interfaces", "Ten-GigabitEthernet1/0/49,Ten-GigabitEthernet1/0/50"), Set("IRF-port 1/2", "interfaces", "")).Kind);
    }

    [Fact]
    public void Bindings_whose_blanks_are_lost_go_to_the_port_that_is_on_or_are_unclear()
    {
        const string one = "<sw>dis irf con\nMemberID NewID IRF-Port1 IRF-Port2\n2 2 disable FGE2/0/49\nFGE2/0/50\n<sw>", both = "<sw>dis irf con\nMemberID NewID IRF-Port1 IRF-Port2\n2 2 FGE2/0/48 FGE2/0/49\nFGE2/0/50\n<sw>";
        Assert.Equal(VerdictKind.Pass, Judge(ComwareReaders.IrfConfiguration, one, Set("IRF-port 2/2", "interfaces", "FortyGigE2/0/49,FortyGigE2/0/50")).Kind);
        Assert.Equal(VerdictKind.Unclear, Judge(ComwareReaders.IrfConfiguration, both, Set("IRF-port 2/2", "interfaces", "FortyGigE2/0/49,FortyGigE2/0/50")).Kind);
    }

    [Theory]
    [InlineData("<HP>display irf")]
    [InlineData("[HP]dis irf")]
    [InlineData("[HP-irf-port1/1] disp irf")]
    [InlineData("[HP-Ten-GigabitEthernet1/0/49]di irf")]
    [InlineData("display irf")]
    [InlineData("<HP>display irf | begin Member")]
    [InlineData("<HP>%Oct  4 20:16:23:760 2025 HP STM/3/STM_LINK_DOWN: IRF port 1 went down.\ndisp irf")]
    [InlineData("<HP>disp irg\b \bf")]
    [InlineData("")]
    public void Any_echo_of_the_command_and_none(string echo)
    {
        var lines = Lines("comware-irf_7-two");
        Same("comware-irf_7-two", $"{echo}\n{string.Join('\n', lines[1..])}\n");
    }

    [Fact]
    public void Several_outputs_in_one_paste_are_read_each_by_its_reader()
    {
        string[] names = ["comware-version_5-a5800", "comware-irf_7-two", "comware-irf-topology_7-chain3", "comware-irf-link_7-up", "comware-irf-configuration_7-two", "comware-mad-verbose_7-bfd", "comware-bfd-session_7-down", "comware-device_7", "comware-interface-brief_7", "comware-boot-loader_7", "comware-configuration_7"];
        var all = string.Concat(names.Select(Text));
        foreach (var name in names) Same(name, all);
        Assert.Equal(names.Select(Reader), ComwareOutputs.Kind(all));
        // Without prompts and echoes the headers tell them apart; a prompt ends the last one.
        var bare = string.Concat(names.Except(["comware-configuration_7"]).Select(static name => string.Join('\n', Lines(name)[1..^1]) + "\n")) + "<core>\n";
        foreach (var name in names.Except(["comware-configuration_7"])) Same(name, bare);
    }

    [Fact]
    public void A_sub_slot_in_brackets_is_no_prompt() =>
        Assert.Equal(VerdictKind.Unclear, Judge(ComwareReaders.Irf, "Switch  Role   Priority  CPU-Mac  Description\n*+1   Master  1  b8af-xxxx-xxxx  -----\n[SubSlot 0] 24SFP+4SFP Plus\n", Set("fabric", "members", "1")).Kind);

    [Theory]
    [InlineData("display irf link", " % Unrecognized command found at '^' position.", "This platform or release has no such command")]
    [InlineData("display irf link", " % Incomplete command found at '^' position.", "not typed to its end")]
    [InlineData("display irf link", " % Wrong parameter found at '^' position.", "A value is not possible here")]
    [InlineData("display irf lnik", "% Too many parameters found at '^' position.", "less here than was typed")]
    public void A_refused_command_is_told_with_what_it_means(string command, string error, string told)
    {
        var verdict = Judge(ComwareReaders.IrfLink, $"<HP>{command}\n              ^\n{error}\n<HP>", Is("IRF-port 1/1", "statuses", "UP"));
        Assert.Equal(VerdictKind.Unclear, verdict.Kind);
        Assert.Contains($"“{command}”: “{error.Trim()}”", verdict.Told(), StringComparison.Ordinal);
        Assert.Contains(told, verdict.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_that_was_put_right_does_not_count() => Same("comware-irf_7-two", "<core>display irrf\n          ^\n % Unrecognized command found at '^' position.\n" + Text("comware-irf_7-two"));

    [Fact]
    public void Another_output_is_named()
    {
        var verdict = Judge(ComwareReaders.Irf, Text("comware-irf-topology_7-chain3"), Is("member 1", "role", "master"));
        Assert.Equal("Unclear: This looks like the output of display irf topology. This step needs the whole output of display irf.", verdict.Told());
        Assert.Contains("nothing that it printed", Judge(ComwareReaders.Irf, "<HP>display irf\n", Is("member 1", "role", "master")).Told(), StringComparison.Ordinal);
        Assert.Contains("does not look like", Judge(ComwareReaders.Irf, "hello", Is("member 1", "role", "master")).Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_outputs_that_differ_are_unclear()
    {
        var later = Text("comware-irf_7-two") + Text("comware-irf_7-two").Replace("Standby 30", "Loading 30", StringComparison.Ordinal);
        var verdict = Judge(ComwareReaders.Irf, later, Is("member 2", "role", "standby"), Is("member 1", "role", "master"));
        Assert.Equal("Unclear: The paste shows member 2 role more than once, with different values. Paste one output.\nPass: member 1 role: master.", verdict.Told());
    }

    [Fact]
    public void A_dialog_that_names_ports_is_no_configuration() => Assert.Equal([ComwareReaders.Dialog], ComwareOutputs.Kind(Text("comware-dialog_7-easy-irf")));

    [Fact]
    public void Each_finding_names_its_subject() =>
        Assert.All(JudgeSample("comware-irf_7-two", Is("member 2", "role", "standby"), Is("member 2", "priority", "1")).Findings, static finding => Assert.Equal("member 2", finding.Subject));

    [Theory]
    [InlineData("[root@esx01:~] esxcli network nic list\nName    PCI Device    Driver  Admin Status  Link Status  Speed\n")]
    [InlineData("OpenSSL 3.0.19 27 Jan 2026\n")]
    [InlineData("server {\n    listen 443 ssl;\n    # interface\n}\n")]
    [InlineData("Switch#  Role   Mac Address     Priority Version  State\n*1  Master  0018.7300.1234  15  1  Ready\n")]
    [InlineData("[Y/N]:y\n")]
    [InlineData("")]
    public void Other_text_is_of_no_kind(string text) => Assert.Empty(ComwareOutputs.Kind(text));

    [Theory]
    [InlineData("XGE1/0/49")]
    [InlineData("ten-gigabitethernet 1/0/49")]
    [InlineData("ten1/0/49")]
    [InlineData("xge 1/0/49")]
    [InlineData("Ten-GigabitEthernet1/0/49(MDC1)")]
    public void An_interface_has_one_name_however_it_is_written(string name)
    {
        var verdict = Judge(ComwareReaders.IrfLink, $"Member 1\n IRF Port  Interface   Status\n 1         {name.Replace(" ", "", StringComparison.Ordinal)}   UP\n<HP>", Is("Ten-GigabitEthernet1/0/49", "status", "UP"));
        Assert.Equal(VerdictKind.Pass, verdict.Kind);
        Assert.Equal(VerdictKind.Pass, Judge(ComwareReaders.Dialog, $"[HP-irf-port1/1]port group interface {name}\n[HP-irf-port1/1]", Set("port group", "bound", "Ten-GigabitEthernet1/0/49")).Kind);
    }
}
