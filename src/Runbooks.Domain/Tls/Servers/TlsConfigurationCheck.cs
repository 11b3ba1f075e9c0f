using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>Tells what a product or its OpenSSL cannot do, before a file is written that would not load or would not mean what it says.</summary>
internal static class TlsConfigurationCheck
{
    public static ImmutableArray<Problem> Problems(TlsConfiguration configuration) =>
        [.. Basics(configuration), .. Protocols(configuration), .. Ciphers(configuration), .. Groups(configuration), .. Features(configuration)];

    private static IEnumerable<Problem> Basics(TlsConfiguration configuration)
    {
        var traits = configuration.Server.Traits;
        if (configuration.Server.Version < traits.First) yield return new("server", $"{traits.Name} can be written from version {traits.First} on.");
        if (traits.Until is { } until && configuration.Server.Version >= until) yield return new("server", $"{traits.Name} {until} reads other names of its settings; no file is written for it.");
        if (!traits.TakesTwoCertificates && configuration.Certificates.Length > 1) yield return new("certificates", $"{traits.Name} serves one certificate for a name: choose one kind of key.");
        if (!traits.TakesDhParameters && configuration.DhParametersFile is not null) yield return new("dhFile", $"{traits.Name} has no directive for DH parameters.");
        if (configuration.HostName.ToString().Length == 0) yield return new("hostName", "A host name is needed.");
        if (configuration.HttpsPort is < 1 or > 65535 || configuration.HttpPort is < 1 or > 65535 || configuration.HttpPort == configuration.HttpsPort) yield return new("ports", "Two different ports from 1 to 65535 are needed.");
        // RFC 5246 appendix F.1.4: no session for longer than 24 hours.
        if (configuration.SessionTimeoutSeconds is < 1 or > 86400) yield return new("sessionTimeout", "A session lives for 1 to 86400 seconds (RFC 5246, appendix F.1.4).");
        if (configuration.Certificates.IsEmpty) yield return new("certificates", "A certificate is needed.");
        if (configuration.Certificates.Any(files => files.ChainFile.ToString().Length == 0 || files.KeyFile.ToString().Length == 0) || configuration.DhParametersFile?.ToString() is "") yield return new("certificates", "Every file needs its path.");
        if (configuration.Certificates.Select(files => files.Certificate.Key).Distinct().Count() < configuration.Certificates.Length) yield return new("certificates", "One certificate of each kind of key is enough: a second one is never used.");
        if (configuration.Server.Product == ServerProduct.Apache && configuration.Certificates.Any(files => files.Certificate.Key == Authentication.Ecdsa) && Missing(configuration, "ECDHE and ECDSA", "An ECDSA certificate") is { } early) yield return early with { Field = "certificates" };
        if (traits.TakesTwoCertificates && configuration.Certificates.Length > 1 && Missing(configuration, "two certificates", "RSA and ECDSA certificates side by side") is { } problem) yield return problem with { Field = "certificates" };
    }

    private static IEnumerable<Problem> Protocols(TlsConfiguration configuration)
    {
        var (protocols, release) = (configuration.Protocols, configuration.OpenSsl.Rules.Release);
        if (protocols.IsEmpty)
        {
            yield return new("protocols", "At least one protocol is needed.");
            yield break;
        }
        var from = TlsWords.All.IndexOf(protocols[0]);
        if (from < 0 || !TlsWords.All.Skip(from).Take(protocols.Length).SequenceEqual(protocols)) yield return new("protocols", "Protocols are listed oldest first and without a gap: OpenSSL and HAProxy know only a lowest and a highest.");
        if (protocols.Contains(TlsProtocol.Ssl2)) yield return new("protocols", "SSLv2 must not be used (RFC 6176), and Apache 2.4 and HAProxy do not know it.");
        // Configure of 1.1.0 and later disables ssl3 unless told otherwise; 4.0 removed it (CHANGES).
        if (protocols.Contains(TlsProtocol.Ssl3) && release >= Release.V110)
            yield return new("protocols", release >= Release.V40 ? $"{configuration.OpenSsl} has no SSLv3: it was removed in 4.0." : $"{configuration.OpenSsl} has no SSLv3 in its default build (no-ssl3 since 1.1.0).");
        if (!configuration.Server.Traits.HasHighestProtocol && configuration.OpenSsl.Rules.HasTls13 && !configuration.OffersTls13) yield return new("protocols", $"{configuration.Server.Traits.Name} can be told the lowest protocol only, so TLS 1.3 is offered as well.");
        foreach (var protocol in protocols.Where(protocol => protocol is TlsProtocol.Tls11 or TlsProtocol.Tls12 or TlsProtocol.Tls13))
        {
            if (Missing(configuration, configuration.Server.Traits.Protocol(protocol), TlsWords.Of(protocol)) is { } problem) yield return problem with { Field = "protocols" };
        }
    }

    private static IEnumerable<Problem> Ciphers(TlsConfiguration configuration)
    {
        var older = configuration.Protocols.Any(protocol => protocol < TlsProtocol.Tls13);
        if (configuration.CipherString is not { } ciphers)
        {
            if (older) yield return new("ciphers", "A cipher string is needed for TLS 1.2 and earlier.");
        }
        else if (!ciphers.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or ',' or ';' or ' ' or '+' or '-' or '!' or '@' or '=' or '_' or '.')) yield return new("ciphers", "A cipher string has letters, digits and : , ; + - ! @ = _ . and blanks only.");
        else if (configuration.OpenSsl.Evaluate(ciphers) is var list)
        {
            if (list.Error == CipherStringError.InvalidCommand) yield return new("ciphers", $"{configuration.OpenSsl} refuses this cipher string (invalid command): the server would not start.");
            if (list.Error == CipherStringError.NoCipherMatch) yield return new("ciphers", $"Nothing in this cipher string is known to {configuration.OpenSsl} (no cipher match): the server would not start.");
            if (list.SecurityLevel is { } own && configuration.SecurityLevel is { } level && own != level) yield return new("securityLevel", string.Create(CultureInfo.InvariantCulture, $"The cipher string sets security level {own}, and level {level} is asked for."));
            if (configuration.NeedsLevelZero && (list.SecurityLevel ?? configuration.SecurityLevel ?? 0) != 0) yield return new("securityLevel", $"TLS 1.0 and 1.1 need security level 0 with {configuration.OpenSsl}: their signatures use SHA-1 and MD5.");
        }
        if (configuration.SecurityLevel is not null and not (>= 0 and <= 5)) yield return new("securityLevel", "A security level is 0 to 5.");
        if (configuration.SecurityLevel is not null && !configuration.OpenSsl.Rules.HasSecurityLevels) yield return new("securityLevel", $"{configuration.OpenSsl} has no security levels; they came with 1.1.0.");
        if (configuration is { SecurityLevel: not null, CipherString: null } && !(configuration.Server.Product == ServerProduct.HaProxy && configuration.Has("ssl-security-level"))) yield return new("securityLevel", "A security level is set by the cipher string, and without TLS 1.2 there is none.");
        if (!configuration.OffersTls13 || configuration.Tls13Suites is not { } suites) yield break;
        if (suites.IsEmpty) yield return new("tls13Suites", "TLS 1.3 needs at least one suite.");
        foreach (var suite in suites.Where(suite => !configuration.OpenSsl.Tls13Suites.Any(known => known.Suite.Code == suite.Code))) yield return new("tls13Suites", $"{configuration.OpenSsl} has no TLS 1.3 suite {suite.Name}.");
    }

    private static IEnumerable<Problem> Groups(TlsConfiguration configuration)
    {
        foreach (var group in configuration.Groups)
        {
            if (GroupTable.Find(group.Name) is not { } known || known.Group.Code != group.Code) yield return new("groups", "A group of this name and code is not known.");
            // OpenSSL refuses a list with an unknown name: "group 'X25519MLKEM768' cannot be set", measured with nginx on 3.0.
            else if (configuration.OpenSsl.Rules.Release < known.Since) yield return new("groups", $"{group.Name} needs OpenSSL {ReleaseSpan.Name(known.Since)}; with {configuration.OpenSsl} the server would not start.");
        }
        if (configuration.Groups.DistinctBy(group => group.Code).Count() < configuration.Groups.Length) yield return new("groups", "A group is listed twice.");
    }

    private static IEnumerable<Problem> Features(TlsConfiguration configuration)
    {
        var traits = configuration.Server.Traits;
        // nginx: CHANGES 1.3.2, 1.2.2. HAProxy sets SSL_OP_NO_COMPRESSION (ssl_sock.c).
        if (configuration.Compression && traits.Compression is null) yield return new("compression", $"{traits.Name} never compresses TLS and has no setting for it.");
        if (configuration.Compression && traits.Compression is { } directive && Missing(configuration, directive, "a setting for compression") is { } compression) yield return compression with { Field = "compression" };
        // Configure: zlib is off unless asked for. Apache: "This version of OpenSSL does not have any compression methods available", measured with 3.0.
        if (configuration.Compression && configuration.OpenSsl.Rules.Release >= Release.V110) yield return new("compression", $"{configuration.OpenSsl} has no compression in its default build, and Apache would not start.");
        if (configuration.OcspStapling && traits.Stapling is null) yield return new("ocspStapling", traits.NoStapling);
        if (configuration.OcspStapling && traits.Stapling is { } staples && Missing(configuration, staples, "OCSP stapling") is { } stapling) yield return stapling with { Field = "ocspStapling" };
        if (configuration is { OcspStapling: true, Resolvers.IsEmpty: true, Server.Product: ServerProduct.Nginx }) yield return new("resolvers", "nginx needs the address of a resolver to find the authority's OCSP responder.");
        if (configuration.Http2 && traits.Http2 is { } http2 && Missing(configuration, http2, "HTTP/2") is { } problem) yield return problem with { Field = "http2" };
        if (configuration.Http2 && traits.Http2 is null) yield return new("http2", traits.SpeaksHttp ? $"HTTP/2 is a setting of all sites of {traits.Name}; no file is written for it." : $"{traits.Name} does not speak HTTP.");
        if (!traits.SpeaksHttp && (configuration.Hsts is not null || configuration.RedirectsHttp)) yield return new(configuration.Hsts is not null ? "hsts" : "redirect", $"{traits.Name} does not speak HTTP.");
        if (configuration.Hsts is not { } hsts) yield break;
        if (hsts.MaxAge < 0) yield return new("hsts", "max-age is not negative (RFC 6797 section 6.1.1).");
        // hstspreload.org, submission requirements.
        if (hsts.Preload && (!hsts.IncludeSubDomains || hsts.MaxAge < 31536000)) yield return new("hsts", "The preload list takes only includeSubDomains with a max-age of at least 31536000 (hstspreload.org).");
    }

    /// <summary>Why the directive cannot be written; null when it can.</summary>
    private static Problem? Missing(TlsConfiguration configuration, string name, string what)
    {
        var directive = ServerDirectives.Of(configuration.Server.Product, name);
        var unverified = directive.Evidence == Evidence.Unverified ? " (unverified)" : "";
        return !directive.IsIn(configuration.Server.Version)
            ? new("", $"{what} needs {ServerDirectives.NameOf(directive.Product)} {directive.Since}{string.Concat(directive.Branches.Select(branch => $" or {branch}"))} or later{unverified}; this is {configuration.Server.Version}. Source: {directive.Source}.")
            : !directive.WorksWith(configuration.OpenSsl)
                ? new("", $"{what} needs OpenSSL {ReleaseSpan.Name(directive.OpenSsl)} or later{unverified}; this is {configuration.OpenSsl.Name}. Source: {directive.Source}.")
                : null;
    }
}
