using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Who was left out shows only in the log.</summary>
internal static class AfterSteps
{
    public static IEnumerable<Step> Steps(ServerCommands commands)
    {
        var place = commands.Place;
        yield return new("after-log", "Count failed handshakes after a day", "A client that the plan leaves out cannot complain in any other way: it shows no page that says why.", commands.Server)
        {
            Commands = commands.Root(place.CountInLog(commands.Own.FailedHandshake)),
            Expect = "A number. Scanners make some on every public server; many from one address, or from your own network, are clients that somebody misses."
                + (commands.Own.NeedsLogLevel ? " Then take the level info out of the file again." : ""),
            Check = new Check.Pattern("^[0-9]+$", "The failed handshakes were counted. Whether they are too many is for you to judge."),
            Undo = new Undo.NothingChanged(),
            Unverified = place.Unverified is null ? null : place.Log[0] == '/' ? $"{place.Log} is the usual place; a configuration may name another." : "Where the log is not systemd’s journal, a configuration names its file.",
        };
        yield return new("after-copy", "Keep the copy until the next change", $"{place.Copy} is the way back as long as no one has needed it.", commands.Server)
        {
            Expect = "The copy stays, and the place where the next change is planned says that it can go then.",
            Check = new Check.None("A reminder for later."),
            Undo = new Undo.NothingChanged(),
        };
        if (commands.Configuration.Hsts is { Preload: true }) yield return Preload(commands);
    }

    private static Step Preload(ServerCommands commands) =>
        new("after-preload", $"Enter {PreloadCautions.Domain(commands.Host)} into the preload list", "The header only allows it; the entry is made by hand.", "https://hstspreload.org/")
        {
            Expect = $"The site says that the name is pending. Only a registered domain can be entered, not a name below it, and that domain itself must serve the header{(commands.Configuration.RedirectsHttp ? "" : " and redirect http to https")}.",
            Check = new Check.None("The list is built into browsers some months later; the site shows the state of a name."),
            Undo = new Undo.Impossible("Leaving the list takes months until every browser has been updated (hstspreload.org, removal)."),
            Hold = new(HoldKind.PointOfNoReturn, "Go on only when every name below this one, inside and outside, serves https and will for years."),
        };
}
