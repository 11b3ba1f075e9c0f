using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The protocols as choices, and why an OpenSSL does not have one.</summary>
internal static class ProtocolChoice
{
    private static readonly ImmutableArray<(TlsProtocol Protocol, string Word)> All =
        [(TlsProtocol.Ssl3, "ssl3"), (TlsProtocol.Tls10, "tls1.0"), (TlsProtocol.Tls11, "tls1.1"), (TlsProtocol.Tls12, "tls1.2"), (TlsProtocol.Tls13, "tls1.3")];

    public static ImmutableArray<Option> Options(OpenSslVersion version) =>
        [.. All.Select(choice => new Option(choice.Word, choice.Protocol.Name(), Help(choice.Protocol), Refusal(choice.Protocol, version)))];

    public static ImmutableArray<string> Words(IEnumerable<TlsProtocol> protocols) => [.. All.Where(choice => protocols.Contains(choice.Protocol)).Select(choice => choice.Word)];

    /// <summary>Oldest first, whatever the order of the words.</summary>
    public static ImmutableArray<TlsProtocol> Read(ImmutableArray<string> words) => [.. All.Where(choice => words.Contains(choice.Word)).Select(choice => choice.Protocol)];

    public static string? Refusal(TlsProtocol protocol, OpenSslVersion version) => protocol switch
    {
        // Configure of 1.1.0 and later turns ssl3 off; CHANGES of 4.0: removed.
        TlsProtocol.Ssl3 when version.Rules.Release >= Release.V40 => "OpenSSL 4.0 has no SSLv3.",
        TlsProtocol.Ssl3 when version.Rules.Release >= Release.V110 => "Not in a default build since OpenSSL 1.1.0.",
        TlsProtocol.Tls13 when !version.Rules.HasTls13 => "OpenSSL has TLS 1.3 from 1.1.1 on.",
        _ => null,
    };

    private static string Help(TlsProtocol protocol) => protocol switch
    {
        TlsProtocol.Ssl3 => "Broken by POODLE; forbidden by RFC 7568.",
        TlsProtocol.Tls10 or TlsProtocol.Tls11 => "Deprecated by RFC 8996.",
        _ => "",
    };
}
