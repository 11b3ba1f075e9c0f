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
        new(RecognitionKind.Log, ["STM/3/STM_LINK_DOWN", "IRF port"], "Log lines of an IRF link that went down: the fabric may have split.", 90, ComwareReaders.Log),
        new(RecognitionKind.Log, ["STM", "IRF merge"], "Log lines of an IRF merge.", 85, ComwareReaders.Log),
        new(RecognitionKind.Configuration, ["irf-port ", "port group interface "], "“irf-port” with “port group interface”: a configuration of a Comware switch with IRF.", 88, ComwareReaders.Configuration),
        new(RecognitionKind.Configuration, ["irf mac-address persistent", "irf auto-update"], "“irf mac-address persistent” and “irf auto-update”: a configuration of a Comware switch that can do IRF.", 85, ComwareReaders.Configuration),
        // These three are printed with and without IRF; nothing else here reads them.
        new(RecognitionKind.Output, ["Comware", "Software, Version ", " uptime is"], "This is what display version prints on a Comware switch; the members of a stack must have the same version.", 55, ComwareReaders.Version),
        new(RecognitionKind.Output, ["LD/RD", "SourceAddr", "DestAddr"], "This is what display bfd session prints on a Comware switch. With BFD MAD, Down is as it should be: the session comes up when the fabric splits.", 55, ComwareReaders.BfdSession),
        new(RecognitionKind.Output, ["The current configuration will be written to the device. Are you sure?"], "This is what a Comware switch asks when its configuration is saved.", 55, ComwareReaders.Dialog),
    ];

    public static ImmutableArray<Recognition> In(string text)
    {
        // Every one has one of these; so that other texts cost one look.
        if (!text.Contains("IRF", StringComparison.OrdinalIgnoreCase) && !text.Contains("MAD ", StringComparison.Ordinal) && !text.Contains("CPU-Mac", StringComparison.Ordinal) && !text.Contains("Multi-active", StringComparison.Ordinal)
            && !text.Contains("Renumbering the ", StringComparison.Ordinal) && !text.Contains("Please shutdown the current", StringComparison.Ordinal)
            && !text.Contains("Comware", StringComparison.Ordinal) && !text.Contains("LD/RD", StringComparison.Ordinal) && !text.Contains("The current configuration will be written", StringComparison.Ordinal)) return [];
        var found = Marks.FirstOrDefault(mark => mark.All.All(part => text.Contains(part, StringComparison.Ordinal)));
        return found is null ? [] : [new("irf-stack", found.Kind, found.Reason + Links(text, found), found.Certainty) { Reader = found.Reader }];
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
