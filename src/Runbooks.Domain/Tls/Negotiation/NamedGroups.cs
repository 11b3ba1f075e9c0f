using System.Globalization;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>The groups that a default build of OpenSSL can be told to use, best known first.</summary>
/// <remarks>
/// Codes: IANA's registry of TLS supported groups (RFC 8422, RFC 7919, RFC 8446, RFC 8734, draft-ietf-tls-ecdhe-mlkem). Bits, protocols
/// and versions: the group tables in OpenSSL's <c>providers/common/capabilities.c</c>, before 3.0 <c>ssl/t1_lib.c</c>.
/// A test asks a real 3.0 which names it knows; what is said of later versions was read and not measured.
/// </remarks>
public static class NamedGroups
{
    // "since" counts no further back than the oldest version known here.
    private const string Text = """
        code    name                  bits  protocols         since   aliases           note
        0x11EC  X25519MLKEM768        192   TLSv1.3..TLSv1.3  3.5     -                 Holds against a quantum computer; first in the default list from 3.5.
        0x11EB  SecP256r1MLKEM768     192   TLSv1.3..TLSv1.3  3.5     -                 Holds against a quantum computer; in the default list from 4.0.
        0x11ED  SecP384r1MLKEM1024    256   TLSv1.3..TLSv1.3  3.5     -                 Holds against a quantum computer.
        0x0200  MLKEM512              128   TLSv1.3..TLSv1.3  3.5     -                 Post-quantum alone, without a classical group beside it.
        0x0201  MLKEM768              192   TLSv1.3..TLSv1.3  3.5     -                 Post-quantum alone, without a classical group beside it.
        0x0202  MLKEM1024             256   TLSv1.3..TLSv1.3  3.5     -                 Post-quantum alone, without a classical group beside it.
        0x001D  X25519                128   TLSv1..TLSv1.3    1.1.0   x25519            -
        0x001E  X448                  224   TLSv1..TLSv1.3    1.1.1   x448              -
        0x0017  prime256v1            128   TLSv1..TLSv1.3    1.0.1g  P-256,secp256r1   -
        0x0018  secp384r1             192   TLSv1..TLSv1.3    1.0.1g  P-384             -
        0x0019  secp521r1             256   TLSv1..TLSv1.3    1.0.1g  P-521             -
        0x001A  brainpoolP256r1       128   TLSv1..TLSv1.2    1.0.2   -                 Not in a default build of 4.0.
        0x001B  brainpoolP384r1       192   TLSv1..TLSv1.2    1.0.2   -                 Not in a default build of 4.0.
        0x001C  brainpoolP512r1       256   TLSv1..TLSv1.2    1.0.2   -                 Not in a default build of 4.0.
        0x001F  brainpoolP256r1tls13  128   TLSv1.3..TLSv1.3  3.2     -                 -
        0x0020  brainpoolP384r1tls13  192   TLSv1.3..TLSv1.3  3.2     -                 -
        0x0021  brainpoolP512r1tls13  256   TLSv1.3..TLSv1.3  3.2     -                 -
        0x0100  ffdhe2048             112   TLSv1.3..TLSv1.3  3.0     -                 From 4.0 for TLS 1.2 too (RFC 7919).
        0x0101  ffdhe3072             128   TLSv1.3..TLSv1.3  3.0     -                 From 4.0 for TLS 1.2 too (RFC 7919).
        0x0102  ffdhe4096             128   TLSv1.3..TLSv1.3  3.0     -                 Not in the default list from 3.5.
        0x0103  ffdhe6144             128   TLSv1.3..TLSv1.3  3.0     -                 Not in the default list from 3.5.
        0x0104  ffdhe8192             192   TLSv1.3..TLSv1.3  3.0     -                 Not in the default list from 3.5.
        """;

    public static ImmutableArray<NamedGroup> All { get; } = [.. TableWords.Rows(Text).Select(Read)];

    private static readonly Dictionary<int, NamedGroup> ByCode = All.ToDictionary(group => group.Code);

    private static readonly Dictionary<string, NamedGroup> ByName =
        All.SelectMany(group => group.Aliases.Prepend(group.Name), (Group, Name) => (Group, Name)).ToDictionary(named => named.Name, named => named.Group, StringComparer.Ordinal);

    public static NamedGroup? Find(int code) => ByCode.GetValueOrDefault(code);

    /// <summary>By name or alias, letter for letter: OpenSSL ignores case only from 3.5 on.</summary>
    public static NamedGroup? Find(string name) => ByName.GetValueOrDefault(name);

    private static NamedGroup Read(string[] column)
    {
        var protocols = column[3].Split("..");
        return new NamedGroup(Convert.ToInt32(column[0], 16), column[1])
        {
            SecurityBits = int.Parse(column[2], NumberStyles.None, CultureInfo.InvariantCulture),
            FirstProtocol = TableWords.Protocol(protocols[0]),
            LastProtocol = TableWords.Protocol(protocols[1]),
            Since = ReleaseSpan.Read(column[4]).First,
            Aliases = column[5] == "-" ? [] : [.. column[5].Split(',')],
            Note = column[6] == "-" ? null : string.Join(' ', column[6..]),
        };
    }
}
