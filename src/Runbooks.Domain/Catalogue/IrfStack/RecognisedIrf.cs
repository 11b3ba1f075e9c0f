using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// What a Comware switch says about IRF: outputs, dialogs, a running configuration, log lines of a split. Every row asks for marks that
/// stand together nowhere else. Layouts: H3C S6520X IRF configuration guide, HP A5800 IRF guide, field notes of both.
/// </summary>
internal static class RecognisedIrf
{
    private sealed record Mark(RecognitionKind Kind, ImmutableArray<string> All, string Reason, int Certainty, string? Reader = null);

    private static readonly ImmutableArray<Mark> Marks =
    [
        new(RecognitionKind.Error, ["Please shutdown the current interface first."], "“Please shutdown the current interface first.” is what a switch answers when an IRF port is bound to an interface that is up.", 92, ComwareReaders.Dialog),
        new(RecognitionKind.Error, ["Multi-active devices detected"], "“Multi-active devices detected”: the fabric has split, and two masters were found.", 92, ComwareReaders.Log),
        new(RecognitionKind.Error, ["irf-port-configuration active", "successful IRF setup"], "The switch says what is still missing before the IRF ports work.", 90, ComwareReaders.Dialog),
        new(RecognitionKind.Output, ["Renumbering the ", "may result in configuration change or loss"], "This is what a switch asks before its member ID is changed.", 92, ComwareReaders.Dialog),
        new(RecognitionKind.Output, ["Specify IRF-port 1 bindings"], "This is the dialog of easy-irf.", 90, ComwareReaders.Dialog),
        // MemberID   Link        neighbor      Link        neighbor     Belong To
        new(RecognitionKind.Output, ["IRF-Port1", "IRF-Port2", "neighbor", "Belong To"], "This is what display irf topology prints.", 92, ComwareReaders.IrfTopology),
        //  MemberID NewID    IRF-Port1                     IRF-Port2
        new(RecognitionKind.Output, ["MemberID", "IRF-Port1", "IRF-Port2"], "This is what display irf configuration prints.", 90, ComwareReaders.IrfConfiguration),
        new(RecognitionKind.Output, ["IRF Port", "Interface", "Status", "Member "], "This is what display irf link prints.", 88, ComwareReaders.IrfLink),
        // MemberID    Role    Priority  CPU-Mac         Description; Comware 5 has Switch instead of MemberID.
        new(RecognitionKind.Output, ["Role", "Priority", "CPU-Mac", "Description"], "This is what display irf prints.", 92, ComwareReaders.Irf),
        new(RecognitionKind.Output, ["Multi-active recovery state:"], "This is what display mad verbose prints.", 92, ComwareReaders.MadVerbose),
        new(RecognitionKind.Output, ["MAD ARP ", "MAD BFD "], "This is what display mad prints.", 88, ComwareReaders.Mad),
        new(RecognitionKind.Output, ["DOWN", "MAD ShutDown"], "Interfaces that multi-active detection has shut: the fabric has split, and this part of it stands still.", 90, ComwareReaders.InterfaceBrief),
        //  LD/RD            SourceAddr      DestAddr        State  Holdtime    Interface
        new(RecognitionKind.Output, ["LD/RD", "SourceAddr", "DestAddr", "Holdtime"], "This is what display bfd session prints. A session of multi-active detection is Down while all is well.", 75, ComwareReaders.BfdSession),
        new(RecognitionKind.Output, ["Comware Software, Version "], "This is what display version of a Comware switch prints.", 80, ComwareReaders.Version),
        new(RecognitionKind.Output, ["Brief information on interface"], "This is what display interface brief of a Comware switch prints.", 65, ComwareReaders.InterfaceBrief),
        new(RecognitionKind.Output, ["The current configuration will be written to the device"], "This is what a Comware switch asks before it saves.", 75, ComwareReaders.Dialog),
        new(RecognitionKind.Log, ["STM/3/STM_LINK_DOWN", "IRF port"], "Log lines of an IRF link that went down: the fabric may have split.", 90, ComwareReaders.Log),
        new(RecognitionKind.Log, ["STM", "IRF merge"], "Log lines of an IRF merge.", 85, ComwareReaders.Log),
        new(RecognitionKind.Configuration, ["irf-port ", "port group interface "], "“irf-port” with “port group interface”: a configuration of a Comware switch with IRF.", 88, ComwareReaders.Configuration),
        new(RecognitionKind.Configuration, ["irf mac-address persistent", "irf auto-update"], "“irf mac-address persistent” and “irf auto-update”: a configuration of a Comware switch that can do IRF.", 85, ComwareReaders.Configuration),
    ];

    public static ImmutableArray<Recognition> In(string text)
    {
        var found = Marks.FirstOrDefault(mark => mark.All.All(part => text.Contains(part, StringComparison.Ordinal)));
        return found is null ? [] : [new("irf-stack", found.Kind, found.Reason + Links(text, found), found.Certainty) { Reader = found.Reader, Fields = IrfFacts.In(text) }];
    }

    /// <summary>DIS and ISOLATE are what one looks a topology up for. Sources: H3C Comware 7 IRF command reference; ISOLATE is from field notes.</summary>
    private static string Links(string text, Mark mark)
    {
        if (mark.Reader != ComwareReaders.IrfTopology) return "";
        var words = text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("ISOLATE") ? " A link is ISOLATE: the cable is there and the member is kept out; often by ports paired the wrong way or the same member ID (unverified)."
            : words.Contains("DIS") ? " A port is DIS: no interface is bound to it. At the end of a chain that is as it should be." : "";
    }
}
