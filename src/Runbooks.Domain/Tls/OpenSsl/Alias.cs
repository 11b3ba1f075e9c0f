using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A word that stands for suites. <c>None</c> in a place: any.</summary>
internal sealed record Alias(string Name, KeyExchange KeyExchange, Authentication Authentication, Encryption Encryption, Mac Mac, TlsProtocol Protocol, StrengthClass Class)
{
    private static readonly ImmutableArray<(Alias Alias, ReleaseSpan Span)> Rows = [.. TableWords.Rows(AliasRows.Text).Select(Read)];

    public static IEnumerable<Alias> In(Release release) => Rows.Where(row => row.Span.Holds(release)).Select(row => row.Alias);

    private static (Alias Alias, ReleaseSpan Span) Read(string[] column) => (
        new Alias(
            column[0], TableWords.Mask<KeyExchange>(column[1]), TableWords.Mask<Authentication>(column[2]), TableWords.Mask<Encryption>(column[3]),
            TableWords.Mask<Mac>(column[4]), TableWords.Protocol(column[5]), TableWords.Class(column[6])),
        ReleaseSpan.Read(column[7]));
}
