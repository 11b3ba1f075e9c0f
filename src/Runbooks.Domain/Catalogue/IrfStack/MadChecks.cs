using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What the switch says about multi-active detection, and what is healthy.</summary>
internal static class MadChecks
{
    public const string Verbose = "display mad verbose";

    public static IEnumerable<Step> Steps(IrfInputs inputs)
    {
        // Comware 7 shows state and kinds in one output; the long form of Comware 5 shows the state, and the short one the kinds.
        yield return inputs.Comware == 7
            ? Look(inputs, "fabric-mad", Verbose, ComwareReaders.MadVerbose, [Recovery("no"), .. Kinds(inputs), .. Place(inputs.Mad), .. inputs.Mad is Mad.Bfd bfd ? BfdMembers(bfd) : []])
            : Look(inputs, "fabric-mad", "display mad", ComwareReaders.Mad, [.. Kinds(inputs)]);
        if (inputs.Comware == 5) yield return State(inputs, "fabric-mad-verbose", inputs.AtTheFabric(), inputs.Master.Label, "no");
        if (inputs.Mad is Mad.Bfd sessions) yield return Sessions(inputs, sessions);
    }

    /// <param name="recovery"><c>yes</c> or <c>no</c>.</param>
    public static Step State(IrfInputs inputs, string id, string where, string label, string recovery) =>
        new(id, recovery == "no" ? "Read the state of detection" : $"See {label} in Recovery", recovery == "no" ? "No half is in Recovery." : "The half that lost has shut all its ports but those of IRF, of BFD detection and the excluded ones: nobody sees its addresses twice.", where)
        {
            Commands = ConsoleCommands.Show(label, Verbose),
            Expect = inputs.Comware == 7 ? $"Multi-active recovery state: {(recovery == "no" ? "No" : "Yes")}." : $"Current MAD status: {(recovery == "no" ? "Detect" : "Recovery")}.",
            Check = new Check.Reader(ComwareReaders.MadVerbose, [Recovery(recovery)]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Look(IrfInputs inputs, string id, string command, string reader, ImmutableArray<Expectation> expectations) =>
        new(id, "Read the detection back", $"{inputs.Mad.Name()} and no other kind: two kinds that decide differently could shut both halves.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, command),
            Expect = $"{inputs.Mad.Name()} enabled{(inputs.Comware == 7 ? $" on {inputs.Mad.Interface()}, not in Recovery" : "")}, the others disabled.",
            Check = new Check.Reader(reader, expectations),
            Undo = new Undo.NothingChanged(),
        };

    private static Expectation Recovery(string value) => value == "no"
        ? new("MAD", "recovery", Comparison.Equals, value, "A split was detected and this half has shut its ports. Mend the IRF links; never open the ports by hand.")
        : new("MAD", "recovery", Comparison.Equals, value, "It goes on as if nothing had happened: both halves now use the same addresses. Plug the IRF cables back at once, and look at the detection links.");

    // A switch prints no line for a kind that it does not have.
    private static IEnumerable<Expectation> Kinds(IrfInputs inputs) => MadKind.All.Select(kind => kind == inputs.Mad.Name()
        ? new Expectation($"MAD {kind}", "state", Comparison.Equals, "enabled", "The enabling line was refused or is missing: type it again.")
        : new Expectation($"MAD {kind}", "state", Comparison.OneOf, "disabled|none", "Take it away: one kind is enough, and mixed kinds decide differently."));

    // ARP and ND have an interface and no status (H3C Comware 7 IRF command reference, display mad).
    private static IEnumerable<Expectation> Place(Mad mad)
    {
        yield return new($"MAD {mad.Name()}", "interface", Comparison.Equals, mad.Interface(), "Detection runs on another interface than planned.");
        if (mad is Mad.Bfd) yield return new("MAD BFD", "status", Comparison.Equals, "normal", "Faulty: a detection link is missing, in another VLAN, or its port still runs spanning tree.");
        if (mad is Mad.Lacp) yield return new("MAD LACP", "status", Comparison.Equals, "normal", $"Faulty: a link of the aggregation is missing, or {mad.Intermediate} does not understand the extended LACPDUs.");
    }

    // Of three members and more each has a row for every other one; the status of the whole says whether all are normal.
    private static IEnumerable<Expectation> BfdMembers(Mad.Bfd mad)
    {
        foreach (var end in mad.Ends.Where(end => end.Address is not null).DistinctBy(end => end.Member.Id))
        {
            yield return new(MemberSubject(end.Member.Id), "MAD IP", Comparison.SameSet, $"{end.Address}/{Number(mad.Network.PrefixLength)}", "Another MAD IP address than planned: take it away with undo mad ip address, and set the right one.");
            yield return new(MemberSubject(end.Member.Id), "neighbor", Comparison.SameSet, IdSet(mad.Ends.Select(other => other.Member).Where(other => other != end.Member).Distinct()), "A member is missing among its neighbours: it has no MAD IP address.");
        }
    }

    // The sessions are named after their source, the address of the master. H3C S6520X IRF configuration guide: Down while the fabric is whole, Up only when it has split.
    private static Step Sessions(IrfInputs inputs, Mad.Bfd mad) =>
        new("fabric-bfd", "Read the BFD sessions", "Down is healthy here. A session comes up only when two masters hear each other, that is after a split.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display bfd session"),
            Expect = "Up sessions: 0, and each session Down.",
            Check = new Check.Reader(ComwareReaders.BfdSession,
            [
                new("sessions", "up", Comparison.Equals, "0", "A session is up: the fabric is split, or another device uses a MAD IP address."),
                .. mad.Ends.Where(end => end.Address is not null && end.Member == inputs.Master).Take(1).Select(end => new Expectation($"BFD session {end.Address}", "state", Comparison.Equals, "down", $"Up means that the fabric is split. Not there: {inputs.Master.Label} has another MAD IP address than planned.")),
            ]),
            Undo = new Undo.NothingChanged(),
        };
}
