using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.EsxiDns;

internal static class AfterSteps
{
    public static Section Section(DnsInputs inputs) => new("Afterwards",
    [
        new("ha", "Look at vSphere HA", "HA agents know each other by name and address; a name that resolves to something else shows here.", "vSphere Client")
        {
            Expect = "No HA warning at the hosts. If one complains about name resolution, choose Reconfigure for vSphere HA at that host.",
            Check = new Check.None("What the client shows differs by version; look for yourself."),
            Undo = new Undo.NothingChanged(),
            Unverified = "Whether HA must be configured anew after another DNS server was not checked; with unchanged names it should not.",
        },
        new("profile", "Look at host profiles", "A profile that still holds the old servers reports the hosts as not compliant, and sets them back at its next remediation.", "vSphere Client")
        {
            Expect = "No host profile is attached, or its DNS settings hold the new servers.",
            Check = new Check.None("Not every site has host profiles; look for yourself."),
            Undo = new Undo.NothingChanged(),
            Unverified = "Told from experience, without a source here.",
        },
        new("elsewhere", "Change what has DNS settings of its own", "vCenter, its update service, key servers, directory services and backup have their own lists.", "vSphere Client")
        {
            Expect = "Each of them has the new servers.",
            Check = new Check.None("What there is differs by site."),
            Undo = new Undo.Impossible("Each of these settings is changed and taken back in its own place."),
        },
        new("old-servers", "Let the old servers go", "Whoever still asks them loses names at that moment.", inputs.Old.IsEmpty ? "The old servers" : DnsText.List(inputs.Old))
        {
            Expect = "Their query logs are silent for a day before they are switched off.",
            Check = new Check.None("How a server shows its queries differs by product."),
            Undo = new Undo.ByCommands([], "Switch them on again."),
            Hold = new(HoldKind.PointOfNoReturn, $"Once they are gone for good, the rollback leads to servers that do not answer. Go on when every host of {inputs.Scope} is as planned."),
        },
    ]);
}
