using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What sets a product apart wherever a form asks for it or a file is written for it. A directive that is null is one it does not have.</summary>
/// <param name="Word">In the form and in links; for ever.</param>
internal sealed record ServerTraits(ServerProduct Product, string Word, string Name, string Label)
{
    /// <summary>The first version that a file can be written for.</summary>
    public required Version First { get; init; }

    /// <summary>The first version that reads another language; null where there is none.</summary>
    public Version? Until { get; init; }

    /// <summary>What Runbooks.Servers.Tests loads.</summary>
    public required Version Loaded { get; init; }

    /// <summary>Debian 12's, which the form begins with.</summary>
    public required string Usual { get; init; }

    public int Port { get; init; } = 443;

    /// <summary>The protocol whose clear text comes before TLS, as s_client names it; null where TLS comes first.</summary>
    public string? StartTls { get; init; }

    public bool SpeaksHttp { get; init; } = true;

    public required Func<TlsProtocol, string> Protocol { get; init; }

    /// <summary>False where only the lowest protocol can be told.</summary>
    public bool HasHighestProtocol { get; init; } = true;

    public required string? Tls13Suites { get; init; }

    public required string Groups { get; init; }

    /// <summary>The one curve that is written where a list of groups cannot be.</summary>
    public Func<TlsConfiguration, string> OneCurve { get; init; } = _ => "";

    public required string Tickets { get; init; }

    public bool HasSessionTimeout { get; init; } = true;

    public string? Compression { get; init; }

    public string? Stapling { get; init; }

    /// <summary>Why nothing is written for stapling where there is no directive.</summary>
    public string NoStapling { get; init; } = "";

    public required string? Http2 { get; init; }

    public bool TakesDhParameters { get; init; } = true;

    public bool TakesTwoCertificates { get; init; } = true;

    /// <summary>Certificate, chain and key lie in one file.</summary>
    public bool KeyIsInChain { get; init; }

    /// <summary>The certificate is taken before the suite (HAProxy's ssl_sock_switchctx_cbk).</summary>
    public bool TakesCertificateFirst { get; init; }

    /// <summary>Name and language of the file.</summary>
    public required (string Name, string Language) File { get; init; }

    public required Func<TlsConfiguration, DateOnly, string> Text { get; init; }

    public required Func<TlsConfiguration, IEnumerable<Caution>> Cautions { get; init; }

    public static ServerTraits Of(ServerProduct product) => ServerTraitsRows.All[(int)product];

    public static ServerTraits? Find(string word) => ServerTraitsRows.All.FirstOrDefault(traits => traits.Word == word);
}
