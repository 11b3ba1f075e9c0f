using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Puts the file in place, shows that the server would take it, and only then lets it count.</summary>
internal static class InstallSteps
{
    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands)
    {
        var place = commands.Place;
        yield return new("install-file", "Put the file in place", "Nothing counts yet: the running server read its configuration when it was started. A restart for another reason would read it now.", commands.Server)
        {
            Commands = commands.Root([commands.Own.Put(place, inputs.File.Name), .. place.Link is { } link ? [$"ln -sf {place.LinkTarget} {link}"] : ImmutableArray<string>.Empty]),
            Expect = "No output. Any text is an error: stop and read it.",
            Check = new Check.None("These commands print nothing when they work; the next steps read the file where it lies."),
            Undo = new Undo.ByCommands(commands.Root(place.Restore)),
            Unverified = place.Unverified,
        };
        if (place.Test is { } test) yield return Test(commands, test);
        if (commands.Own.Read is { } read) yield return read(commands);
        if (commands.Own.Alone is { } alone) yield return alone(commands);
        yield return ReloadStep.Step(inputs, commands);
    }

    private static Step Test(ServerCommands commands, string test) =>
        new("install-test", "Test the new configuration", "A server that is told to read a faulty file keeps the old one at best, and ends at worst (httpd manual, Stopping and Restarting).", commands.Server)
        {
            Commands = commands.Root(test),
            Expect = $"The test passes.{commands.Own.Untested}",
            Check = CopySteps.Valid(commands, "Correct the file, or put the copy back. The running server still has its old configuration."),
            Undo = new Undo.NothingChanged(),
        };
}
