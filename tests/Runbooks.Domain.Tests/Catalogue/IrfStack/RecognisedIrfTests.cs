using CsCheck;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Catalogue.FrontDoor;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>Texts of Comware switches: layouts of real ones, with other names, addresses and numbers.</summary>
public class RecognisedIrfTests
{
    private static readonly Dictionary<string, (RecognitionKind Kind, string? Reader, string Text)> Texts = new(StringComparer.Ordinal)
    {
        ["bind an interface that is up"] = (RecognitionKind.Error, "comware-dialog", "[SW1-irf-port1/2] port group interface ten-gigabitethernet 1/0/25\nPlease shutdown the current interface first.\n"),
        ["multi-active"] = (RecognitionKind.Error, ComwareReaders.Log, "Multi-active devices detected, please fix it."),
        ["what is missing"] = (RecognitionKind.Error, "comware-dialog", "You must perform the following tasks for a successful IRF setup:\nSave the configuration after completing IRF configuration.\nExecute the \"irf-port-configuration active\" command to activate the IRF ports.\n"),
        ["renumber"] = (RecognitionKind.Output, "comware-dialog", "[SW2] irf member 1 renumber 2\nRenumbering the member ID may result in configuration change or loss. Continue?[Y/N]"),
        ["renumber, Comware 5"] = (RecognitionKind.Output, "comware-dialog", "Warning: Renumbering the switch number may result in configuration change or loss. Continue? [Y/N]:"),
        ["easy-irf"] = (RecognitionKind.Output, "comware-dialog", "Specify a priority <1~32> [1]: 20\nSpecify IRF-port 1 bindings (a physical interface or a comma-separated physical interface list)[Disabled]: ten-gigabitethernet2/0/25\n"),
        ["display irf"] = (RecognitionKind.Output, "comware-irf", "<SW1>display irf\nMemberID    Role    Priority  CPU-Mac         Description\n *+1        Master  30        00aa-0001-0004  ---\n   2        Standby 10        00aa-0002-0004  ---\n"),
        ["display irf, Comware 5"] = (RecognitionKind.Output, "comware-irf", "Switch  Role   Priority  CPU-Mac         Description\n*+1   Master  5         00aa-0001-0004  -----\n  2   Slave   1         00aa-0002-0004  -----\n"),
        ["display irf topology"] = (RecognitionKind.Output, "comware-irf-topology", """
                                       Topology Info
             -------------------------------------------------------------------------
                           IRF-Port1                  IRF-Port2
             MemberID   Link        neighbor      Link        neighbor     Belong To
             1          DIS         ---           UP          2            00aa-0001-0004
             2          UP          1             DIS         ---          00aa-0001-0004
            """),
        ["display irf configuration"] = (RecognitionKind.Output, "comware-irf-configuration", " MemberID NewID    IRF-Port1                     IRF-Port2\n 1        1        Ten-GigabitEthernet1/0/25     disable\n"),
        ["display irf link"] = (RecognitionKind.Output, "comware-irf-link", "Member 1\n IRF Port  Interface                             Status\n 1         Ten-GigabitEthernet1/0/25             UP\n 2         disable                               --\n"),
        ["display mad"] = (RecognitionKind.Output, "comware-mad", "MAD ARP disabled.\nMAD ND disabled.\nMAD LACP disabled.\nMAD BFD enabled.\n"),
        ["display mad verbose"] = (RecognitionKind.Output, "comware-mad-verbose", "Multi-active recovery state: Yes\nExcluded ports (user-configured):\nMAD ARP disabled.\nMAD BFD enabled interface: Vlan-interface999\n"),
        ["shut by MAD"] = (RecognitionKind.Output, "comware-interface-brief", "Brief information on interfaces in route mode:\nInterface Link Cause\nGE2/0/2 DOWN MAD ShutDown\n"),
        ["log of a split"] = (RecognitionKind.Log, "comware-log", "%Mar  3 08:10:20:101 2025 SW1 STM/3/STM_LINK_DOWN: IRF port 2 went down.\n%Mar  3 08:10:20:120 2025 SW1 DEV/3/BOARD_REMOVED: Board was removed from slot 2, type is H3C S6520X.\n"),
        ["running configuration"] = (RecognitionKind.Configuration, "comware-configuration", "#\n irf domain 10\n irf mac-address persistent timer\n irf auto-update enable\nirf-port 1/2\n port group interface Ten-GigabitEthernet1/0/25\n#\n"),
        ["running configuration, Comware 5"] = (RecognitionKind.Configuration, "comware-configuration", "#\n version 5.20, Release 2208\n#\n irf mac-address persistent timer\n irf auto-update enable\n undo irf link-delay\n#\n"),
        ["display version"] = (RecognitionKind.Output, ComwareReaders.Version, "<SW1>display version\nHP Comware Platform Software\nComware Software, Version 5.20.99, Release 2108P05\nHP A5800-24G Switch with 1 Interface Slot uptime is 3 weeks, 1 day, 2 hours, 11 minutes\n"),
        ["display bfd session"] = (RecognitionKind.Output, ComwareReaders.BfdSession, "[SW1]display bfd session\n Total sessions: 1     Up sessions: 0     Init mode: Active\n\n LD/RD            SourceAddr      DestAddr        State  Holdtime    Interface\n 32901/0          192.168.88.1    192.168.88.2    Down      /        Vlan888\n"),
        ["save"] = (RecognitionKind.Output, ComwareReaders.Dialog, "[SW1] save\nThe current configuration will be written to the device. Are you sure? [Y/N]:y\nPlease input the file name(*.cfg)[flash:/startup.cfg]\n"),
    };

    /// <summary>For the corpus of the front door.</summary>
    internal static IEnumerable<PastedText> Pasted => Texts.Select(each => new PastedText("IRF: " + each.Key, "irf-stack", each.Value.Text));

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory, MemberData(nameof(Names))]
    public void It_knows_what_a_switch_says(string name)
    {
        var (kind, reader, text) = Texts[name];
        var found = Assert.Single(RecognisedIrf.In(text));
        Assert.Equal(("irf-stack", kind, reader), (found.Runbook, found.Kind, found.Reader));
        Assert.True(found.Certainty >= Recognition.Least);
    }

    [Fact]
    public void States_of_links_are_told()
    {
        var topology = Texts["display irf topology"].Text;
        Assert.Contains("DIS: no interface is bound", RecognisedIrf.In(topology)[0].Reason, StringComparison.Ordinal);
        Assert.Contains("ISOLATE", RecognisedIrf.In(topology.Replace("DIS    ", "ISOLATE", StringComparison.Ordinal))[0].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("DIS", RecognisedIrf.In(topology.Replace("DIS", "UP ", StringComparison.Ordinal))[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void It_knows_nothing_of_other_texts() =>
        Assert.All(KnownTexts.All.Concat(UnknownTexts.All), text => Assert.Empty(RecognisedIrf.In(text.Text)));

    [Fact]
    public void Nobody_else_knows_what_a_switch_says() =>
        Assert.All(Texts.Values, each => Assert.DoesNotContain(Domain.Catalogue.FrontDoor.Recognise(each.Text).Candidates, found => found.Runbook != "irf-stack"));

    [Fact]
    public void Any_text_has_an_answer() => Gen.String.Sample(text => { RecognisedIrf.In(text); }, iter: 2000);
}
