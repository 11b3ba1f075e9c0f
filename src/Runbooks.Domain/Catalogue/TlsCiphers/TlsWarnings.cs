using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Advice;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What to know before the file is used.</summary>
internal static class TlsWarnings
{
    private const int MostTerms = 3;

    public static ImmutableArray<Caution> For(TlsInputs inputs, ImmutableArray<HandshakeOutcome> outcomes) =>
    [
        .. inputs.Start == Starts.OldPost ? OldPostClaims.For(outcomes) : [],
        .. GoalCautions.Of(inputs),
        .. Cautions.Of(inputs.Configured).Select(caution => new Caution(caution.Severity, caution.Text.StartsWith(caution.Title, StringComparison.Ordinal) ? caution.Text : $"{caution.Title}: {caution.Text}", caution.Source, caution.Unverified)),
        .. PreloadCautions.For(inputs.Configuration),
        .. inputs.File.Cautions,
        .. LevelProblems.LeftOut(inputs),
        .. OldTlsCautions.Of(inputs),
        .. inputs.Configuration.CipherString is { } text ? Explained(inputs.Build.Explain(text)) : [],
        .. inputs.Build.IsVerified ? [] : ImmutableArray.Create(new Caution(Severity.Info, $"{inputs.Build.Name} is taken to behave as OpenSSL {inputs.Build.Version.Name}, with what is remembered of its changes: {inputs.Build.Note}", null, Unverified: true)),
    ];

    /// <summary>Ignored terms by name instead of by number: a server says nothing of them, and each may be the one that was to protect.</summary>
    private static IEnumerable<Caution> Explained(ExplainedCipherList explained)
    {
        ImmutableArray<CipherTerm> ignored = [.. explained.Terms.Where(term => term.Outcome == TermOutcome.Ignored)];
        foreach (var term in ignored.Take(MostTerms)) yield return new(Severity.Warning, $"The cipher string’s term {term.Text} is ignored, and no server reports it. {term.Why}");
        if (ignored.Length - MostTerms is > 0 and var more) yield return new(Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"{more} more {(more == 1 ? "term" : "terms")} of the cipher string {(more == 1 ? "is" : "are")} ignored; the page of the cipher string tells why."));
        foreach (var warning in explained.Warnings.Where(warning => warning != CipherWarnings.Ignored(explained.Terms))) yield return new(Severity.Info, warning);
    }
}
