using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that the server reads the file.</summary>
internal static class ReadSteps
{
    public static Step Apache(ServerCommands commands) => Read(
        commands, $"{commands.Place.Program} -S 2>&1 | grep -F '/{commands.Place.FileName}:'", $"A line for each virtual host of the file, with {commands.Host}.",
        new Check.Pattern($@" {commands.HostRegex} +\(\S*/{commands.FileNameRegex}:[0-9]+\)", $"A virtual host {commands.Host} out of {commands.Place.FileName}."));

    public static Step Nginx(ServerCommands commands) => Read(
        commands, $"nginx -T 2>/dev/null | grep -F 'configuration file {commands.Place.File}:'", $"# configuration file {commands.Place.File}:",
        new Check.Pattern($"^# configuration file {commands.FileRegex}:$", $"nginx reads {commands.Place.File}.")) with
    {
        // nginx -T came with 1.9.2 (CHANGES).
        Unverified = commands.Configuration.Server.Version < new Version(1, 9, 2) ? "nginx -T is said to have come with 1.9.2. Without it, look for the include line in nginx.conf." : null,
    };

    public static Step Read(ServerCommands commands, string command, string expect, Check check) =>
        new("install-read", "Prove that the server reads the file", "A file in a folder that no Include names has no effect, and the test passes all the same.", commands.Server)
        {
            Commands = commands.Root(command),
            Expect = expect,
            Check = check,
            Undo = new Undo.NothingChanged(),
        };
}
