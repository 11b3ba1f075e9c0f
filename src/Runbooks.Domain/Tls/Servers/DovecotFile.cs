namespace Runbooks.Domain.Tls.Servers;

/// <summary>A file for Dovecot 2.3, which stands in conf.d behind the others: of two values the last one counts. Source: Dovecot's documentation, SSL configuration; doveconf.</summary>
internal static class DovecotFile
{
    public static string Text(TlsConfiguration configuration, DateOnly ruleset)
    {
        var file = new FileText("    ").Heading(configuration, ruleset,
            "Goes into conf.d under a name that sorts behind 10-ssl.conf: of two values the last one counts.");
        file.Line("ssl = yes");
        for (var i = 0; i < configuration.Certificates.Length; i++)
        {
            var kind = i == 0 ? "ssl" : "ssl_alt";
            file.Line($"{kind}_cert = <{configuration.Certificates[i].ChainFile}").Line($"{kind}_key = <{configuration.Certificates[i].KeyFile}");
        }
        file.Line($"ssl_min_protocol = {TlsWords.Of(configuration.Protocols[0])}");
        if (TlsWords.Ciphers(configuration) is { } ciphers) file.Line($"ssl_cipher_list = {ciphers}");
        if (configuration is { OffersTls13: true, Tls13Suites: { } suites }) file.Line($"ssl_cipher_suites = {TlsWords.Names(suites)}");
        file.LineIf(!configuration.Groups.IsEmpty, $"ssl_curve_list = {TlsWords.Names(configuration.Groups)}");
        file.Line($"ssl_prefer_server_ciphers = {(configuration.PrefersServerOrder ? "yes" : "no")}");
        file.Line($"ssl_options = no_compression{(configuration.SessionTickets ? "" : " no_ticket")}");
        if (configuration.DhParametersFile is { } parameters) file.Line($"ssl_dh = <{parameters}");
        return file.ToString();
    }
}
