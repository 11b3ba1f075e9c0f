using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Net;
using Runbooks.Domain.Tests.Tls.Servers;
using Runbooks.Domain.Tls.Advice;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>The form, read, made by hand: what the steps need of it.</summary>
internal static class SampleInputs
{
    public static TlsInputs Of(TlsConfiguration configuration, string build, int? dhBits = null, ServerReading? existing = null)
    {
        var from = OpenSslBuild.Find(build)!;
        var list = configuration.OpenSsl.Evaluate(configuration.CipherString ?? "");
        var level = configuration.EffectiveSecurityLevel ?? list.SecurityLevel ?? from.SecurityLevel;
        var offer = new ServerOffer(
            configuration.Protocols, [.. SecurityLevel.Apply(list.Suites, level, from.Version).Select(suite => suite.Suite)], configuration.EffectiveTls13Suites,
            configuration.PrefersServerOrder, configuration.Groups, [.. configuration.Certificates.Select(files => files.Certificate)],
            configuration.DhParametersFile is null ? null : dhBits ?? 2048);
        var configured = new ConfiguredServer(new RatedServer(offer, configuration.Hsts, configuration.Compression), configuration.Server);
        return new TlsInputs("intermediate", from, configuration, list.Suites, offer, configured, ServerFile.Write(configuration, SampleConfigurations.Ruleset).Required(), [], existing);
    }

    private static TlsConfiguration Configuration(ServerProduct product, string version, string build) => SampleConfigurations.Of(product, version, OpenSslBuild.Find(build)!.Version.Rules.Release);

    private static HostName Host(string name) => HostName.Parse(name).Required();

    /// <summary>By name, as the golden files are called.</summary>
    public static ImmutableArray<(string Name, TlsInputs Inputs)> All { get; } =
    [
        ("apache-debian-12-intermediate", Of(Configuration(ServerProduct.Apache, "2.4.66", "debian-12"), "debian-12")),
        ("apache-rhel-9-old-clients", Of(Configuration(ServerProduct.Apache, "2.4.62", "rhel-9").WithOldClients() with { RedirectsHttp = false, Hsts = null }, "rhel-9")),
        ("apache-ubuntu-14.04-2014", Of(Configuration(ServerProduct.Apache, "2.4.7", "ubuntu-14.04").AsIn2014(), "ubuntu-14.04", 4096)),
        ("nginx-debian-13-modern", Of(Configuration(ServerProduct.Nginx, "1.26.3", "debian-13").Modern() with { Hsts = null, PrefersServerOrder = true }, "debian-13")),
        ("nginx-debian-12-stapling-preload", Of(Configuration(ServerProduct.Nginx, "1.22.1", "debian-12") with
        {
            OcspStapling = true, Resolvers = [Ipv4Address.Parse("192.0.2.53").Required()], HttpsPort = 8443, HttpPort = 8080, PrefersServerOrder = true,
            Hsts = new(63072000, IncludeSubDomains: true, Preload: true),
        }, "debian-12")),
        ("nginx-3.5-address", Of(Configuration(ServerProduct.Nginx, "1.27.3", "3.5") with { HostName = Host("192.0.2.7"), Hsts = null }, "3.5")),
        ("haproxy-debian-12-old-clients", Of(Configuration(ServerProduct.HaProxy, "2.6.12", "debian-12").WithOldClients(), "debian-12")),
        ("haproxy-1.0.1g-2014", Of(Configuration(ServerProduct.HaProxy, "1.5.0", "1.0.1g").AsIn2014(), "1.0.1g", 1024)),
        ("lighttpd-debian-12-intermediate", Of(Configuration(ServerProduct.Lighttpd, "1.4.69", "debian-12") with { Http2 = false }, "debian-12")),
        ("postfix-debian-12-old-clients", Of(Configuration(ServerProduct.Postfix, "3.7.11", "debian-12").WithOldClients().WithoutHttp(), "debian-12")),
        ("dovecot-debian-12-intermediate", Of(Configuration(ServerProduct.Dovecot, "2.3.19.1", "debian-12").WithoutHttp(), "debian-12")),
        ("stunnel-debian-12-intermediate", Of(Configuration(ServerProduct.Stunnel, "5.68", "debian-12").WithoutHttp(), "debian-12")),
        ("lighttpd-alpine-3.22-modern", Of(Configuration(ServerProduct.Lighttpd, "1.4.79", "alpine-3.22").Modern() with { Http2 = false }, "alpine-3.22")),
        ("apache-freebsd-14-intermediate", Of(Configuration(ServerProduct.Apache, "2.4.66", "freebsd-14"), "freebsd-14")),
        ("nginx-alpine-3.22-intermediate", Of(Configuration(ServerProduct.Nginx, "1.28.0", "alpine-3.22"), "alpine-3.22")),
        ("haproxy-freebsd-14-intermediate", Of(Configuration(ServerProduct.HaProxy, "3.2.0", "freebsd-14"), "freebsd-14")),
    ];

    /// <summary>Those whose whole text a reviewer reads; the rest differs from them in paths.</summary>
    public static ImmutableArray<string> Read { get; } = [.. All.Select(each => each.Name).Where(name => !name.Contains("freebsd", StringComparison.Ordinal) && !name.Contains("alpine", StringComparison.Ordinal))];

    public static TlsInputs Find(string name) => All.Single(each => each.Name == name).Inputs;
}
