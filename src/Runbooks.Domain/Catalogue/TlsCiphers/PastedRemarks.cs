using System.Globalization;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Tells line by line what of a pasted configuration no field can hold, so that nothing of it is lost in silence.</summary>
internal sealed class PastedRemarks(PastedDefaults pasted)
{
    // Taken over as a whole, or told by the reader. Upper case for Apache, whose names have no case.
    private static readonly ImmutableHashSet<string> Taken = [
        "SSLPROTOCOL", "SSLCIPHERSUITE", "SSLHONORCIPHERORDER", "SSLSESSIONTICKETS", "HEADER", "PROTOCOLS", "SSLSTAPLINGCACHE",
        "ssl_protocols", "ssl_ciphers", "ssl_prefer_server_ciphers", "ssl_session_tickets", "http2", "add_header", "ssl",
        "ssl-default-bind-ciphers", "http-response", "http-after-response", "rspadd",
    ];

    private static readonly ImmutableHashSet<string> TakenOptions = [
        "ssl", "alpn", "ciphers", "crt", "ssl-min-ver", "ssl-max-ver", "no-tls-tickets", "tls-tickets", "prefer-client-ciphers", "v4v6",
        "no-sslv3", "no-tlsv10", "no-tlsv11", "no-tlsv12", "no-tlsv13", "force-sslv3", "force-tlsv10", "force-tlsv11", "force-tlsv12", "force-tlsv13",
    ];

    private readonly ServerReading reading = pasted.Reading;
    private readonly string? host = pasted.Host;

    /// <summary>What the reader has to say and what was not taken over, in the order of lines.</summary>
    public static ImmutableArray<ReadingProblem> All(ServerReading reading, OpenSslVersion version) =>
        [.. reading.Problems.Concat(new PastedRemarks(new(reading, version)).Remarks()).OrderBy(remark => remark.Line)];

    private IEnumerable<ReadingProblem> Remarks() =>
    [
        .. reading.Ports.Where(port => port.Arguments[0] != "443").Select(port => At(port, $"The plan is for port 443. Port {port.Arguments[0]} is not taken over.")),
        .. reading.Names.Select(line => (line, Others: line.Arguments.Where(name => name.Length > 0 && name != host).Select(Statement.Shortened).ToList())).Where(names => names.Others.Count > 0)
            .Select(names => At(names.line, $"The plan is for one name{(host is null ? "" : ", " + host)}. Not taken over: {string.Join(", ", names.Others)}.")),
        // A line that the reader has something to say of is not blamed twice.
        .. reading.Lines.Where(line => reading.Problems.All(problem => problem.Line != line.Line)).SelectMany(line => Line(line).Select(message => At(line, message))),
    ];

    private IEnumerable<string> Line(TlsLine line)
    {
        var argument = line.Arguments.FirstOrDefault() ?? "";
        switch (reading.Product == ServerProduct.Apache ? line.Directive.ToUpperInvariant() : line.Directive)
        {
            case var taken when Taken.Contains(taken): return [];
            case "SSLENGINE" when argument.Equals("on", StringComparison.OrdinalIgnoreCase): return [];
            case "SSLINSECURERENEGOTIATION" when argument.Equals("off", StringComparison.OrdinalIgnoreCase): return [];
            case "ssl_stapling_verify" when pasted.Stapling: return [];
            case "SSLCERTIFICATECHAINFILE" when pasted.Pairs.Any(pair => pair.Chain == argument): return [];
            case "SSLCERTIFICATECHAINFILE": return ["Not taken over: in the plan the chain stands in the file of the certificate, behind it."];
            case "SSLCERTIFICATEFILE" or "ssl_certificate": return Certificate(argument);
            case "SSLCERTIFICATEKEYFILE" or "ssl_certificate_key": return pasted.Pairs.Any(pair => pair.Secret == argument) ? [] : ["Not taken over: the field takes an absolute path of plain characters, and one for each certificate."];
            case "SSLSESSIONCACHE": return Cache(ApacheFile.SessionCache, argument);
            case "ssl_session_cache": return Cache(NginxFile.SessionCache, string.Join(' ', line.Arguments));
            case "SSLSESSIONCACHETIMEOUT" or "ssl_session_timeout" or "tune.ssl.lifetime":
                return pasted.Timeout is not null ? [] : [string.Create(CultureInfo.InvariantCulture, $"Not taken over: the field takes {PastedDefaults.ShortestSession} to {PastedDefaults.LongestSession} seconds.")];
            case "SSLCOMPRESSION": return reading.Settings.Compression == true && !pasted.Compression ? [$"Not taken over: {pasted.Version} has no compression in its default build."] : [];
            case "SSLUSESTAPLING" or "ssl_stapling":
                return reading.Settings.OcspStapling == true && !pasted.Stapling ? ["Not taken over: nginx staples with a resolver only, and no line names one by an IPv4 address. With one, turn on OCSP stapling."] : [];
            case "ssl_dhparam" or "ssl-dh-param-file": return DhFile;
            case "ssl_ecdh_curve" or "ssl-default-bind-curves": return Groups();
            case "ssl-default-bind-ciphersuites": return Suites();
            case "SSLOPENSSLCONFCMD" or "ssl_conf_command": return Command(argument);
            case "bind": return Options(line.Arguments[1..]);
            case "ssl-default-bind-options": return Options(line.Arguments);
            default: return ["Not taken over: no field holds it, and the plan’s file does not set it."];
        }
    }

    private string[] DhFile => pasted.DhFile is null ? ["Not taken over: the field takes an absolute path of plain characters."] : [];

    private static string[] Cache(string own, string cache) => cache == own ? [] : [$"Not taken over: the plan has a session cache of its own, {own}."];

    private string[] Certificate(string path)
    {
        var place = pasted.Pairs.ToList().FindIndex(pair => pair.Chain == path);
        if (place < 0) return [PastedDefaults.IsPath(path) ? "Not taken over: the plan has one certificate of each kind of key." : "Not taken over: the field takes an absolute path of plain characters."];
        return PastedDefaults.KeyIn(path) is not null ? [] : [$"Taken for {(pasted.Pairs[place].Key == "rsa" ? "RSA" : "ECDSA")}, which no path tells: if it is not, change Certificates."];
    }

    private string[] Groups()
    {
        var lost = (reading.Settings.Groups ?? []).Where(group => GroupChoice.Word(group, pasted.Version) is null).Select(group => group.Name).ToList();
        var written = GroupChoice.Read(pasted.Groups).Select(group => group.Name);
        return [.. lost.Count > 0 ? [$"Not taken over: {string.Join(", ", lost)}."] : Array.Empty<string>(), .. written.SequenceEqual(pasted.Groups) ? Array.Empty<string>() : [$"The plan has these groups in an order of its own: {string.Join(", ", written)}."]];
    }

    private string[] Suites()
    {
        var lost = (reading.Settings.Tls13Suites ?? []).Where(suite => !pasted.Tls13Suites.Contains(suite.Name)).Select(suite => suite.Name).ToList();
        return lost.Count > 0 ? [$"Not taken over: {string.Join(", ", lost)}."] : [];
    }

    private string[] Command(string command) => command.ToUpperInvariant() switch
    {
        "CURVES" or "GROUPS" => Groups(),
        "CIPHERSUITES" => Suites(),
        "DHPARAMETERS" => DhFile,
        _ => [$"Not taken over: no field holds {Statement.Shortened(command)}."],
    };

    private IEnumerable<string> Options(ImmutableArray<string> words)
    {
        var lost = new List<string>();
        foreach (var (option, value, _) in HaProxyBind.Options(words))
        {
            var told = option switch
            {
                "curves" or "ecdhe" => Groups(),
                "ciphersuites" => Suites(),
                "crt" => Certificate(value),
                _ => [],
            };
            foreach (var message in told) yield return message;
            if (told.Length == 0 && option is not ("curves" or "ecdhe" or "ciphersuites") && !TakenOptions.Contains(option)) lost.Add(Statement.Shortened(option));
        }
        if (lost.Count > 0) yield return $"Not taken over: {string.Join(", ", lost.Distinct())}.";
    }

    private static ReadingProblem At(TlsLine line, string message) => new(line.Line, Statement.Shortened($"{line.Directive} {string.Join(' ', line.Arguments)}"), message);
}
