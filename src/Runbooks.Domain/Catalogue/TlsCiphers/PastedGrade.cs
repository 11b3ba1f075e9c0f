using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The grade of the server as it was pasted, with the certificates and DH parameters of the form, which no text tells the size of.</summary>
internal static class PastedGrade
{
    /// <summary>Null when protocols or suites are not in the text: defaults differ from version to version.</summary>
    public static Rating? Of(TlsInputs inputs)
    {
        if (inputs.Existing?.Settings is not { Protocols: { } protocols, CipherString: { } ciphers } settings) return null;
        var version = inputs.Build.Version;
        var list = version.Evaluate(ciphers);
        var level = list.SecurityLevel ?? settings.SecurityLevel ?? inputs.Build.SecurityLevel;
        var offer = new ServerOffer(
            protocols, [.. SecurityLevel.Apply(list.Suites, level, version).Select(suite => suite.Suite)],
            settings.Tls13Suites ?? [.. version.DefaultTls13.Select(suite => suite.Suite)], settings.PrefersServerOrder ?? false,
            settings.Groups ?? GroupChoice.Read(GroupChoice.Defaults(version)), inputs.Offer.Certificates,
            inputs.Offer.DhBits ?? (settings.DhParametersFile is null ? null : 2048));
        return Rating.Of(new RatedServer(offer, settings.Hsts, settings.Compression ?? false), RatingRules.V2009R);
    }
}
