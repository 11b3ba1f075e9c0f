using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Reads back what was saved, not what runs: that is what a member restarts from.</summary>
internal static class SavedSteps
{
    // Lines with one of the words; none of them is in a line that holds a password.
    public const string SavedLines = "display saved-configuration | include irf|interface|shutdown";

    public static Step Saved(IrfInputs inputs, IrfMember member) =>
        new(member.Id("saved"), $"Read back what {member.Label} has saved", "The decisive step: the old list saved before it opened the ports, and its second switch restarted from a file in which they were shut.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, SavedLines),
            Expect = $"{List(Lines(inputs, member))}; no “shutdown” under {List(member.Shut.Select(port => port.ToString()))}.",
            Check = new Check.Reader(ComwareReaders.Configuration, [.. Expectations(inputs, member)]),
            Undo = new Undo.NothingChanged(),
            Unverified = "That this command takes a filter was not read for every release. If it is refused, type it without the filter, and paste from the command to the last line, return; take out the lines with passwords, hashes and keys before.",
        };

    private static IEnumerable<string> Lines(IrfInputs inputs, IrfMember member) =>
        [inputs.Domain == 0 ? "no line for the domain, or domain 0" : $"domain {Number(inputs.Domain)}", member.Priority == 1 ? "no line for the priority, or priority 1" : $"priority {Number(member.Priority)}", .. MemberCommands.BoundPorts(member).Select(port => $"IRF-port {port} with {List(member.Bound(port.Index).Select(bound => bound.ToString()))}")];

    private static IEnumerable<Expectation> Expectations(IrfInputs inputs, IrfMember member)
    {
        // Domain 0 and priority 1 are the defaults (H3C S6520X IRF configuration guide) and need no line in the file; one with another value is told.
        yield return new("irf", "domain", Comparison.Equals, Number(inputs.Domain), "Switches of different domains never join: set it and save.");
        yield return new("irf", $"priority of {MemberSubject(member.Id)}", Comparison.Equals, Number(member.Priority), "Another switch would win the election, and this one could lose its configuration: set it and save.");
        foreach (var port in MemberCommands.IrfPorts(member.Id))
        {
            var bound = member.Bound(port.Index);
            if (bound.IsEmpty)
            {
                yield return new(PortSubject(port), "interfaces", Comparison.Absent, "", "The plan binds nothing to it: take it out (shutdown, undo port group interface, undo irf-port) and save.");
                continue;
            }
            yield return new(PortSubject(port), "interfaces", Comparison.SameSet, Set(bound), "Bind what is missing, take out what is too much, and save.");
            // The form without the word is the same as normal where it exists; only enhanced is always written.
            if (inputs.Mode == PortMode.Enhanced) yield return new(PortSubject(port), "mode", Comparison.Equals, "enhanced", "Both ends of a link need the same mode: bind the ports again with it and save.");
        }
        foreach (var port in member.Shut)
            yield return new(port.ToString(), "shutdown", Comparison.Equals, "no", member.First.Contains(port) || member.Second.Contains(port)
                ? "It is saved as shut: after its restart this switch would not find its neighbour. Open it and save again."
                : "It is saved as shut, and was shut only because it shares a hardware group with a bound port. Open it and save again; if the switch refuses, bind the whole group or choose ports of another one, and plan anew.");
    }
}
