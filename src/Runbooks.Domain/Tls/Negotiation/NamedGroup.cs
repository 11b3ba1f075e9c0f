using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>A group for key agreement, by its code in the registry of supported groups.</summary>
/// <param name="Name">As OpenSSL's configuration names it: <c>X25519</c>, <c>prime256v1</c>.</param>
public sealed record NamedGroup(int Code, string Name)
{
    /// <summary>Other names the configuration takes for it: <c>P-256</c>, <c>secp256r1</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What OpenSSL's security level goes by; null for a group that is not in the table.</summary>
    public int? SecurityBits { get; init; }

    public TlsProtocol FirstProtocol { get; init; } = TlsProtocol.Tls10;

    public TlsProtocol LastProtocol { get; init; } = TlsProtocol.Tls13;

    /// <summary>The first version that has it; an older one refuses its name and the server does not start. Null when not known.</summary>
    public Release? Since { get; init; }

    public string? Note { get; init; }

    public bool WorksIn(TlsProtocol protocol) => FirstProtocol <= protocol && protocol <= LastProtocol;

    /// <summary>The rest follows from the code.</summary>
    public bool Equals(NamedGroup? other) => other is not null && Code == other.Code && Name == other.Name;

    public override int GetHashCode() => Code;
}
