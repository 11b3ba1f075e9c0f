using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Products that are judged by patterns instead of a reader. Outputs and log lines were read with Debian 12's versions.</summary>
internal static class MoreProductSteps
{
    // These tests print nothing when all is well, so the command prints this behind them.
    private static readonly Check Passes = new Check.Pattern("^The test passes$", "The product's own test passes.");

    /// <summary><c>lighttpd/1.4.69 (ssl) - a light and fast webserver</c></summary>
    public static ProductSteps Lighttpd { get; } = new(ServerProduct.Lighttpd, Shell.Posix)
    {
        VersionCommand = _ => "lighttpd -v",
        Version = inputs => Version(inputs, @"^lighttpd/{0}[\s(]"),
        OtherLibrary = Library("mod_openssl"),
        FileIsComplete = true,
        Site = (inputs, _) => $"The site's root and the rest stay in their own files. What is there about TLS now has to go: in Debian the link conf-enabled/10-ssl.conf (lighty-disable-mod ssl), elsewhere every ssl.* and every socket with port {TlsWords.Port(inputs.Configuration.HttpsPort)}. lighttpd takes no setting twice.",
        Tested = Passes,
        Untested = " It asks OpenSSL as well (measured with 1.4.69).",
        Read = commands => ReadSteps.Read(
            commands, "lighttpd -p -f /etc/lighttpd/lighttpd.conf | grep -E '\"(CipherString|MinProtocol)\"'", "Lowest protocol and cipher string of the plan.",
            new Check.Pattern($"^\\s*\"MinProtocol\"\\s+=> \"{Escaped(TlsWords.Of(commands.Configuration.Protocols[0]))}\"", "lighttpd reads the file.")),
        // Measured with 1.4.69: after SIGUSR1 it is www-data that reads the key, and lighttpd ends.
        Reload = " lighttpd is restarted, since it is no longer root when it only reloads, and then reads no key of root's.",
        FailedHandshake = "no shared cipher|unsupported protocol",
    };

    /// <summary><c>3.7.11</c></summary>
    public static ProductSteps Postfix { get; } = new(ServerProduct.Postfix, Shell.Posix)
    {
        VersionCommand = _ => "postconf -h mail_version",
        Version = inputs => Version(inputs, "^{0}$"),
        OtherLibrary = Library("Postfix"),
        // One call, so that main.cf is written once.
        Put = (_, file) => $"cd && grep '^[a-z]' {file} | tr '\\n' '\\0' | xargs -0 postconf -e",
        FileIsComplete = true,
        Site = (_, _) => "Certificates that stand in main.cf as smtpd_tls_cert_file and smtpd_tls_key_file no longer count beside smtpd_tls_chain_files. Look into master.cf for services that set -o smtpd_tls_… of their own.",
        Tested = Passes,
        Untested = " It does not ask OpenSSL about cipher string and groups (measured with 3.7.11); the string was asked before.",
        Read = commands => ReadSteps.Read(
            commands, "postconf smtpd_tls_protocols tls_high_cipherlist", "Protocols and cipher string of the plan.",
            new Check.Pattern($"^smtpd_tls_protocols = >={Escaped(TlsWords.Of(commands.Configuration.Protocols[0]))}, <=", "Postfix has the protocols of the plan.")),
        FailedHandshake = "SSL_accept error",
    };

    /// <summary><c>2.3.19.1 (9b53102964)</c></summary>
    public static ProductSteps Dovecot { get; } = new(ServerProduct.Dovecot, Shell.Posix)
    {
        VersionCommand = _ => "dovecot --version",
        Version = inputs => Version(inputs, @"^{0}( |$)"),
        OtherLibrary = Library("Dovecot"),
        FileIsComplete = true,
        Site = (_, _) => "The file sets what 10-ssl.conf sets, and of two values the last one counts. A local_name or local block with a certificate of its own keeps it.",
        Tested = Passes,
        Untested = " It does not ask OpenSSL, and opens no certificate (measured with 2.3.19.1); both were looked at before.",
        Read = commands => ReadSteps.Read(
            commands, "doveconf ssl_min_protocol ssl_cipher_list", "Lowest protocol and cipher string of the plan.",
            new Check.Pattern($"^ssl_min_protocol = {Escaped(TlsWords.Of(commands.Configuration.Protocols[0]))}$", "Dovecot has the lowest protocol of the plan.")),
        FailedHandshake = "no shared cipher|unsupported protocol",
    };

    /// <summary><c>stunnel 5.68 on x86_64-pc-linux-gnu platform</c>; it names the library it runs with, too.</summary>
    public static ProductSteps Stunnel { get; } = new(ServerProduct.Stunnel, Shell.Posix)
    {
        VersionCommand = _ => "stunnel -version 2>&1 | grep -E '^(stunnel|Running)'",
        Version = inputs => Version(inputs, @"^stunnel {0} on "),
        OtherLibrary = Library("stunnel"),
        Site = (_, _) => "The last line is the application's address. What else the tunnel needs, such as protocol, goes above it. Where another instance has the port now, stop it right before the restart (systemctl stop stunnel@NAME), and start it again on the way back.",
        Reload = " stunnel has no test: what it refuses keeps it from starting, and its port stays closed until the copy is back. The restart ends the tunnel's open connections.",
        FailedHandshake = "no shared cipher|unsupported protocol",
    };

    private static Check.Pattern Version(TlsInputs inputs, string pattern) => new Check.Pattern(
        pattern.Replace("{0}", Escaped(inputs.Configuration.Server.Version.ToString()), StringComparison.Ordinal),
        $"{inputs.Configuration.Server}. For another version, enter it and plan anew.");

    private static string Library(string name) => $"A package of a distribution uses the same library for this program and for {name}; one's own build may not.";

    private static string Escaped(string text) => Regex.Escape(text);
}
