using System.Globalization;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Reads the words about TLS in HAProxy's sections, and the options of its bind lines. Source: the configuration manual.</summary>
internal sealed class HaProxyReader(ReadingSheet sheet)
{
    private static readonly string[] Sections = ["global", "defaults", "frontend", "backend", "listen", "userlist", "peers", "resolvers", "mailers", "cache", "program", "http-errors", "ring", "log-forward", "fcgi-app", "crt-store", "traces", "acme"];

    private readonly HaProxyProtocols protocols = new();
    private bool speaksTls;
    private (Statement Statement, ImmutableArray<string> Options)? firstBind;

    public static void Read(ImmutableArray<string> lines, ReadingSheet sheet)
    {
        var reader = new HaProxyReader(sheet);
        var (section, statements) = ("", new List<Statement>());
        HostBlock? host = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var (words, open) = Words.Cut(lines[i], comments: true, escapesOutside: true);
            if (words.IsEmpty) continue;
            if (Sections.Contains(words[0]))
            {
                section = string.Join(' ', words);
                host = words[0] is "frontend" or "listen" ? new HostBlock(i + 1, section) : null;
            }
            else statements.Add(new Statement(i + 1, words, section) { HasOpenQuote = open, Host = host });
        }
        foreach (var statement in HostBlocks.One(statements, IsTlsBind, _ => false, IsRedirect, _ => [], sheet)) reader.Line(statement);
        reader.Finish();
    }

    private void Line(Statement statement)
    {
        if (statement.Is("bind")) Bind(statement);
        else if (statement.Name is "http-response" or "http-after-response" or "rspadd" && statement.Words.Any(word => word.Contains(HstsHeader.Name, StringComparison.OrdinalIgnoreCase))) HaProxyHeader.Read(statement, sheet);
        else if (IsRedirect(statement))
        {
            sheet.Ignore();
            sheet.Redirects();
        }
        else if (statement.Name.StartsWith("ssl-", StringComparison.Ordinal) || statement.Name.StartsWith("tune.ssl.", StringComparison.Ordinal)) Global(statement);
        else if (statement.Name is "ca-base" or "crt-base" or "key-base" or "issuers-chain-path") sheet.List(statement);
        else sheet.Ignore();
    }

    private static bool IsTlsBind(Statement statement) => statement.Is("bind") && statement.Arguments.Skip(1).Contains("ssl");

    private static bool IsRedirect(Statement statement) => (statement.Is("redirect") || (statement.Is("http-request") && statement.Argument(0) == "redirect")) && IsToHttps(statement.Arguments);

    private static bool IsToHttps(ImmutableArray<string> arguments) =>
        (arguments.IndexOf("scheme") is >= 0 and var scheme && arguments.ElementAtOrDefault(scheme + 1) == "https") || arguments.Any(argument => argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private void Global(Statement statement)
    {
        sheet.List(statement);
        if (!statement.Block.Equals("global", StringComparison.Ordinal)) sheet.Problem(statement, $"{statement.Name} belongs in the section global.");
        var argument = statement.Argument(0);
        switch (statement.Name)
        {
            case "ssl-default-bind-ciphers": if (sheet.Takes(statement, 1)) sheet.Ciphers(statement, argument); break;
            case "ssl-default-bind-ciphersuites":
                sheet.Since(statement, "ssl-default-bind-ciphersuites");
                if (sheet.Takes(statement, 1)) sheet.Tls13(statement, argument);
                break;
            case "ssl-default-bind-curves":
                sheet.Since(statement, "ssl-default-bind-curves");
                if (sheet.Takes(statement, 1)) sheet.Groups(statement, argument);
                break;
            case "ssl-default-bind-options":
                speaksTls = true;
                Options(statement, statement.Arguments);
                break;
            case "ssl-dh-param-file":
                sheet.Once(statement, "DH parameters");
                sheet.Since(statement, "ssl-dh-param-file");
                if (sheet.Takes(statement, 1)) sheet.Settings = sheet.Settings with { DhParametersFile = argument };
                break;
            case "ssl-security-level":
                sheet.Since(statement, "ssl-security-level");
                if (sheet.Takes(statement, 1) && sheet.Number(statement, argument) is { } level) sheet.Settings = sheet.Settings with { SecurityLevel = level };
                break;
            case "tune.ssl.lifetime":
                sheet.Once(statement, "session timeout");
                if (sheet.Takes(statement, 1)) Lifetime(statement, argument);
                break;
            case var name when !KnownDirectives.HaProxy.Contains(name): sheet.Problem(statement, $"HAProxy has no word {Statement.Shortened(name)}: it does not start."); break;
        }
    }

    private void Lifetime(Statement statement, string text)
    {
        // HAProxy's times have the units of nginx's, but months and years (section 2.5); without one these are seconds.
        if (NginxTime.Seconds(text) is { } seconds && text.All(c => char.IsAsciiDigit(c) || c is 's' or 'm' or 'h' or 'd')) sheet.Settings = sheet.Settings with { SessionTimeoutSeconds = seconds };
        else sheet.Problem(statement, "A time is a number with ms, s, m, h or d.");
    }

    private void Bind(Statement statement)
    {
        // The first word is the address.
        ImmutableArray<string> options = statement.Arguments.IsEmpty ? [] : statement.Arguments[1..];
        if (!options.Contains("ssl"))
        {
            sheet.Ignore();
            return;
        }
        // Several addresses share one set of options as a rule. Other options make another host.
        if (firstBind is { } first && !first.Options.SequenceEqual(options, StringComparer.Ordinal))
        {
            sheet.Ignore();
            sheet.Problem(statement, string.Create(CultureInfo.InvariantCulture, $"This line sets TLS otherwise than line {first.Statement.Line} does and was not read: the plan is for the first one."));
            return;
        }
        sheet.List(statement);
        speaksTls = true;
        foreach (var address in statement.Argument(0).Split(',')) sheet.Port(statement.Line, statement.Name, address);
        if (firstBind is not null) return;
        firstBind = (statement, options);
        Options(statement, options);
        sheet.Settings = sheet.Settings with { Http2 = options.IndexOf("alpn") is >= 0 and var alpn && alpn + 1 < options.Length ? options[alpn + 1].Split(',').Contains("h2") : sheet.Settings.Http2 };
    }

    private void Options(Statement statement, ImmutableArray<string> options)
    {
        foreach (var (option, value, known) in HaProxyBind.Options(options))
        {
            if (protocols.Read(statement, option, value, sheet)) continue;
            if (!known) sheet.Problem(statement, $"“{Statement.Shortened(option)}” is no option that HAProxy's bind knows.");
            else Option(statement, option, value);
        }
    }

    private void Option(Statement statement, string option, string value)
    {
        // What a bind line sets goes before the default of the section global.
        var own = statement with { Words = [option, value] };
        switch (option)
        {
            case "ciphers": sheet.Ciphers(own, value); break;
            case "ciphersuites": sheet.Tls13(own, value); break;
            case "curves": sheet.Since(statement, "bind curves"); sheet.Groups(own, value); break;
            case "ecdhe": sheet.Groups(own, value); break;
            case "no-tls-tickets": sheet.Settings = sheet.Settings with { SessionTickets = false }; break;
            case "tls-tickets": sheet.Settings = sheet.Settings with { SessionTickets = true }; break;
            case "prefer-client-ciphers":
                sheet.Since(statement, "prefer-client-ciphers");
                sheet.Settings = sheet.Settings with { PrefersServerOrder = false };
                break;
            case "crt": sheet.Settings = sheet.Settings with { CertificateFiles = sheet.Settings.CertificateFiles.Add(value) }; break;
        }
    }

    private void Finish()
    {
        if (!speaksTls) return;
        protocols.Finish(sheet);
        // HAProxy's defaults, which it has no words for: the server's order, and tickets.
        sheet.Settings = sheet.Settings with { PrefersServerOrder = sheet.Settings.PrefersServerOrder ?? true, SessionTickets = sheet.Settings.SessionTickets ?? true };
    }
}
