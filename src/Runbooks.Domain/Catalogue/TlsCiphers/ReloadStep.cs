using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>From here on users get the new configuration; with HSTS, their browsers remember it.</summary>
internal static class ReloadStep
{
    public static Step Step(TlsInputs inputs, ServerCommands commands)
    {
        var place = commands.Place;
        // RFC 6797 section 8.1.1: an address never becomes a known HSTS host.
        var first = commands.HasName ? FirstServed(inputs) : null;
        return new("install-reload", "Reload the server", "The new configuration counts for every connection from now on.", commands.Server)
        {
            Commands = commands.Root(place.Reload),
            Expect = "No error. What it came to is proved below.",
            Check = new Check.None("A reload prints little or nothing; the next section reads what the server does now."),
            Undo = new Undo.ByCommands(
                commands.Root([.. place.Restore, place.Test, place.Reload]),
                first is null ? "If the server does not run any more, start it after the test." : $"If the server does not run any more, start it after the test. Browsers that saw the HSTS header keep to it; they forget it only when the site sends “max-age=0” over https (RFC 6797 section 6.1.1)."),
            Hold = first is null
                ? new(HoldKind.Pause, $"A reload takes effect at once, for all users. {Ready(inputs)}")
                : new(HoldKind.PointOfNoReturn, $"A reload takes effect at once, for all users. {Ready(inputs)} {Meaning(first)}"),
            Unverified = place.Unverified,
        };
    }

    private static string Ready(TlsInputs inputs) => "Go on when the test passed, the copy is there, and somebody can reach the server's console."
        + (inputs.Configuration.Server.Product == ServerProduct.Apache ? " If OpenSSL refuses a value that the test let pass, Apache ends and the site is down until the copy is back." : "");

    /// <summary>The policy, unless browsers were told as much before or there is none to keep.</summary>
    private static HstsPolicy? FirstServed(TlsInputs inputs) => inputs.Configuration.Hsts is not { MaxAge: > 0 } planned ? null
        : inputs.Existing?.Settings.Hsts is { } before && before.MaxAge >= planned.MaxAge && (before.IncludeSubDomains || !planned.IncludeSubDomains) && (before.Preload || !planned.Preload) ? null
        : planned;

    // RFC 6797 sections 6.1.1, 8.4 and 12.1: no click through a certificate error. hstspreload.org, deployment recommendations: begin short.
    private static string Meaning(HstsPolicy hsts) => string.Create(CultureInfo.InvariantCulture,
        $"The HSTS header cannot be called back: a browser that has seen it opens this name{(hsts.IncludeSubDomains ? " and every name below it" : "")} over https only, for {Duration(hsts.MaxAge)} from its last visit (max-age={hsts.MaxAge}), and lets nobody click past a certificate error. To try it first, plan with a max-age of 300.");

    public static string Duration(long seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86400m:0.#} days") is var days && seconds >= 86400 ? days == "1 days" ? "1 day" : days : string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds");
}
