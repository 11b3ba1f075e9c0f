using System.Globalization;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>A group that OpenSSL can be told to use.</summary>
/// <param name="Since">The first release that knows it; an older one does not start with its name in a list.</param>
/// <param name="IsEarlyCurve">A curve that also the single-curve settings of old servers take.</param>
internal sealed record KnownGroup(NamedGroup Group, Release Since, bool IsEarlyCurve, ImmutableArray<string> Names);

/// <summary>
/// Groups by name and code. Codes: the TLS registry of supported groups (RFC 8446, RFC 7919, RFC 8734; draft-ietf-tls-ecdhe-mlkem for the hybrids). First releases:
/// OpenSSL's CHANGES and <c>tls1_groups</c> of each. <c>early</c> marks the curves of 1.0.x.
/// </summary>
internal static class GroupTable
{
    // The first name is the one to write. P-… names are known from 1.0.2 on (EC_curve_nist2nid).
    private const string Rows = """
        code    since   early  names
        0x0017  1.0.1g  yes    prime256v1 secp256r1 P-256
        0x0018  1.0.1g  yes    secp384r1 P-384
        0x0019  1.0.1g  yes    secp521r1 P-521
        0x001A  1.0.2   no     brainpoolP256r1
        0x001B  1.0.2   no     brainpoolP384r1
        0x001C  1.0.2   no     brainpoolP512r1
        0x001D  1.1.0   no     X25519 x25519
        0x001E  1.1.1   no     X448 x448
        0x001F  3.2     no     brainpoolP256r1tls13
        0x0020  3.2     no     brainpoolP384r1tls13
        0x0021  3.2     no     brainpoolP512r1tls13
        0x0100  3.0     no     ffdhe2048
        0x0101  3.0     no     ffdhe3072
        0x0102  3.0     no     ffdhe4096
        0x0103  3.0     no     ffdhe6144
        0x0104  3.0     no     ffdhe8192
        0x0200  3.5     no     MLKEM512
        0x0201  3.5     no     MLKEM768
        0x0202  3.5     no     MLKEM1024
        0x11EB  3.5     no     SecP256r1MLKEM768
        0x11EC  3.5     no     X25519MLKEM768
        0x11ED  3.5     no     SecP384r1MLKEM1024
        """;

    public static ImmutableArray<KnownGroup> All { get; } = [.. Rows.Split('\n').Skip(1).Select(Row)];

    // prime256v1 has two more names; no two groups share one, whatever the case (OpenSSL 3.5 compares without it).
    private static readonly Dictionary<string, KnownGroup> ByName = All.SelectMany(group => group.Names.Select(name => (name, group))).DistinctBy(each => each.name, StringComparer.OrdinalIgnoreCase).ToDictionary(each => each.name, each => each.group, StringComparer.OrdinalIgnoreCase);

    public static KnownGroup? Find(string name) => ByName.GetValueOrDefault(name);

    private static KnownGroup Row(string line)
    {
        var column = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = int.Parse(column[0].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new KnownGroup(new NamedGroup(code, column[3]), ReleaseSpan.Read(column[1]).First, column[2] == "yes", [.. column[3..]]);
    }
}
