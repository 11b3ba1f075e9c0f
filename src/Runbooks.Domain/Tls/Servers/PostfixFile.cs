using System.Globalization;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>
/// Parameters of main.cf for the server side of Postfix, one a line, as <c>postconf -e</c> takes them. The grade is <c>high</c>, whose
/// cipher list nothing else uses: Postfix's own client takes <c>medium</c>. Source: postconf(5) of Postfix 3.7.
/// </summary>
internal static class PostfixFile
{
    public static string Text(TlsConfiguration configuration, DateOnly ruleset)
    {
        var file = new FileText("    ").Heading(configuration, ruleset,
            "Parameters of main.cf. postconf -e puts them there, each in the place of its old value.");
        var protocols = $">={TlsWords.Of(configuration.Protocols[0])}, <={TlsWords.Of(configuration.Protocols[^1])}";
        file.Line("smtpd_tls_security_level = may");
        // The key stands before its certificate (postconf(5), smtpd_tls_chain_files).
        file.Line($"smtpd_tls_chain_files = {string.Join(", ", configuration.Certificates.Select(files => $"{files.KeyFile}, {files.ChainFile}"))}");
        file.Line($"smtpd_tls_protocols = {protocols}").Line($"smtpd_tls_mandatory_protocols = {protocols}");
        file.Line("smtpd_tls_ciphers = high").Line("smtpd_tls_mandatory_ciphers = high");
        file.Line("smtpd_tls_exclude_ciphers =").Line("smtpd_tls_mandatory_exclude_ciphers =");
        if (TlsWords.Ciphers(configuration) is { } ciphers) file.Line($"tls_high_cipherlist = {ciphers}");
        file.Line($"tls_preempt_cipherlist = {(configuration.PrefersServerOrder ? "yes" : "no")}");
        file.LineIf(!configuration.Groups.IsEmpty, $"tls_eecdh_auto_curves = {string.Join(' ', configuration.Groups.Select(group => group.Name))}");
        if (configuration.DhParametersFile is { } parameters) file.Line($"smtpd_tls_dh1024_param_file = {parameters}");
        file.Line(string.Create(CultureInfo.InvariantCulture, $"smtpd_tls_session_cache_timeout = {configuration.SessionTimeoutSeconds}s"));
        file.Line($"tls_ssl_options = {(configuration.SessionTickets ? "" : "NO_TICKET, ")}NO_COMPRESSION");
        return file.ToString();
    }
}
