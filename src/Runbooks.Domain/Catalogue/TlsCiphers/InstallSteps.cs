using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Puts the file in place, shows that the server would take it, and only then lets it count.</summary>
internal static class InstallSteps
{
    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands)
    {
        var place = commands.Place;
        yield return new("install-file", "Put the file in place", "Nothing counts yet: the running server read its configuration when it was started. A restart for another reason would read it now.", commands.Server)
        {
            Commands = commands.Root([$"cd && install -m 644 {inputs.File.Name} {place.File}", .. place.Link is { } link ? [$"ln -sf ../sites-available/{place.FileName} {link}"] : ImmutableArray<string>.Empty]),
            Expect = "No output. Any text is an error: stop and read it.",
            Check = new Check.None("These commands print nothing when they work; the next steps read the file where it lies."),
            Undo = new Undo.ByCommands(commands.Root(place.Restore)),
            Unverified = place.Unverified,
        };
        yield return new("install-test", "Test the new configuration", "A server that is told to read a faulty file keeps the old one at best, and ends at worst (httpd manual, Stopping and Restarting).", commands.Server)
        {
            Commands = commands.Root(place.Test),
            Expect = inputs.Configuration.Server.Product == ServerProduct.Apache
                ? "The test passes. It does not ask OpenSSL about cipher string and groups (measured with 2.4.71); the string was asked before."
                : "The test passes.",
            Check = CopySteps.Valid("Correct the file, or put the copy back. The running server still has its old configuration."),
            Undo = new Undo.NothingChanged(),
        };
        if (Read(commands) is { } read) yield return read;
        if (AloneStep.Of(commands) is { } alone) yield return alone;
        yield return ReloadStep.Step(inputs, commands);
    }

    private static Step? Read(ServerCommands commands)
    {
        var place = commands.Place;
        if (!place.IsFolder) return null;
        var isApache = commands.Configuration.Server.Product == ServerProduct.Apache;
        return new("install-read", "Prove that the server reads the file", "A file in a folder that no Include names has no effect, and the test passes all the same.", commands.Server)
        {
            Commands = commands.Root(isApache ? $"{place.Program} -S 2>&1 | grep -F '/{place.FileName}:'" : $"nginx -T 2>/dev/null | grep -F 'configuration file {place.File}:'"),
            Expect = isApache ? $"A line for each virtual host of the file, with {commands.Host}." : $"# configuration file {place.File}:",
            Check = isApache
                ? new Check.Pattern($@" {commands.HostRegex} +\(\S*/{commands.FileNameRegex}:[0-9]+\)", $"A virtual host {commands.Host} out of {place.FileName}.")
                : new Check.Pattern($"^# configuration file {commands.FileRegex}:$", $"nginx reads {place.File}."),
            Undo = new Undo.NothingChanged(),
            // nginx -T came with 1.9.2 (CHANGES).
            Unverified = !isApache && commands.Configuration.Server.Version < new Version(1, 9, 2) ? "nginx -T is said to have come with 1.9.2. Without it, look for the include line in nginx.conf." : null,
        };
    }
}
