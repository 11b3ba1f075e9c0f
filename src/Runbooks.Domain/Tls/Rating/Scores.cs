using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>The three categories of the guide and their sum: 0 to 100, fractions cut off. Unchanged since 2009.</summary>
internal readonly record struct Scores(int Protocols, int Keys, int Ciphers)
{
    // Criteria categories: 30 %, 30 %, 40 %. A zero in any category pushes the whole to zero.
    public int Total => Protocols == 0 || Keys == 0 || Ciphers == 0 ? 0 : (Protocols * 30 + Keys * 30 + Ciphers * 40) / 100;

    public static Scores Of(UsableOffer offer) => new(OfProtocols(offer), OfKeys(offer), OfCiphers(offer));

    private static int OfProtocols(UsableOffer offer) => offer.IsEmpty ? 0 : (Points(offer.Best) + Points(offer.Worst)) / 2;

    private static int Points(TlsProtocol protocol) => protocol switch
    {
        TlsProtocol.Ssl3 => 80,
        TlsProtocol.Tls10 => 90,
        TlsProtocol.Tls11 => 95,
        // The guide's table ends with TLS 1.2; testssl.sh counts TLS 1.3 alike.
        TlsProtocol.Tls12 or TlsProtocol.Tls13 => 100,
        _ => 0,
    };

    /// <summary>The weakest of the certificates' keys, the DH parameters and the groups: the guide counts both halves of the exchange (clarified in 2009e).</summary>
    private static int OfKeys(UsableOffer offer)
    {
        if (offer.Suites.Any(suite => suite.IsAnonymous)) return 0;
        ImmutableArray<int> bits = [.. offer.Certificates.Select(KeyStrength.Of), .. Ephemeral(offer)];
        if (bits.IsEmpty) return 0;
        var points = OfKey(bits.Min());
        return offer.Suites.Any(SuiteFacts.IsExport) ? Math.Min(points, 40) : points;
    }

    /// <summary>Whether the score hangs on which of several groups counts.</summary>
    public static bool GroupDecides(UsableOffer offer)
    {
        ImmutableArray<int> groups = [.. OfGroups(offer)];
        return !groups.IsEmpty && OfKey(groups.Min()) < OfKey(groups.Max()) && offer.Certificates.All(certificate => OfKey(KeyStrength.Of(certificate)) > OfKey(groups.Min()));
    }

    private static IEnumerable<int> Ephemeral(UsableOffer offer) =>
        offer.DhBits is { } dh && offer.Suites.Any(suite => suite.KeyExchange == KeyExchange.Dhe) ? OfGroups(offer).Append(dh) : OfGroups(offer);

    private static IEnumerable<int> OfGroups(UsableOffer offer)
    {
        if (!offer.Has(TlsProtocol.Tls13) && !offer.Suites.Any(suite => suite.KeyExchange == KeyExchange.Ecdhe)) yield break;
        foreach (var group in offer.Groups)
        {
            if (KeyStrength.Of(group) is { } strength && (offer.Has(TlsProtocol.Tls13) || KeyStrength.IsCurveOfTls12(group.Code))) yield return strength;
        }
    }

    private static int OfKey(int bits) => bits switch
    {
        < 512 => 20,
        < 1024 => 40,
        < 2048 => 80,
        < 4096 => 90,
        _ => 100,
    };

    private static int OfCiphers(UsableOffer offer)
    {
        ImmutableArray<int> bits = [.. offer.Suites.Concat(offer.Tls13Suites).Select(SuiteFacts.Bits)];
        return bits.IsEmpty ? 0 : (OfCipher(bits.Max()) + OfCipher(bits.Min())) / 2;
    }

    // The guide's own examples: 40 and 56 below 128; 128 and 168 below 256.
    private static int OfCipher(int bits) => bits switch
    {
        <= 0 => 0,
        < 128 => 20,
        < 256 => 80,
        _ => 100,
    };
}
