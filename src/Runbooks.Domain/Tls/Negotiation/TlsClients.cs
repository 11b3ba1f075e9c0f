using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>The clients that are simulated, read once from their tables. A row that is wrong throws: the table is wrong.</summary>
public static class TlsClients
{
    private static readonly ILookup<string, (string Part, string Codes)> Hellos =
        TableWords.Rows(ClientHelloRows.Text).ToLookup(column => column[0], column => (column[1], column[2]));

    public static ImmutableArray<TlsClient> All { get; } = [.. TableWords.Rows(ClientRows.Text).Select(Read)];

    private static readonly Dictionary<string, TlsClient> ById = All.ToDictionary(client => client.Id, StringComparer.Ordinal);

    public static TlsClient? Find(string id) => ById.GetValueOrDefault(id);

    private static TlsClient Read(string[] column)
    {
        var protocols = column[3].Split("..");
        var hello = Hellos[column[0]].ToDictionary(row => row.Part, row => row.Codes, StringComparer.Ordinal);
        return new TlsClient(
            column[0], string.Join(' ', column[11..]), Enum.Parse<ClientFamily>(column[1]), Bits(column[2]),
            TableWords.Protocol(protocols[0]), TableWords.Protocol(protocols[1]))
        {
            SendsSni = OneOf(column[4], "yes", "no"),
            SendsSsl2Hello = OneOf(column[5], "SSLv2", "SSLv3"),
            OffersCompression = OneOf(column[6], "deflate", "null"),
            Suites = OfferedSuites.Of(Suites(hello["suites"])),
            Groups = Codes(hello, "groups"),
            KeyShares = Codes(hello, "shares"),
            Signatures = Codes(hello, "signatures"),
            Alpn = hello.TryGetValue("ALPN", out var alpn) ? [.. alpn.Split(',')] : [],
            Limits = Limits(column),
        };
    }

    private static ClientLimits Limits(string[] column)
    {
        var (dh, rsa, ecdsa) = (Range(column[7]), Range(column[8]), Range(column[9]));
        return new ClientLimits(dh.Min, dh.Max, rsa.Min, rsa.Max, ecdsa.Min, OneOf(column[10], "yes", "no"));
    }

    /// <summary>In a hello of SSLv2's layout every code has three bytes: <c>00002F</c> is suite <c>002F</c>, others are SSLv2's own.</summary>
    private static IEnumerable<int> Suites(string text) =>
        text.Split(',').Select(code => Convert.ToInt32(code, 16)).Where(code => code <= 0xFFFF);

    private static ImmutableArray<int> Codes(Dictionary<string, string> hello, string part) =>
        hello.TryGetValue(part, out var codes) ? [.. codes.Split(',').Select(code => Convert.ToInt32(code, 16))] : [];

    /// <summary><c>1024..4096</c>, <c>..1024</c>, <c>2048..</c>, <c>-</c>.</summary>
    private static (int? Min, int? Max) Range(string text) => text.Split("..") is [var min, var max] ? (Bits(min), Bits(max)) : (Bits(text), null);

    private static int? Bits(string text) => text is "" or "-" ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool OneOf(string text, string yes, string no) =>
        text == yes || (text == no ? false : throw new FormatException($"“{text}” is neither “{yes}” nor “{no}”."));
}
