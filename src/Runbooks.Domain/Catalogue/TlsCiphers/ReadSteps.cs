using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that the server reads the file, and that no other one decides in its place.</summary>
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

    public static Step ApacheAlone(ServerCommands commands) => Alone(
        commands, $"{commands.Place.Program} -S 2>&1 | grep -F ' {commands.Host} (' | grep -vcF '/{commands.Place.FileName}:'", 0, "in no other file", "virtual host");

    public static Step NginxAlone(ServerCommands commands) => Alone(
        commands, $"nginx -T 2>/dev/null | grep -cE '^[[:space:]]*server_name[[:space:]](.*[[:space:]])?{commands.HostRegex}[[:space:];]'",
        commands.Configuration.RedirectsHttp ? 2 : 1, "in the server blocks of this file only", "server block");

    public static Step Read(ServerCommands commands, string command, string expect, Check check) =>
        new("install-read", "Prove that the server reads the file", "A file in a folder that no Include names has no effect, and the test passes all the same.", commands.Server)
        {
            Commands = commands.Root(command),
            Expect = expect,
            Check = check,
            Undo = new Undo.NothingChanged(),
        };

    /// <summary>Of two virtual hosts with one name the first that is read counts, and nginx ignores the other with a warning.</summary>
    private static Step Alone(ServerCommands commands, string command, int count, string where, string block)
    {
        var place = commands.Place;
        return new("install-alone", $"Prove that no other file serves {commands.Host}", "Of two virtual hosts with one name, the one that is read first counts.", commands.Server)
        {
            Commands = commands.Root(command),
            Expect = string.Create(CultureInfo.InvariantCulture, $"{count}: {where}. Otherwise take the site's old {block} out of its file{(place.Family == "debian" ? ", or its link out of sites-enabled" : "")}, test again, and enter the number that is printed then."),
            Check = new Check.Number(count, count),
            Undo = new Undo.ByCommands(commands.Root(place.PutBack), "Puts back what was taken out here."),
        };
    }
}
