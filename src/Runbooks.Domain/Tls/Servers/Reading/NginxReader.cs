namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Reads the directives of ngx_http_ssl_module, and those of other modules that speak about TLS.</summary>
internal static class NginxReader
{
    public static void Read(ImmutableArray<string> lines, ReadingSheet sheet)
    {
        foreach (var statement in HostBlocks.One(NginxStatements.Cut(lines, sheet), SetsTls, Refuses, IsRedirect, Names, sheet)) Read(statement, sheet);
    }

    private static bool SetsTls(Statement statement) => statement.Name.StartsWith("ssl_", StringComparison.OrdinalIgnoreCase) || (statement.Name == "listen" && statement.Arguments.Contains("ssl"));

    private static bool Refuses(Statement statement) => statement.Name == "ssl_reject_handshake" && statement.Argument(0) == "on";

    private static bool IsRedirect(Statement statement) => statement.Name is "return" or "rewrite" && statement.Arguments.Any(argument => argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<string> Names(Statement statement) => statement.Name == "server_name" ? statement.Arguments : [];

    private static void Read(Statement statement, ReadingSheet sheet)
    {
        var settings = sheet.Settings;
        switch (statement.Name)
        {
            case "listen":
                sheet.Ignore();
                if (statement.Arguments.Contains("ssl")) sheet.Port(statement.Line, statement.Name, statement.Argument(0));
                if (statement.Arguments.Contains("http2")) sheet.Settings = settings with { Http2 = true };
                else if (statement.Arguments.Contains("ssl")) sheet.Settings = settings with { Http2 = settings.Http2 ?? false };
                return;
            case "http2":
                sheet.List(statement);
                sheet.Since(statement, "http2 on");
                if (sheet.Flag(statement) is { } http2) sheet.Settings = settings with { Http2 = http2 };
                return;
            case "server_name":
                sheet.Ignore();
                sheet.Name(statement);
                sheet.Settings = settings with { HostNames = [.. settings.HostNames.Concat(statement.Arguments).Distinct()] };
                return;
            case var _ when IsRedirect(statement):
                sheet.Ignore();
                sheet.Redirects();
                return;
            case "resolver":
                sheet.Ignore();
                sheet.Resolver(statement);
                return;
            case "add_header" when statement.Argument(0).Equals(HstsHeader.Name, StringComparison.OrdinalIgnoreCase): Header(statement, sheet); return;
            case "ssl":
                sheet.List(statement);
                sheet.Problem(statement, "“ssl on” was removed in 1.25.1: write listen 443 ssl.");
                return;
            case var name when name.StartsWith("ssl_", StringComparison.OrdinalIgnoreCase):
                sheet.List(statement);
                Ssl(statement, sheet);
                return;
        }
        sheet.Ignore();
    }

    private static void Header(Statement statement, ReadingSheet sheet)
    {
        sheet.List(statement);
        if (statement.Arguments.Length is not (2 or 3) || (statement.Arguments.Length == 3 && statement.Argument(2) != "always"))
        {
            sheet.Problem(statement, "add_header takes a name, a value and perhaps “always”: a value with blanks or a semicolon needs quotes.");
            if (statement.Arguments.Length < 2) return;
        }
        else if (statement.Arguments.Length == 2) sheet.Problem(statement, "Without “always”, errors do not have this header.");
        else sheet.Since(statement, "add_header always");
        sheet.Hsts(statement, statement.Argument(1));
    }

    private static void Ssl(Statement statement, ReadingSheet sheet)
    {
        var argument = statement.Argument(0);
        switch (statement.Name)
        {
            case "ssl_protocols": NginxProtocols.Read(statement, sheet); break;
            case "ssl_ciphers": if (sheet.Takes(statement, 1)) sheet.Ciphers(statement, argument); break;
            case "ssl_conf_command": Command(statement, sheet); break;
            case "ssl_prefer_server_ciphers": Set(statement, sheet, (settings, on) => settings with { PrefersServerOrder = on }); break;
            case "ssl_session_tickets": Set(statement, sheet, (settings, on) => settings with { SessionTickets = on }, "ssl_session_tickets"); break;
            case "ssl_stapling": Set(statement, sheet, (settings, on) => settings with { OcspStapling = on }, "ssl_stapling"); break;
            case "ssl_ecdh_curve":
                if (!sheet.Takes(statement, 1)) break;
                sheet.Since(statement, argument.Contains(':', StringComparison.Ordinal) ? "ssl_ecdh_curve list" : "ssl_ecdh_curve");
                // auto, since 1.11.0: the library's own list.
                if (argument != "auto") sheet.Groups(statement, argument);
                break;
            case "ssl_dhparam":
                sheet.Once(statement, "DH parameters");
                if (sheet.Takes(statement, 1)) sheet.Settings = sheet.Settings with { DhParametersFile = argument };
                break;
            case "ssl_session_cache":
                sheet.Once(statement, "session cache");
                if (statement.Arguments.IsEmpty || !statement.Arguments.All(IsCache)) sheet.Problem(statement, "A session cache is off, none, builtin[:size] or shared:name:size.");
                else sheet.Settings = sheet.Settings with { SessionCache = string.Join(' ', statement.Arguments) };
                break;
            case "ssl_session_timeout":
                sheet.Once(statement, "session timeout");
                if (!sheet.Takes(statement, 1)) break;
                if (NginxTime.Seconds(argument) is { } seconds) sheet.Settings = sheet.Settings with { SessionTimeoutSeconds = seconds };
                else sheet.Problem(statement, "A time is a number with ms, s, m, h, d, w, M or y, such as 5m or 1d.");
                break;
            case "ssl_certificate": if (sheet.Takes(statement, 1)) sheet.Settings = sheet.Settings with { CertificateFiles = sheet.Settings.CertificateFiles.Add(argument) }; break;
            case "ssl_certificate_key": if (sheet.Takes(statement, 1)) sheet.Settings = sheet.Settings with { KeyFiles = sheet.Settings.KeyFiles.Add(argument) }; break;
            case var name when !KnownDirectives.Nginx.Contains(name): sheet.Problem(statement, $"nginx has no directive {Statement.Shortened(name)}: it does not start."); break;
        }
    }

    private static void Set(Statement statement, ReadingSheet sheet, Func<TlsSettings, bool, TlsSettings> set, string? directive = null)
    {
        sheet.Once(statement, statement.Name);
        if (directive is not null) sheet.Since(statement, directive);
        if (sheet.Flag(statement) is { } on) sheet.Settings = set(sheet.Settings, on);
    }

    private static void Command(Statement statement, ReadingSheet sheet)
    {
        if (!sheet.Takes(statement, 2)) return;
        sheet.Since(statement, "ssl_conf_command Ciphersuites");
        switch (statement.Argument(0).ToUpperInvariant())
        {
            case "CIPHERSUITES": sheet.Tls13(statement, statement.Argument(1)); break;
            case "CURVES" or "GROUPS": sheet.Groups(statement, statement.Argument(1)); break;
            case "SIGNATUREALGORITHMS" or "CLIENTSIGNATUREALGORITHMS" or "NUMTICKETS": break;
            default: sheet.Problem(statement, "This may change protocols, suites or options beside their own directives; it is not taken into account here."); break;
        }
    }

    private static bool IsCache(string word) => word is "off" or "none" or "builtin" || word.StartsWith("builtin:", StringComparison.Ordinal) || (word.StartsWith("shared:", StringComparison.Ordinal) && word.Count(c => c == ':') == 2);
}
