namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>The suites of a ClientHello in its order. Two bytes each, and some are in no table of OpenSSL's.</summary>
public sealed class OfferedSuites
{
    private readonly Dictionary<int, int> positions;

    private OfferedSuites(ImmutableArray<int> codes)
    {
        Codes = codes;
        positions = new Dictionary<int, int>(codes.Length);
        for (var i = 0; i < codes.Length; i++) positions.TryAdd(codes[i], i);
    }

    public ImmutableArray<int> Codes { get; }

    /// <summary>Signals that stand among the suites, and codes that mean nothing, are left out.</summary>
    public static OfferedSuites Of(IEnumerable<int> codes) => new([.. codes.Where(IsSuite)]);

    /// <summary>Where the suite stands in the client's order; -1 when it is not offered.</summary>
    public int PositionOf(int code) => positions.TryGetValue(code, out var position) ? position : -1;

    /// <summary>Signals for renegotiation (RFC 5746) and fallback (RFC 7507); GREASE: 0x0A0A, 0x1A1A … 0xFAFA (RFC 8701).</summary>
    private static bool IsSuite(int code) => code is not (0x00FF or 0x5600) && !((code & 0x0F0F) == 0x0A0A && code >> 8 == (code & 0xFF));
}
