using System.Globalization;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>Words that the files of all products share.</summary>
internal static class TlsWords
{
    /// <summary>As OpenSSL, Apache, nginx and HAProxy all spell it.</summary>
    public static string Of(TlsProtocol protocol) => protocol switch
    {
        TlsProtocol.Ssl2 => "SSLv2",
        TlsProtocol.Ssl3 => "SSLv3",
        TlsProtocol.Tls10 => "TLSv1",
        TlsProtocol.Tls11 => "TLSv1.1",
        TlsProtocol.Tls12 => "TLSv1.2",
        TlsProtocol.Tls13 => "TLSv1.3",
        _ => "",
    };

    public static TlsProtocol Protocol(string word, StringComparison comparison) => All.FirstOrDefault(protocol => Of(protocol).Equals(word, comparison));

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<TlsProtocol> All { get; } = [TlsProtocol.Ssl2, TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12, TlsProtocol.Tls13];

    /// <summary>RFC 6797 section 6.1; <c>preload</c> is the browsers' list's own word (hstspreload.org).</summary>
    public static string Of(HstsPolicy hsts) => string.Create(CultureInfo.InvariantCulture, $"max-age={hsts.MaxAge}{(hsts.IncludeSubDomains ? "; includeSubDomains" : "")}{(hsts.Preload ? "; preload" : "")}");

    /// <summary>IANA names, as <c>SSL_CTX_set_ciphersuites</c> takes them.</summary>
    public static string Names(IEnumerable<CipherSuite> suites) => string.Join(':', suites.Select(suite => suite.Name));

    public static string Names(IEnumerable<NamedGroup> groups) => string.Join(':', groups.Select(group => group.Name));

    /// <summary>In quotes where a blank, comma or semicolon would end the word; nothing in it needs an escape.</summary>
    public static string Word(string text) => text.Any(c => c is ' ' or ',' or ';') ? $"\"{text}\"" : text;

    public static string OnOff(bool on) => on ? "on" : "off";

    public static string Port(int port) => port.ToString(CultureInfo.InvariantCulture);

    /// <summary>The site's address without a path.</summary>
    public static string Origin(TlsConfiguration configuration) => $"https://{configuration.HostName}{(configuration.HttpsPort == 443 ? "" : ":" + Port(configuration.HttpsPort))}";

    /// <summary>The cipher string with the security level at its front, where it counts for every term and no earlier <c>DEFAULT</c> is lost.</summary>
    public static string? Ciphers(TlsConfiguration configuration, bool withLevel = true) => configuration.CipherString is not { } ciphers ? null
        : withLevel && configuration.EffectiveSecurityLevel is { } level && configuration.OpenSsl.Evaluate(ciphers).SecurityLevel is null ? WithLevel(configuration, level, ciphers)
        : ciphers;

    /// <summary>The cipher string as the server hands it to OpenSSL: mod_ssl and lighttpd put these words behind it (measured with 2.4.71 and 1.4.69).</summary>
    public static string EffectiveCiphers(ServerProduct? product, string ciphers) => product is ServerProduct.Apache or ServerProduct.Lighttpd ? ciphers + ":!aNULL:!eNULL:!EXP" : ciphers;

    // DEFAULT means something at the very front only ("ALL:DEFAULT" ignores it), so there the level goes to the end.
    public static bool MustStandFirst(OpenSslVersion version, string ciphers) => ciphers.StartsWith("DEFAULT", version.Rules.Comparison) || ciphers.StartsWith("SUITEB", StringComparison.Ordinal);

    private static string WithLevel(TlsConfiguration configuration, int level, string ciphers)
    {
        var set = string.Create(CultureInfo.InvariantCulture, $"@SECLEVEL={level}");
        return MustStandFirst(configuration.OpenSsl, ciphers) ? $"{ciphers}:{set}" : $"{set}:{ciphers}";
    }
}
