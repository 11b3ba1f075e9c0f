using Runbooks.Domain.Tls.Advice;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The form, read: a configuration that its server and OpenSSL can honour, and what follows from it.</summary>
/// <param name="Suites">TLS 1.2 and earlier, in the server's order, as the string comes to; before the security level.</param>
/// <param name="Offer">What handshakes can use of it.</param>
/// <param name="File">The configuration file.</param>
/// <param name="Users">The clients whose outcome counts.</param>
/// <param name="Existing">The pasted configuration; null when none was.</param>
internal sealed record TlsInputs(
    string Start,
    OpenSslBuild Build,
    TlsConfiguration Configuration,
    ImmutableArray<SuiteEntry> Suites,
    ServerOffer Offer,
    ConfiguredServer Configured,
    ServerFile File,
    ImmutableArray<TlsClient> Users,
    ServerReading? Existing)
{
    /// <summary>For each of <see cref="Suites"/> why it stands where it does.</summary>
    public ImmutableArray<string> PlacedBy { get; init; } = [];

    /// <summary>The client that a compatible start must let in; null for other starts.</summary>
    public TlsClient? Goal { get; init; }

    /// <summary>Another OpenSSL to hold the string against; null for none.</summary>
    public OpenSslBuild? CompareWith { get; init; }

    /// <summary>The service a browser would open.</summary>
    public string Url => $"https://{Configuration.HostName}/";

    /// <summary>Suites in the order a server of this configuration offers them, TLS 1.3 first.</summary>
    public IEnumerable<CipherSuite> AllOffered => Offer.Tls13Suites.Concat(Offer.Suites);
}
