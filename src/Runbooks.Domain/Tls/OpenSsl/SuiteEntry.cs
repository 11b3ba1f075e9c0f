using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A suite as one release of OpenSSL has it in its table.</summary>
/// <param name="Name">The name this release prints and reads.</param>
/// <param name="Authentication">The three SRP suites without a certificate were anonymous until 1.0.1's end.</param>
/// <param name="Protocol">As the release counts: 1.0.x has one bit for SSLv3 and TLSv1.</param>
/// <param name="StrengthBits">What <c>@STRENGTH</c> and the security level go by: 168 or 112 for 3DES, 64 for CCM8 from 3.2 on.</param>
/// <param name="Missing">Whether the default build leaves it out, and why.</param>
public sealed record SuiteEntry(
    CipherSuite Suite,
    string Name,
    Authentication Authentication,
    TlsProtocol Protocol,
    StrengthClass Class,
    int StrengthBits,
    Missing Missing)
{
    /// <summary>Each version makes its entries once, and lists hold those.</summary>
    public bool Equals(SuiteEntry? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Suite.Code;
}
