namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Reads the directives of mod_ssl, and those of other modules that speak about TLS. Source: the manuals of mod_ssl and mod_headers.</summary>
internal static class ApacheReader
{
    private static readonly string[] Caches = ["none", "nonenotnull", "dbm:", "shmcb:", "shm:", "dc:", "memcache:", "redis:"];

    public static void Read(ImmutableArray<string> lines, ReadingSheet sheet)
    {
        var statements = ApacheStatements.Cut(lines, sheet).ToList();
        foreach (var statement in HostBlocks.One(statements, SetsTls, _ => false, IsRedirect, Names, sheet)) Read(statement, sheet);
    }

    private static bool SetsTls(Statement statement) =>
        statement.Name.StartsWith("SSL", StringComparison.OrdinalIgnoreCase) && !statement.Name.StartsWith("SSLProxy", StringComparison.OrdinalIgnoreCase)
        && !(statement.Is("SSLEngine") && statement.Argument(0).Equals("off", StringComparison.OrdinalIgnoreCase));

    private static bool IsRedirect(Statement statement) =>
        statement.Name.ToUpperInvariant() is "REDIRECT" or "REDIRECTMATCH" or "REDIRECTPERMANENT" or "REWRITERULE"
        && statement.Arguments.Any(argument => argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<string> Names(Statement statement) => statement.Is("ServerName") ? [statement.Argument(0)] : [];

    private static void Read(Statement statement, ReadingSheet sheet)
    {
        switch (statement.Name.ToUpperInvariant())
        {
            case "HEADER": ApacheHeader.Read(statement, sheet); return;
            case "PROTOCOLS":
                sheet.List(statement);
                sheet.Since(statement, "Protocols h2");
                sheet.Settings = sheet.Settings with { Http2 = statement.Arguments.Contains("h2", StringComparer.OrdinalIgnoreCase) };
                return;
            case "SERVERNAME" when statement.Block.Length > 0:
                sheet.Ignore();
                var name = HostName(statement.Argument(0));
                sheet.Name(statement with { Words = [statement.Name, name] });
                if (!sheet.Settings.HostNames.Contains(name)) sheet.Settings = sheet.Settings with { HostNames = sheet.Settings.HostNames.Add(name) };
                return;
            case "SERVERALIAS" when statement.Block.Length > 0:
                sheet.Ignore();
                sheet.Name(statement);
                return;
            case var _ when IsRedirect(statement):
                sheet.Ignore();
                sheet.Redirects();
                return;
        }
        if (!statement.Name.StartsWith("SSL", StringComparison.OrdinalIgnoreCase))
        {
            sheet.Ignore();
            return;
        }
        sheet.List(statement);
        if (statement.Host is { } host)
        {
            foreach (var address in host.Text.Trim('<', '>').Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)) sheet.Port(host.Line, "VirtualHost", address);
        }
        Ssl(statement, sheet);
    }

    /// <summary>Without scheme and port, which the manual of ServerName allows: <c>https://www.example.com:443</c>.</summary>
    private static string HostName(string text)
    {
        var name = text[(text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        var colon = name.LastIndexOf(':');
        return colon > 0 && name.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..colon] : name;
    }

    private static void Ssl(Statement statement, ReadingSheet sheet)
    {
        var argument = statement.Argument(0);
        switch (statement.Name.ToUpperInvariant())
        {
            case "SSLPROTOCOL": ApacheProtocols.Read(statement, sheet); break;
            case "SSLCIPHERSUITE": CipherSuite(statement, sheet); break;
            case "SSLHONORCIPHERORDER": Set(statement, sheet, (settings, on) => settings with { PrefersServerOrder = on }); break;
            case "SSLCOMPRESSION": Set(statement, sheet, (settings, on) => settings with { Compression = on }, "SSLCompression"); break;
            case "SSLSESSIONTICKETS": Set(statement, sheet, (settings, on) => settings with { SessionTickets = on }, "SSLSessionTickets"); break;
            case "SSLUSESTAPLING": Set(statement, sheet, (settings, on) => settings with { OcspStapling = on }, "SSLUseStapling"); break;
            case "SSLSESSIONCACHE": Cache(statement, sheet); break;
            case "SSLSTAPLINGCACHE": ServerLevel(statement, sheet); break;
            case "SSLSESSIONCACHETIMEOUT":
                sheet.Once(statement, "session timeout");
                if (sheet.Takes(statement, 1)) sheet.Settings = sheet.Settings with { SessionTimeoutSeconds = sheet.Number(statement, argument) };
                break;
            case "SSLOPENSSLCONFCMD": Command(statement, sheet); break;
            case "SSLCERTIFICATEFILE": if (sheet.Takes(statement, 1)) sheet.Settings = sheet.Settings with { CertificateFiles = sheet.Settings.CertificateFiles.Add(argument) }; break;
            case "SSLCERTIFICATEKEYFILE": if (sheet.Takes(statement, 1)) sheet.Settings = sheet.Settings with { KeyFiles = sheet.Settings.KeyFiles.Add(argument) }; break;
            case var name when !KnownDirectives.Apache.Contains(name): sheet.Problem(statement, $"mod_ssl has no directive {Statement.Shortened(statement.Name)}: Apache does not start."); break;
        }
    }

    private static void Set(Statement statement, ReadingSheet sheet, Func<TlsSettings, bool, TlsSettings> set, string? directive = null)
    {
        sheet.Once(statement, statement.Name.ToUpperInvariant());
        if (directive is not null) sheet.Since(statement, directive);
        if (sheet.Flag(statement) is { } on) sheet.Settings = set(sheet.Settings, on);
    }

    private static void CipherSuite(Statement statement, ReadingSheet sheet)
    {
        switch (statement.Arguments)
        {
            case [var ciphers]: sheet.Ciphers(statement, ciphers); break;
            case [var protocol, var ciphers] when protocol.Equals("SSL", StringComparison.OrdinalIgnoreCase): sheet.Ciphers(statement, ciphers); break;
            case [var protocol, var suites] when protocol.Equals("TLSv1.3", StringComparison.OrdinalIgnoreCase):
                sheet.Since(statement, "SSLCipherSuite TLSv1.3");
                sheet.Tls13(statement, suites);
                break;
            case []: sheet.Problem(statement, "SSLCipherSuite needs a cipher string."); break;
            default:
                sheet.Problem(statement, "SSLCipherSuite takes one cipher string: with blanks in it, it needs quotes around it.");
                sheet.Ciphers(statement, string.Join(' ', statement.Arguments));
                break;
        }
    }

    private static void Cache(Statement statement, ReadingSheet sheet)
    {
        ServerLevel(statement, sheet);
        sheet.Once(statement, "session cache");
        if (!sheet.Takes(statement, 1)) return;
        var cache = statement.Argument(0);
        if (!Caches.Any(kind => cache.StartsWith(kind, StringComparison.OrdinalIgnoreCase))) sheet.Problem(statement, "A session cache is none, shmcb:path(size), dbm:path, memcache:host or redis:host.");
        sheet.Settings = sheet.Settings with { SessionCache = cache };
    }

    private static void ServerLevel(Statement statement, ReadingSheet sheet)
    {
        if (statement.Block.Length > 0) sheet.Problem(statement, $"{statement.Name} is not allowed inside {statement.Block}: it belongs to the server as a whole, and Apache does not start.");
    }

    private static void Command(Statement statement, ReadingSheet sheet)
    {
        if (!sheet.Takes(statement, 2)) return;
        sheet.Since(statement, "SSLOpenSSLConfCmd");
        var value = statement.Argument(1);
        switch (statement.Argument(0).ToUpperInvariant())
        {
            case "CURVES" or "GROUPS": sheet.Groups(statement, value); break;
            case "CIPHERSUITES": sheet.Tls13(statement, value); break;
            case "DHPARAMETERS":
                sheet.Once(statement, "DH parameters");
                sheet.Since(statement, "SSLOpenSSLConfCmd DHParameters");
                sheet.Settings = sheet.Settings with { DhParametersFile = value };
                break;
            case "MINPROTOCOL" or "MAXPROTOCOL" or "PROTOCOL" or "CIPHERSTRING" or "OPTIONS": sheet.Problem(statement, "This may change protocols, suites or options beside their own directives; it is not taken into account here."); break;
            case "SIGNATUREALGORITHMS" or "CLIENTSIGNATUREALGORITHMS" or "ECDHPARAMETERS" or "NUMTICKETS" or "RECORDPADDING": break;
            default: sheet.Problem(statement, "This command of OpenSSL is not known here; it is not taken into account."); break;
        }
    }
}
