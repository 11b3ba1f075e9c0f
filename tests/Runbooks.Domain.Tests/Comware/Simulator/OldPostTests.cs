using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Comware.Simulator;

/// <summary>The old post's list typed in the lab: it does not stack two switches, however one reads it.</summary>
public sealed class OldPostTests
{
    [Fact]
    public void Given_the_list_as_printed_at_one_console_nothing_is_configured_and_the_wrong_switch_is_renumbered()
    {
        var lab = OldPost.Lab();
        var faults = OldPost.Lines.Select(line => (line.Step, Fault: OldPost.Fault(OldPost.Type(lab, "sw1", line.Line)))).Where(line => line.Fault.Length > 0).ToArray();
        // Another vendor's word; a command of the user view in system view; after the restart of step 9 nobody enters system view again,
        // so all that configures something is unknown.
        Assert.Equal([3, 4, .. Enumerable.Range(10, 13), 24, 25, 27, 28, 30, 31, .. Enumerable.Range(34, 9)], faults.Select(line => line.Step));
        Assert.All(faults, line => Assert.Equal(OldPost.Unrecognized, line.Fault));
        // Step 6 belongs to the second switch.
        Assert.Equal(2, lab.Box("sw1").MemberId);
        Assert.Empty(lab.Box("sw1").Fabric!.Running.Headers("irf-port"));
    }

    [Fact]
    public void Given_step_4_in_user_view_the_save_of_step_8_brings_everything_back()
    {
        var lab = OldPost.Lab();
        lab.Type("sw1", "system-view", "interface GigabitEthernet 1/0/45", "description old", "return");
        foreach (var line in new[] { "save", "reset saved-configuration", "save", "reboot" }) OldPost.Type(lab, "sw1", line);
        Assert.Contains("description old", lab.Type("sw1", "display current-configuration"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_system_view_and_the_list_on_one_console_the_second_switchs_lines_fail_there()
    {
        var lab = OldPost.Lab();
        OldPost.Type(lab, "sw1", "system-view");
        var faults = OldPost.From(10, 33).Select(line => (line.Step, Fault: OldPost.Fault(OldPost.Type(lab, "sw1", line.Line)))).ToDictionary(line => line.Step, line => line.Fault);
        // Before merging, switch 1 has neither member 2 nor its ports.
        Assert.Equal(OldPost.WrongParameter, faults[12]);
        Assert.Equal(OldPost.WrongParameter, faults[19]);
        // The typing mistake.
        Assert.Equal(OldPost.WrongParameter, faults[17]);
        // No hyphen, so steps 22 and 25 are typed in another view.
        foreach (var step in new[] { 21, 22, 24, 25, 27, 28, 30, 31 }) Assert.NotEqual("", faults[step]);
        foreach (var step in new[] { 24, 27, 30 }) Assert.Equal(OldPost.Unrecognized, faults[step]);
        foreach (var step in new[] { 10, 11, 13, 14, 15, 16 }) Assert.Equal("", faults[step]);
        Assert.Empty(lab.Box("sw1").Fabric!.Running.Bindings(new(1, 1)));
    }

    [Fact]
    public void Given_lines_of_the_other_switch_on_the_second_console_they_fail_too()
    {
        var lab = OldPost.Lab();
        OldPost.Type(lab, "sw2", "sys");
        foreach (var line in OldPost.From(6, 9)) OldPost.Type(lab, "sw2", line.Line);
        OldPost.Type(lab, "sw2", "sys");
        foreach (var step in new[] { 11, 13, 15, 34, 36 }) Assert.Equal(OldPost.WrongParameter, OldPost.Fault(OldPost.Type(lab, "sw2", OldPost.Lines.Single(line => line.Step == step).Line)));
    }

    /// <summary>Every word corrected, every line at the right console and in the right view; only the order is the post's.</summary>
    private static Lab Charitable(bool savedLast)
    {
        var lab = OldPost.Lab();
        foreach (var console in new[] { "sw1", "sw2" })
        {
            var (own, other) = console == "sw1" ? ("1", "2") : ("2", "1");
            foreach (var line in new[] { "system-view", $"irf member 1 renumber {own}", "quit", "save", "reboot", "system-view" }) OldPost.Type(lab, console, line);
            foreach (var (step, line) in OldPost.From(10, 41))
            {
                if (line.Contains($" {other}/", StringComparison.Ordinal) || line.StartsWith($"irf member {other}", StringComparison.Ordinal) || IsOf(step) == other) continue;
                if (savedLast && step == 33) continue;
                var typed = line.Replace("irf port", "irf-port", StringComparison.Ordinal).Replace("Ehternet", "Ethernet", StringComparison.Ordinal);
                Assert.Equal("", OldPost.Fault(OldPost.Type(lab, console, typed)));
            }
            OldPost.Type(lab, console, "quit");
            if (savedLast) OldPost.Type(lab, console, "save");
            Assert.Equal("", OldPost.Fault(OldPost.Type(lab, console, "irf-port-configuration active")));
        }
        // Step 43: crosswise.
        lab.Plug("sw1", "GE1/0/51", "sw2", "GE2/0/52");
        lab.Plug("sw1", "GE1/0/52", "sw2", "GE2/0/51");
        lab.Settle();
        return lab;
    }

    // "shut", "quit" and "undo shut" belong to the line before them.
    private static string IsOf(int step) => step switch { 17 or 18 or 20 or 29 or 32 or 39 or 41 => "2", 14 or 16 or 23 or 26 or 35 or 37 => "1", _ => "" };

    [Fact]
    public void Given_the_most_charitable_reading_the_save_before_undo_shutdown_keeps_the_second_switch_out()
    {
        var lab = Charitable(savedLast: false);
        // Step 44: it did restart, and came back with its IRF ports shut.
        Assert.Equal("2", Pairs.Members(lab, "sw2"));
        Assert.Equal("1", Pairs.Members(lab, "sw1"));
        Assert.Contains("GE2/0/51             ADM", lab.Type("sw2", "display interface brief"), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ 2 +DOWN +--- +DOWN +---", lab.Type("sw2", "display irf topology"));
        // Steps 46 to 51, as patiently as one likes: both start from files in which the ports are shut, or one does.
        foreach (var console in new[] { "sw1", "sw2" })
        {
            foreach (var (_, line) in OldPost.From(46, 48)) OldPost.Type(lab, console, line);
        }
        Assert.Equal("2", Pairs.Members(lab, "sw2"));
        Assert.Matches(@"(?m)^ 1 +DOWN +--- +DOWN +---", lab.Type("sw1", "disp irf topology"));
    }

    [Fact]
    public void Given_the_same_reading_with_the_save_after_undo_shutdown_the_stack_forms()
    {
        var lab = Charitable(savedLast: true);
        Assert.Equal("1,2", Pairs.Members(lab, "sw1"));
        Assert.Equal("1,2", Pairs.Members(lab, "sw2"));
    }
}
