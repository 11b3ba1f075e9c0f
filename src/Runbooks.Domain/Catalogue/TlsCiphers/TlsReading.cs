using System.Globalization;
using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Advice;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Reads the completed form. Every problem is told at its field, those that only the written file shows too.</summary>
internal static partial class TlsReading
{
    public static Result<TlsInputs> Read(FormValues values)
    {
        var form = new FormReader(values);
        var build = StartPoints.Build(values);
        if (PastedConfiguration.Refusal(StartPoints.Existing(values)) is { } none) form.Refuse("existing", none);
        var server = form.ReadObject("version", text => Version(values.Text("product"), text));
        var host = form.Read("host", HostName.Parse);
        // RFC 6797 section 8.1.1: browsers keep no policy for an address, so the header would promise what it cannot do.
        if (values.On("hsts") && host is { } name && Ipv4Address.Parse(name.ToString()).TryGet(out _)) form.Refuse("hsts", "Browsers ignore the HSTS header of an address (RFC 6797 section 8.1.1). Switch it off, or give the host its name.");
        var certificates = Certificates(form);
        var protocols = ProtocolChoice.Read(values.Many("protocols"));
        foreach (var protocol in protocols)
        {
            if (ProtocolChoice.Refusal(protocol, build.Version) is { } refusal) form.Refuse("protocols", $"{protocol.Name()}: {refusal}");
        }
        var suites = SuiteReading.Read(form, build, Product(values.Text("product")), protocols, [.. certificates.Select(files => files.Certificate.Key)]);
        var dhFile = values["dhFile"] is null ? null : form.ReadObject("dhFile", Path);
        // Apache brings the same by itself, and a renewed certificate cannot lose it.
        if (server is not null && ApacheDh.OwnBits(server, build.Version, certificates) is { } own && own == Number(values, "dhBits", 0)) dhFile = null;
        var resolver = values["resolver"] is null || values.Text("resolver").Length == 0 ? null : form.Read("resolver", Ipv4Address.Parse);
        if (server is null || host is null || suites is null || !form.Clean) return form.Finish<TlsInputs>(() => throw new System.Diagnostics.UnreachableException());
        var configuration = new TlsConfiguration(
            server, build.Version, host.Value, protocols, suites.Text, Tls13Suites(values, build.Version), GroupChoice.Read(values.Many("groups")), certificates, dhFile?.Path,
            SecurityLevel: null, values.On("serverOrder"), values.On("tickets"), (int)Number(values, "timeout", 300), values.On("compression"), values.On("stapling"),
            values.On("hsts") ? new HstsPolicy(Number(values, "hstsMaxAge", 0), values.On("hstsSubdomains"), values.On("hstsPreload")) : null,
            values.On("redirect"), values.On("http2"))
        { Resolvers = resolver is { } address ? [address] : [], HttpsPort = server.Traits.Port, HoldsOldTlsBack = build.HoldsOldTlsBack };
        var written = ServerFile.Write(configuration, TlsRules.ReviewedOn);
        form.Add(written.Problems.Select(AtField));
        form.Add(LevelProblems.Of(configuration, build, suites, DhBits(values, configuration)));
        return form.Finish(() => Inputs(values, build, configuration, suites, written.Required()));
    }

    /// <summary>Whether the server in the form has HTTP/2, as far as it is told yet.</summary>
    public static bool CanDoHttp2(FormValues values) => Version(values.Text("product"), values.Text("version")).TryGet(out var server)
        && server.Traits.Http2 is { } http2 && ServerDirectives.Of(server.Product, http2) is var directive
        && directive.IsIn(server.Version) && directive.WorksWith(StartPoints.Build(values).Version);

    private static TlsInputs Inputs(FormValues values, OpenSslBuild build, TlsConfiguration configuration, ChosenSuites suites, ServerFile file)
    {
        var level = LevelProblems.Level(configuration, build, suites);
        var offer = OfferAtLevel.Apply(new ServerOffer(
            configuration.Protocols,
            [.. SecurityLevel.Apply(suites.Entries, level, build.Version).Select(suite => suite.Suite)],
            configuration.EffectiveTls13Suites,
            configuration.OwnOrderCounts(), configuration.EffectiveGroups(), [.. configuration.Certificates.Select(files => files.Certificate)], DhBits(values, configuration)), level, build.Version);
        var rated = new RatedServer(offer, configuration.Hsts, configuration.Compression);
        return new TlsInputs(
            values.Text("start"), build, configuration, suites.Entries, offer,
            new ConfiguredServer(rated, configuration.Server, configuration.SessionTickets, TicketKeysChange: false, configuration.OcspStapling, configuration.Http2)
            { CanDoTripleDes = build.Version.Suites.Any(suite => suite.Suite.Encryption == Encryption.TripleDes) },
            file, ClientFamilies.Read(values.Many("users")), StartPoints.Existing(values))
        { Goal = values.Text("start") == Starts.Compatible ? TlsClients.Find(values.Text("client")) : null, PlacedBy = suites.PlacedBy, CompareWith = OpenSslBuild.Find(values.Text("compareWith")) };
    }

    private static int? DhBits(FormValues values, TlsConfiguration configuration) =>
        // stunnel makes its own (measured with 5.68).
        configuration.Server.Product == ServerProduct.Stunnel ? 2048
        : configuration.DhParametersFile is not null && !ApacheDh.TakesNone(configuration.Server) ? (int)Number(values, "dhBits", 2048)
        : ApacheDh.OwnBits(configuration.Server, configuration.OpenSsl, configuration.Certificates);

    private static ImmutableArray<CertificateFiles> Certificates(FormReader form)
    {
        var certificates = ImmutableArray.CreateBuilder<CertificateFiles>();
        foreach (var (word, key, bits) in new[] { ("ecdsa", Authentication.Ecdsa, "curve"), ("rsa", Authentication.Rsa, "rsaBits") })
        {
            if (!form.Values.Many("keys").Contains(word)) continue;
            var chain = form.ReadObject($"{word}Chain", Path);
            var secret = form.Values[$"{word}Key"] is null ? chain : form.ReadObject($"{word}Key", Path);
            if (chain is not null && secret is not null) certificates.Add(new CertificateFiles(new ServerCertificate(key, (int)Number(form.Values, bits, 0)), chain.Path, secret.Path));
        }
        return certificates.ToImmutable();
    }

    /// <summary>Null leaves the library's own: where the product has no directive for them, the form has no field.</summary>
    private static ImmutableArray<CipherSuite>? Tls13Suites(FormValues values, OpenSslVersion version) => values.Many("protocols").Contains("tls1.3") && values["tls13"] is not null
        ? [.. values.Many("tls13").SelectMany(name => version.Tls13Suites.Where(suite => suite.Name == name)).Select(suite => suite.Suite)]
        : null;

    /// <summary><c>2.4.62</c>, or a whole line such as <c>Server version: Apache/2.4.62 (Debian)</c>.</summary>
    private static Result<ServerVersion> Version(string product, string text)
    {
        var found = VersionNumber().Match(text);
        if (!found.Success || !System.Version.TryParse(found.Value, out var version)) return Result.Refuse<ServerVersion>("Expected a version such as 2.4.62.");
        return new ServerVersion(Product(product), version);
    }

    private static ServerProduct Product(string word) => (ServerTraits.Find(word) ?? ServerTraits.Of(ServerProduct.Nginx)).Product;

    private static Result<PathOf> Path(string text) => ServerPath.Parse(text).Then<PathOf>(path => new PathOf(path));

    private static long Number(FormValues values, string id, long otherwise) => long.TryParse(values.Text(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>What the writers call a part, and the form's field for it.</summary>
    private static Problem AtField(Problem problem) => problem with
    {
        Field = problem.Field switch
        {
            "server" => "version",
            "hostName" => "host",
            "certificates" => "keys",
            "ciphers" or "securityLevel" => "string",
            "tls13Suites" => "tls13",
            "sessionTimeout" => "timeout",
            "ocspStapling" => "stapling",
            "resolvers" => "resolver",
            "hsts" => "hstsMaxAge",
            var field => field,
        },
    };

    [GeneratedRegex(@"\d{1,4}(\.\d{1,4}){1,3}", RegexOptions.NonBacktracking)]
    private static partial Regex VersionNumber();

    private sealed record PathOf(ServerPath Path);
}
