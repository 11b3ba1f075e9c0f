using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <param name="Text">For the configuration; null when nothing below TLS 1.3 is offered.</param>
/// <param name="PlacedBy">For each suite why it stands where it does.</param>
internal sealed record ChosenSuites(string? Text, ImmutableArray<SuiteEntry> Entries, ImmutableArray<string> PlacedBy, int? SecurityLevel);

/// <summary>From the form to suites: by criteria, or by a string that is evaluated.</summary>
internal static class SuiteReading
{
    public static ChosenSuites? Read(FormReader form, OpenSslBuild build, ServerProduct product, ImmutableArray<TlsProtocol> protocols, ImmutableArray<Authentication> keys) => form.Values.Text("suitesBy") switch
    {
        TlsForm.ByString => ByString(form, build, product),
        TlsForm.ByCriteria => ByCriteria(form, build, protocols, keys),
        _ => new ChosenSuites(null, [], [], null),
    };

    private static ChosenSuites? ByString(FormReader form, OpenSslBuild build, ServerProduct product)
    {
        var text = form.Values.Text("string");
        var explained = build.Explain(text);
        if (!explained.List.IsAccepted)
        {
            var where = explained.Terms.LastOrDefault(term => term.Outcome == TermOutcome.Refused) is { } term ? $" At “{PlainText.Line(term.Text)}”: {term.Why}" : "";
            form.Refuse("string", $"{build.Version} refuses this string: {TermWords.Error(explained.List.Error)}.{where}");
            return null;
        }
        // What the server adds only takes away, so the order and its reasons stay those of the form's string.
        var served = build.Version.Evaluate(TlsWords.EffectiveCiphers(product, text));
        if (!served.IsAccepted)
        {
            form.Refuse("string", "Apache adds !aNULL:!eNULL:!EXP to this string, and nothing is left: it would not start (measured with 2.4.71).");
            return null;
        }
        return new ChosenSuites(text, served.Suites, [.. served.Suites.Select(suite => $"by {LastMove(explained, suite)}")], explained.List.SecurityLevel);
    }

    private static string LastMove(ExplainedCipherList explained, SuiteEntry suite) =>
        explained.Terms.LastOrDefault(term => term.Operator is CipherOperator.Add or CipherOperator.Order && term.Changed.Contains(suite))?.Text ?? "";

    private static ChosenSuites? ByCriteria(FormReader form, OpenSslBuild build, ImmutableArray<TlsProtocol> protocols, ImmutableArray<Authentication> keys)
    {
        var values = form.Values;
        Refuse(form, build, "tripleDes", "3DES");
        Refuse(form, build, "rc4", "RC4");
        var choice = new SuiteChoice(
            values.On("dhe"), values.On("rsaExchange"), values.On("cbc"), values.On("tripleDes"), values.On("rc4"), values.On("otherCiphers"), keys, protocols, values.Many("order"));
        var entries = choice.Select(build.Version);
        if (entries.IsEmpty) form.Refuse("cbc", $"Nothing is left to offer below TLS 1.3 with these choices: {(keys.IsEmpty ? "a certificate is needed" : protocols.Contains(TlsProtocol.Tls12) ? "allow more" : "before TLS 1.2 every suite is CBC or RC4")}.");
        if (!form.Clean) return null;
        var names = string.Join(':', entries.Select(suite => suite.Name));
        return new ChosenSuites(
            values.Text("spelling") == "short" ? CipherStringShortener.Shorten(build.Version, entries) : names,
            entries, [.. entries.Select((suite, place) => place == 0 ? "first by every criterion" : Reason(values.Many("order"), entries[place - 1], suite))], null);
    }

    /// <summary>A switch that this OpenSSL cannot honour is refused, and never written.</summary>
    private static void Refuse(FormReader form, OpenSslBuild build, string toggle, string word)
    {
        if (form.Values.On(toggle) && !build.Version.Suites.Any(suite => suite.Suite.Encryption == (word == "RC4" ? Encryption.Rc4 : Encryption.TripleDes)))
            form.Refuse(toggle, $"{build.Version} has no {word} in its default build: it is compiled out since 1.1.0. Choose an older OpenSSL, or leave it off.");
    }

    /// <summary>The first criterion by which a suite comes behind the one before it.</summary>
    private static string Reason(ImmutableArray<string> order, SuiteEntry before, SuiteEntry suite) =>
        order.Select(SuiteCriterion.Find).FirstOrDefault(criterion => criterion is not null && criterion.Rank(before) < criterion.Rank(suite))?.Reason ?? "OpenSSL’s own order";
}
