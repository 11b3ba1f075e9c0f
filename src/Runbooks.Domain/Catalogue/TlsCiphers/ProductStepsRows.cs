using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The products, in the order of <see cref="ServerProduct"/>.</summary>
internal static class ProductStepsRows
{
    // Read in the logs of Apache 2.4.71, nginx 1.22.1 and HAProxy 2.6.12; Apache and nginx have these lines at level info.
    private const string Refused = "no shared cipher|unsupported protocol";

    public static ImmutableArray<ProductSteps> All { get; } =
    [
        new(ServerProduct.Apache, Shell.Apache)
        {
            VersionCommand = place => $"{place.Program} -v",
            Version = inputs => new Check.Reader(TlsReaders.ApacheVersion, [BeforeSteps.Version(inputs.Configuration.Server)]),
            OtherLibrary = "A package of a distribution uses the same library for this program and for mod_ssl; Apache of one's own build may not: its error log names the library at LogLevel info (AH01876).",
            Modules = ModuleSteps.Apache, Listen = ModuleSteps.Listen,
            Site = (inputs, commands) => $"In the virtual host for port {TlsWords.Port(inputs.Configuration.HttpsPort)}: DocumentRoot, ProxyPass, access and log files, as the site's present virtual host has them, but nothing that begins with SSL. For the first day also {LogLevel(inputs)}: Apache tells of failed handshakes at this level only.",
            Untested = " It does not ask OpenSSL about cipher string and groups (measured with 2.4.71); the string was asked before.",
            Read = ReadSteps.Apache, Alone = AloneStep.Of,
            Reload = " If OpenSSL refuses a value that the test let pass, Apache ends and the site is down until the copy is back.",
            FailedHandshake = Refused, NeedsLogLevel = true,
        },
        new(ServerProduct.Nginx, Shell.Nginx)
        {
            // nginx -v and haproxy -v do not name the library.
            VersionCommand = _ => "nginx -V", NamesLibrary = true,
            Version = inputs => new Check.Reader(TlsReaders.NginxVersion, [BeforeSteps.Version(inputs.Configuration.Server), BeforeSteps.Rules(inputs)]),
            Modules = ModuleSteps.Nginx,
            Site = (_, commands) => $"In the server with TLS: root, location, proxy_pass and the rest, as the site's present server block has them, but nothing that begins with ssl_. For the first day also “error_log {commands.Place.Log} info;”: nginx tells of failed handshakes at this level only.",
            Read = ReadSteps.Nginx, Alone = AloneStep.Of,
            FailedHandshake = Refused, NeedsLogLevel = true,
        },
        new(ServerProduct.HaProxy, Shell.HAProxy)
        {
            VersionCommand = _ => "haproxy -vv", NamesLibrary = true,
            Version = inputs => new Check.Reader(TlsReaders.HaProxyVersion, [BeforeSteps.Version(inputs.Configuration.Server), BeforeSteps.Rules(inputs)]),
            Site = (_, commands) => $"This file replaces all of {commands.Place.File}. From the present one come over: in global log, chroot, user, group and stats socket, without which HAProxy goes on running as root and logs nothing; in defaults log and option; every frontend, listen and backend that stays. The last line is the application's address.",
            FailedHandshake = "SSL handshake failure",
        },
        MoreProductSteps.Lighttpd,
        MoreProductSteps.Postfix,
        MoreProductSteps.Dovecot,
        MoreProductSteps.Stunnel,
    ];

    /// <summary>Levels for one module came with 2.4 (core manual, LogLevel).</summary>
    private static string LogLevel(TlsInputs inputs) => inputs.Configuration.Server.Version >= new Version(2, 4) ? "“LogLevel ssl:info”" : "“LogLevel info”";
}
