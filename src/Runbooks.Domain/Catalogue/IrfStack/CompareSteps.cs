using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The first gate: nothing is changed before all switches run the same software.</summary>
internal static class CompareSteps
{
    public static Section Section(IrfInputs inputs) => new("Compare", [Compare(inputs)]) { Intro = "Read-do. From here on switches are changed." };

    private static Step Compare(IrfInputs inputs) =>
        new("compare", "Compare the versions of all switches", "To join, a switch must run the same software images as the master.", "All consoles")
        {
            Commands = [.. inputs.Members.SelectMany(member => ConsoleCommands.Show(member.Label, "display version"))],
            Expect = $"The same release on {List(inputs.Members.Select(member => member.Label))}{(inputs.Release is { } release ? $": {release}" : "")}. Paste the outputs of all consoles one below the other.",
            Check = new Check.Reader(ComwareReaders.Version,
            [
                new("all switches", "count", Comparison.Equals, Number(inputs.Members.Length), "Paste the output of each switch once."),
                new("all switches", "same", Comparison.Equals, "yes", "Bring the others to the master’s release first, by hand: the automatic update restarts a switch while it joins, and deletes its image when flash is short."),
                .. inputs.Release is { } expected ? [new("all switches", "releases", Comparison.SameSet, expected, "Not the planned release.")] : ImmutableArray<Expectation>.Empty,
            ]),
            Undo = new Undo.NothingChanged(),
        };
}
