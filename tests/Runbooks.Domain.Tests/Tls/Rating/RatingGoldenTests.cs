using System.Globalization;
using System.Text;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Tls.Rating;

/// <summary>What a reader sees of a rating, for well-known servers, by both versions.</summary>
public class RatingGoldenTests
{
    private static readonly (string Name, RatedServer Server)[] Servers =
    [
        ("April 2014, RC4 against BEAST", Offers.Of2014(Offers.Rc4AgainstBeast)),
        ("April 2014, RC4 denied", Offers.Of2014(Offers.Rc4Denied)),
        ("April 2014, RC4 denied, without SSLv3", Offers.Of2014(Offers.Rc4Denied, ssl3: false)),
        ("Mozilla 5.8 old", new RatedServer(Offers.Offer([TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12, TlsProtocol.Tls13], Offers.Suites(Offers.Old58, Domain.Tls.OpenSsl.Release.V102)), Offers.TwoYears)),
        ("Mozilla 6.0 intermediate", Offers.Good),
        ("Mozilla 6.0 intermediate, without HSTS, TLS 1.3 and trust", Offers.Good.With(offer => offer with { Protocols = [TlsProtocol.Tls12] }) with { Hsts = null, TrustedCertificate = false }),
        ("Everything OpenSSL 1.0.1g has", new RatedServer(Offers.Offer([TlsProtocol.Ssl2, TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12], Offers.Suites("ALL:COMPLEMENTOFALL", Domain.Tls.OpenSsl.Release.V101G)) with { DhBits = 1024 }, null, Compression: true)),
    ];

    [Fact]
    public void Ratings_of_well_known_servers()
    {
        var text = new StringBuilder();
        foreach (var (name, server) in Servers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}\n");
            foreach (var rules in RatingRules.All) Write(text, Domain.Tls.Rating.Rating.Of(server, rules));
            text.Append('\n');
        }
        Golden.Check(text.ToString(), "Tls/ratings.txt");
    }

    [Fact]
    public void Rules_of_both_versions()
    {
        var text = new StringBuilder();
        foreach (var rules in RatingRules.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rules}, {rules.Date:yyyy-MM-dd}\n");
            foreach (var rule in RatingRule.Of(rules)) text.Append(CultureInfo.InvariantCulture, $"  {rule.Grade,-2}  since {rule.Since,-5}  {rule.Text}{(rule.Unverified is { } doubt ? $" [unverified: {doubt}]" : "")}\n");
            text.Append('\n');
        }
        Golden.Check(text.ToString(), "Tls/rating-rules.txt");
    }

    private static void Write(StringBuilder text, Domain.Tls.Rating.Rating rating)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {rating.Rules.Version}: {rating.Grade} (score {rating.Score}: protocols {rating.ProtocolScore}, key exchange {rating.KeyExchangeScore}, ciphers {rating.CipherScore})\n");
        if (rating.GradeIfTrusted != rating.Grade) text.Append(CultureInfo.InvariantCulture, $"    if trusted: {rating.GradeIfTrusted}\n");
        if (rating.Decides is { } decides) text.Append(CultureInfo.InvariantCulture, $"    decides: {decides.Rule.Id}\n");
        foreach (var cap in rating.Caps) text.Append(CultureInfo.InvariantCulture, $"    cap {cap}\n");
        foreach (var warning in rating.Warnings) text.Append(CultureInfo.InvariantCulture, $"    warning {warning}\n");
        foreach (var doubt in rating.Unverified) text.Append(CultureInfo.InvariantCulture, $"    unverified {doubt}\n");
    }
}
