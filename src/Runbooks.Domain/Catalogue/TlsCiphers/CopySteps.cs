using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that the present configuration is sound, and copies it.</summary>
internal static class CopySteps
{
    private const string Same = "The copy is complete";

    public static IEnumerable<Step> Steps(ServerCommands commands)
    {
        var place = commands.Place;
        yield return new("before-valid", "Test the present configuration", "A fault that is there already would be taken for one of this change, and going back would not work either.", commands.Server)
        {
            Commands = commands.Root(place.Test),
            Expect = "The test passes. Warnings may be old: keep them for comparison.",
            Check = Valid("Put this right first, apart from this change."),
            Undo = new Undo.NothingChanged(),
            Unverified = place.Unverified,
        };
        yield return new("before-copy", "Copy the present configuration", $"The way back.{(place.IsFolder ? $" The copy holds all of {place.Kept}, since sites that are switched off and files that are edited go back with it." : "")}", commands.Server)
        {
            Commands = commands.Root($"test ! -e {place.Copy} && cp -a {place.Kept} {place.Copy}", $"{place.Compare} {place.Kept} {place.Copy} && echo '{Same}'"),
            Expect = $"{Same}. If {place.Copy} is there from an earlier change, it is not written over: give that one another name first.",
            Check = new Check.Pattern($"^{Same}$", "The copy holds the same as the present configuration."),
            Undo = new Undo.ByCommands(commands.Root($"rm -r {place.Copy}"), "Only once everything after this step is undone: it is what the way back needs."),
            Unverified = place.Unverified,
        };
    }

    public static Check.Reader Valid(string note) => new(TlsReaders.ConfigTest, [new("configuration", "valid", Comparison.Equals, "true", note)]);
}
