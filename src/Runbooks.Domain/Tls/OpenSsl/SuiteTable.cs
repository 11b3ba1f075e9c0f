using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>The table of suites, read once: the suites themselves, and what each release says of them.</summary>
public static class SuiteTable
{
    private static readonly ImmutableArray<Row> Rows = [.. TableWords.Rows(SuiteRows.Text).Select(Row.Read)];

    /// <summary>Every suite OpenSSL's tables have held, by code.</summary>
    public static ImmutableArray<CipherSuite> All { get; } = [.. Rows.Select(row => row.Suite)];

    private static readonly Dictionary<int, CipherSuite> ByCode = All.ToDictionary(suite => suite.Code);

    private static readonly Dictionary<string, CipherSuite> ByIana = All.Where(suite => suite.IanaName is not null).ToDictionary(suite => suite.IanaName!, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, CipherSuite> ByOpenSslName = Enum.GetValues<Release>().SelectMany(In).DistinctBy(suite => suite.Name).ToDictionary(suite => suite.Name, suite => suite.Suite, StringComparer.Ordinal);

    /// <summary>The suite of that code; null when OpenSSL has never had it.</summary>
    public static CipherSuite? Find(int code) => ByCode.GetValueOrDefault(code);

    /// <summary>By the registry's name, whatever its case; null when there is none.</summary>
    internal static CipherSuite? ByIanaName(string name) => ByIana.GetValueOrDefault(name);

    /// <summary>By any name any release has given it.</summary>
    internal static CipherSuite? ByAnyName(string name) => ByIanaName(name) ?? ByOpenSslName.GetValueOrDefault(name);

    /// <summary>What stands in the release's source, by code, whether or not its default build has it.</summary>
    internal static IEnumerable<SuiteEntry> In(Release release) => Rows.Select(row => row.In(release)).OfType<SuiteEntry>();

    /// <summary>A row, and the part of it that depends on the release: <c>weak:1.1.0..4.0</c>, <c>strength=168@1.0.1g</c>.</summary>
    private sealed record Row(CipherSuite Suite, StrengthClass Class, int StrengthBits, ImmutableArray<(ReleaseSpan Span, Missing Why)> Builds, ImmutableArray<(ReleaseSpan Span, string What, string Value)> Differs)
    {
        public static Row Read(string[] column)
        {
            var suite = new CipherSuite(
                Convert.ToInt32(column[0], 16), column[1], column[11] == "-" ? null : column[11],
                TableWords.Mask<KeyExchange>(column[2]), TableWords.Mask<Authentication>(column[3]), TableWords.Mask<Encryption>(column[4]),
                TableWords.Number(column[5]), TableWords.Mask<Mac>(column[6]), TableWords.Protocol(column[7]));
            return new Row(suite, TableWords.Class(column[8]), TableWords.Number(column[9]), [.. column[10].Split(',').Select(Build)], column[12] == "-" ? [] : [.. column[12].Split(',').Select(Difference)]);
        }

        public SuiteEntry? In(Release release)
        {
            foreach (var (span, why) in Builds)
            {
                if (span.Holds(release)) return Entry(release, why);
            }
            return null;
        }

        private SuiteEntry Entry(Release release, Missing missing) => new(
            Suite,
            Then("name", release) ?? Suite.Name,
            Then("au", release) is { } authentication ? TableWords.Mask<Authentication>(authentication) : Suite.Authentication,
            // 1.0.x has no bit of its own for TLSv1 (SSL_TLSV1 is SSL_SSLV3 in ssl_locl.h).
            release < Release.V110 && Suite.Protocol == TlsProtocol.Tls10 ? TlsProtocol.Ssl3 : Suite.Protocol,
            Then("class", release) is { } strength ? TableWords.Class(strength) : Class,
            Then("strength", release) is { } bits ? TableWords.Number(bits) : StrengthBits,
            missing);

        private string? Then(string what, Release release)
        {
            foreach (var difference in Differs)
            {
                if (difference.What == what && difference.Span.Holds(release)) return difference.Value;
            }
            return null;
        }

        private static (ReleaseSpan Span, Missing Why) Build(string text) => text.Split(':') is [var why, var span]
            ? (ReleaseSpan.Read(span), Enum.Parse<Missing>(why, ignoreCase: true))
            : (ReleaseSpan.Read(text), Missing.No);

        private static (ReleaseSpan Span, string What, string Value) Difference(string text)
        {
            var parts = text.Split('=', '@');
            return (ReleaseSpan.Read(parts[2]), parts[0], parts[1]);
        }
    }
}
