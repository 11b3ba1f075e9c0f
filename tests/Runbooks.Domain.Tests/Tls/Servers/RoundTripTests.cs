using CsCheck;
using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tests.Tls.Servers.SampleConfigurations;

namespace Runbooks.Domain.Tests.Tls.Servers;

/// <summary>Every file we write is read back to the same values, and without a problem.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Names => [.. ReadBack.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reviewed_file_is_read_back(string name) => IsReadBack(SampleConfigurations.ReadBack.Single(each => each.Name == name).Configuration);

    private static readonly Gen<string> Ciphers = Gen.OneOf(Intermediate, Old, Post2014, "DEFAULT", "HIGH:!aNULL !MD5;-SHA1,AES", "ALL:@STRENGTH");

    private static readonly Gen<(ServerProduct, string)> Servers = Gen.OneOf(
        (ServerProduct.Apache, "2.2.15"), (ServerProduct.Apache, "2.2.34"), (ServerProduct.Apache, "2.4.2"), (ServerProduct.Apache, "2.4.7"), (ServerProduct.Apache, "2.4.9"), (ServerProduct.Apache, "2.4.17"), (ServerProduct.Apache, "2.4.66"),
        (ServerProduct.Nginx, "1.0.15"), (ServerProduct.Nginx, "1.4.7"), (ServerProduct.Nginx, "1.10.3"), (ServerProduct.Nginx, "1.18.0"), (ServerProduct.Nginx, "1.22.1"), (ServerProduct.Nginx, "1.27.3"),
        (ServerProduct.HaProxy, "1.5.0"), (ServerProduct.HaProxy, "1.7.0"), (ServerProduct.HaProxy, "1.8.20"), (ServerProduct.HaProxy, "2.0.0"), (ServerProduct.HaProxy, "2.6.12"), (ServerProduct.HaProxy, "3.2.0"));

    private static readonly Gen<TlsConfiguration> Configurations =
        from server in Servers
        from release in Gen.Enum<Release>()
        from first in Gen.Int[1, 5]
        from last in Gen.Int[first, 5]
        from ciphers in Ciphers
        from groups in Gen.OneOf<ImmutableArray<NamedGroup>>([], [P256], [X25519, P256], [Hybrid, X25519, P256, P384])
        from tls13 in Gen.OneOf<ImmutableArray<CipherSuite>?>(null, Tls13, Tls13[..1])
        from keys in Gen.Int[0, 2]
        from dh in Gen.Bool
        from flags in Gen.Int[0, 255]
        from timeout in Gen.Int[1, 86400]
        from hsts in Gen.OneOf<HstsPolicy?>((HstsPolicy?)null, new HstsPolicy(0, false, false), new HstsPolicy(63072000, true, false), new HstsPolicy(31536000, true, true))
        let protocols = TlsWords.All[first..(last + 1)]
        select Of(server.Item1, server.Item2, release) with
        {
            Protocols = protocols,
            CipherString = protocols is [TlsProtocol.Tls13] ? null : ciphers,
            Tls13Suites = tls13,
            Groups = groups,
            Certificates = [.. keys == 1 ? [] : new[] { Rsa }, .. keys == 0 ? [] : new[] { Ecdsa }],
            DhParametersFile = dh ? Path("/etc/ssl/site/dh.pem") : null,
            PrefersServerOrder = (flags & 1) != 0,
            SessionTickets = (flags & 2) != 0,
            SessionTimeoutSeconds = timeout,
            Compression = (flags & 4) != 0 && server.Item1 == ServerProduct.Apache,
            OcspStapling = (flags & 8) != 0 && server.Item1 != ServerProduct.HaProxy,
            Resolvers = [new Ipv4Address(0xC0000235)],
            Hsts = hsts,
            RedirectsHttp = (flags & 16) != 0,
            Http2 = (flags & 32) != 0,
            HttpsPort = (flags & 64) != 0 ? 443 : 8443,
            ListensOnIpv6 = (flags & 128) != 0,
        };

    [Fact]
    public void Any_file_is_read_back()
    {
        var written = 0;
        Configurations.Sample(
            configuration =>
            {
                if (!ServerFile.Write(configuration, Ruleset).TryGet(out _)) return;
                Interlocked.Increment(ref written);
                IsReadBack(configuration);
            },
            iter: 10_000,
            threads: 2);
        Assert.True(written > 300, $"{written} of the configurations could be written.");
    }

    private static void IsReadBack(TlsConfiguration of)
    {
        var file = ServerFile.Write(of, Ruleset).Required();
        // Once told what the product is, and once not.
        Assert.Equal(of.Server.Product, ServerConfigReader.Read(file.Text, of.OpenSsl).Product);
        var reading = ServerConfigReader.Read(file.Text, of.OpenSsl, of.Server);
        Assert.True(Told(of).SequenceEqual(reading.Problems.Select(problem => problem.Message)), string.Join('\n', reading.Problems) + "\n" + file.Text);
        var expected = Expected(of);
        var read = reading.Settings;
        Assert.Equal(Shown(expected), Shown(read));
    }

    /// <summary>What is told of our own files: only that old versions of nginx know no “always”.</summary>
    private static IEnumerable<string> Told(TlsConfiguration of)
    {
        if (of is { Server.Product: ServerProduct.Nginx, Hsts: not null } && !of.Has("add_header always")) yield return "Without “always”, errors do not have this header.";
    }

    private static TlsSettings Expected(TlsConfiguration of)
    {
        var product = of.Server.Product;
        var (suites, groups, tickets) = product switch
        {
            ServerProduct.Apache => ("SSLCipherSuite TLSv1.3", of.Has("SSLOpenSSLConfCmd Curves") ? of.Groups : [], of.Has("SSLSessionTickets")),
            ServerProduct.Nginx => ("ssl_conf_command Ciphersuites", of.Has("ssl_ecdh_curve list") ? of.Groups : of.Has("ssl_ecdh_curve") ? First(of) : [], of.Has("ssl_session_tickets")),
            _ => ("ssl-default-bind-ciphersuites", of.Has("bind curves") ? of.Groups : First(of), true),
        };
        var levelApart = product == ServerProduct.HaProxy && of.Has("ssl-security-level");
        var ciphers = TlsWords.Ciphers(of, withLevel: !levelApart);
        return new TlsSettings
        {
            Protocols = of.Protocols,
            CipherString = ciphers,
            SecurityLevel = levelApart ? of.EffectiveSecurityLevel : ciphers is null ? null : of.OpenSsl.Evaluate(ciphers).SecurityLevel,
            Tls13Suites = of.OffersTls13 && of.Has(suites) ? of.Tls13Suites : null,
            Groups = groups.IsEmpty ? null : groups,
            PrefersServerOrder = product == ServerProduct.HaProxy ? of.PrefersServerOrder || !of.Has("prefer-client-ciphers") : of.PrefersServerOrder,
            DhParametersFile = product == ServerProduct.Apache && !of.Has("SSLOpenSSLConfCmd DHParameters") || product == ServerProduct.HaProxy && !of.Has("ssl-dh-param-file") ? null : of.DhParametersFile?.ToString(),
            Compression = product == ServerProduct.Apache && of.Has("SSLCompression") ? of.Compression : null,
            SessionCache = product switch { ServerProduct.Apache => "shmcb:/var/run/ssl_scache(512000)", ServerProduct.Nginx => "shared:TLS:10m", _ => null },
            SessionTimeoutSeconds = of.SessionTimeoutSeconds,
            SessionTickets = tickets ? of.SessionTickets : null,
            OcspStapling = product == ServerProduct.Apache ? of.Has("SSLUseStapling") ? of.OcspStapling : null : product == ServerProduct.Nginx && of.OcspStapling ? true : null,
            Hsts = of.Hsts,
            Http2 = product switch { ServerProduct.Apache => of.Has("Protocols h2") ? of.Http2 : null, ServerProduct.Nginx => of.Http2, _ => of.Has("alpn h2") ? of.Http2 : null },
            RedirectsHttp = of.RedirectsHttp,
            HostNames = product == ServerProduct.HaProxy ? [] : [of.HostName.ToString()],
            CertificateFiles = [.. of.Certificates.Select(files => files.ChainFile.ToString())],
            KeyFiles = product == ServerProduct.HaProxy ? [] : [.. of.Certificates.Select(files => files.KeyFile.ToString())],
        };
    }

    private static ImmutableArray<NamedGroup> First(TlsConfiguration of) => [.. of.Groups.Where(group => group == P256 || group == P384).Take(1)];

    /// <summary>Value by value, as text that shows where two differ.</summary>
    private static string Shown(TlsSettings settings) => string.Join('\n', typeof(TlsSettings).GetProperties().Where(property => property.Name != "EqualityContract").Select(property => $"{property.Name}: {Shown(property.GetValue(settings))}"));

    private static string Shown(object? value) => value is System.Collections.IEnumerable list and not string ? string.Join(", ", list.Cast<object>()) : value?.ToString() ?? "-";
}
