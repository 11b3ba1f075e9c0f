using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Advice;
using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What to know before the file is used.</summary>
internal static class TlsWarnings
{
    public static ImmutableArray<Caution> For(TlsInputs inputs, ImmutableArray<HandshakeOutcome> outcomes) =>
    [
        .. inputs.Start == Starts.OldPost ? OldPostClaims.For(outcomes) : [],
        .. GoalCautions.Of(inputs),
        .. Cautions.Of(inputs.Configured).Select(caution => new Caution(caution.Severity, $"{caution.Title}: {caution.Text}", caution.Source, caution.Unverified)),
        .. inputs.File.Cautions,
        .. LevelProblems.LeftOut(inputs),
        .. OldTlsCautions.Of(inputs),
        .. inputs.Configuration.CipherString is { } text ? inputs.Build.Explain(text).Warnings.Select(warning => new Caution(Severity.Info, warning)) : [],
        .. inputs.Build.IsVerified ? [] : ImmutableArray.Create(new Caution(Severity.Info, $"{inputs.Build.Name} is taken to behave as OpenSSL {inputs.Build.Version.Name}, with what is remembered of its changes: {inputs.Build.Note}", null, Unverified: true)),
    ];
}
