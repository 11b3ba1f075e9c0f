using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What the security level refuses beside suites, told at the field that says it.</summary>
internal static class LevelProblems
{
    private const string Source = "SSL_CTX_set_security_level(3)";

    /// <summary>The one that counts: what the protocols need, what the string sets, what the build starts with.</summary>
    public static int Level(TlsConfiguration configuration, OpenSslBuild build, ChosenSuites suites) => configuration.EffectiveSecurityLevel ?? suites.SecurityLevel ?? build.SecurityLevel;

    public static IEnumerable<Problem> Of(TlsConfiguration configuration, OpenSslBuild build, ChosenSuites suites, int? dhBits)
    {
        var (level, version) = (Level(configuration, build, suites), build.Version);
        foreach (var certificate in configuration.Certificates.Select(files => files.Certificate))
        {
            if (OfferAtLevel.Refusal(certificate, level, version) is { } refusal) yield return new(certificate.Key == Authentication.Ecdsa ? "curve" : "rsaBits", refusal);
        }
        if (configuration.DhParametersFile is not null && dhBits is { } bits && OfferAtLevel.RefusalOfDh(bits, level, version) is { } dh) yield return new("dhBits", dh);
        var asked = new ServerOffer(configuration.Protocols, [], configuration.EffectiveTls13Suites, false, configuration.EffectiveGroups(), [], null);
        var left = OfferAtLevel.Apply(asked, level, version);
        if (left.Groups.IsEmpty && !asked.Groups.IsEmpty) yield return new("groups", string.Create(CultureInfo.InvariantCulture, $"Security level {level} leaves none of these groups. Source: {Source}."));
        if (left.Tls13Suites.IsEmpty && !asked.Tls13Suites.IsEmpty) yield return new("tls13", string.Create(CultureInfo.InvariantCulture, $"Security level {level} leaves none of these suites of TLS 1.3. Source: {Source}."));
    }

    /// <summary>Groups and suites of TLS 1.3 that the file names and no client gets.</summary>
    public static IEnumerable<Caution> LeftOut(TlsInputs inputs)
    {
        var configuration = inputs.Configuration;
        string[] names =
        [
            .. configuration.EffectiveGroups().Except(OfferAtLevel.Apply(inputs.Offer with { Groups = configuration.EffectiveGroups() }, TlsTables.Level(inputs), inputs.Build.Version).Groups).Select(group => group.Name),
            .. configuration.EffectiveTls13Suites.Except(inputs.Offer.Tls13Suites).Select(suite => suite.Name),
        ];
        if (names.Length > 0) yield return new(Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"Security level {TlsTables.Level(inputs)} keeps these from every client, although the file names them: {string.Join(", ", names)}."), Source);
    }
}
