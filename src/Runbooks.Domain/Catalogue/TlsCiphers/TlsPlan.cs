using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Puts the plan together.</summary>
internal static class TlsPlan
{
    public static Plan Plan(TlsInputs inputs)
    {
        var outcomes = ClientOutcomes.Of(inputs);
        var today = Rating.Of(inputs.Configured.Rated, RatingRules.V2009R);
        var then = Rating.Of(inputs.Configured.Rated, RatingRules.V2009E);
        return new()
        {
            Summary = Summary(inputs, outcomes, today),
            Highlights = Highlights(inputs, outcomes, today, then),
            Cautions = TlsWarnings.For(inputs, outcomes),
            Sections = TlsSections.Of(inputs),
            Files = [new GeneratedFile(inputs.File.Name, inputs.File.Language, inputs.File.Text) { Purpose = $"For {inputs.Configuration.Server}: every directive about TLS.", Leads = true }],
            Tables = [.. new[] { TlsTables.Reading(inputs), TlsTables.Suites(inputs), TlsTables.Clients(outcomes), TlsTables.Grades(today, then) }.OfType<PlanTable>(), .. TlsTables.Changes(inputs)],
        };
    }

    private static string Summary(TlsInputs inputs, ImmutableArray<HandshakeOutcome> outcomes, Rating today)
    {
        var suites = inputs.AllOffered.Count();
        return string.Create(CultureInfo.InvariantCulture,
            $"{inputs.Configuration.Server} with {Library(inputs.Build)} for {inputs.Configuration.HostName}: {Protocols(inputs)}, {suites} {(suites == 1 ? "suite" : "suites")}. {outcomes.Count(outcome => outcome.Succeeds)} of {outcomes.Length} clients connect; grade {today.Grade} by today’s rules.");
    }

    private static string Library(OpenSslBuild build) => OpenSslBuild.Versions.Contains(build) ? build.Name : $"{build.Name}’s {build.Version}";

    private static ImmutableArray<Highlight> Highlights(TlsInputs inputs, ImmutableArray<HandshakeOutcome> outcomes, Rating today, Rating then)
    {
        var connected = outcomes.Count(outcome => outcome.Succeeds);
        var secret = outcomes.Count(outcome => outcome is { Succeeds: true, Picked.HasForwardSecrecy: true });
        var highlights = ImmutableArray.CreateBuilder<Highlight>();
        highlights.Add(new("Grade today", today.Grade, Because(today), today.Grade[0] == 'A' ? RowTone.Good : today.Grade == "B" ? RowTone.Unsure : RowTone.Bad));
        highlights.Add(new("Grade in April 2014", then.Grade, Because(then)));
        if (PastedGrade.Of(inputs) is { } pasted) highlights.Add(new("Grade of the pasted configuration", pasted.Grade, Because(pasted)));
        highlights.Add(new("Clients that connect", string.Create(CultureInfo.InvariantCulture, $"{connected} of {outcomes.Length}"), "", connected == outcomes.Length ? RowTone.Good : RowTone.Plain));
        highlights.Add(new("With forward secrecy", string.Create(CultureInfo.InvariantCulture, $"{secret} of {connected}"), "", secret == connected ? RowTone.Good : RowTone.Unsure));
        if (TlsWords.Ciphers(inputs.Configuration) is { } text) highlights.Add(new("Cipher string", text, "For TLS 1.2 and earlier.", RowTone.Plain, Copy: true) { Page = $"/ciphers?openssl={inputs.Build.Id}&string={Uri.EscapeDataString(text)}" });
        if (!inputs.Offer.Tls13Suites.IsEmpty) highlights.Add(new("TLS 1.3 suites", string.Join(':', inputs.Offer.Tls13Suites.Select(suite => suite.Name)), "", RowTone.Plain, Copy: true));
        return highlights.ToImmutable();
    }

    private static string Because(Rating rating) =>
        rating.Decides is { } cap ? $"Capped: {cap.Rule.Text}." : rating.Warnings.FirstOrDefault(warning => warning.Grade == rating.Grade) is { } warning ? $"{warning.Rule.Text}." : "";

    private static string Protocols(TlsInputs inputs) => string.Join(", ", inputs.Configuration.Protocols.Select(protocol => protocol.Name()));
}
