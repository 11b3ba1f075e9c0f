using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using static Runbooks.Domain.Tests.Tls.Evidence.Samples;

namespace Runbooks.Domain.Tests.Tls.Evidence;

/// <summary>What an operator is told about a right and about a wrong output.</summary>
public class VerdictTests
{
    private static Expectation Set(string subject, string property, string values) => new(subject, property, Comparison.SameSet, values);

    private static Expectation Absent(string subject) => new(subject, "", Comparison.Absent, "");

    private static void Told(VerdictKind kind, string findings, Verdict verdict)
    {
        Assert.Equal(findings.ReplaceLineEndings("\n"), verdict.Told());
        Assert.Equal(kind, verdict.Kind);
    }

    [Fact]
    public void Another_library_in_place_of_OpenSSL_fails_and_is_named() => Told(
        VerdictKind.Fail,
        "Fail: OpenSSL is missing from the output, which shows LibreSSL 3.3.6. Use the rules of the server's library.",
        JudgeSample("openssl-version_doc_libressl", Is("OpenSSL", "rules", "3.0", "Use the rules of the server's library.")));

    [Fact]
    public void A_version_is_compared_number_by_number()
    {
        Told(VerdictKind.Pass, "Pass: Apache version: 2.4.71.\nPass: Apache branch: 2.4.", JudgeSample("apache-version_2.4", new("Apache", "version", Comparison.AtLeast, "2.4.8"), new("Apache", "branch", Comparison.AtLeast, "2.4")));
        Told(VerdictKind.Fail, "Fail: Apache version: 2.4.6, expected at least 2.4.36. TLS 1.3 came then.", JudgeSample("apache-version_doc_centos_V", new Expectation("Apache", "version", Comparison.AtLeast, "2.4.36", "TLS 1.3 came then.")));
    }

    [Fact]
    public void The_library_that_runs_counts_and_not_the_one_it_was_built_with()
    {
        const string text = "nginx version: nginx/1.22.1\nbuilt with OpenSSL 1.1.1n  15 Mar 2022 (running with OpenSSL 3.0.19 27 Jan 2026)\nconfigure arguments: --x\n";
        Told(VerdictKind.Fail, "Pass: OpenSSL version: 3.0.19.\nFail: OpenSSL rules: 3.0, expected 1.1.1.", Judge(TlsReaders.NginxVersion, text, Is("OpenSSL", "version", "3.0.19"), Is("OpenSSL", "rules", "1.1.1")));
        Told(VerdictKind.Pass, "Pass: OpenSSL rules: 3.0.", JudgeSample("haproxy-version_2.6_vv", Is("OpenSSL", "rules", "3.0")));
    }

    [Fact]
    public void Rules_that_are_not_exact_say_so()
    {
        Told(VerdictKind.Pass, "Pass: OpenSSL rules: 1.0.2.\nPass: OpenSSL rules note: Before 1.0.2i 3DES was HIGH, and before 1.0.2g the default build had EXPORT and LOW suites. Answered as 1.0.2u..", Judge(TlsReaders.OpenSslVersion, "OpenSSL 1.0.2g  1 Mar 2016\n", Is("OpenSSL", "rules", "1.0.2"), Is("OpenSSL", "rules note", "Before 1.0.2i 3DES was HIGH, and before 1.0.2g the default build had EXPORT and LOW suites. Answered as 1.0.2u.")));
        Told(VerdictKind.Unclear, "Pass: OpenSSL version: 0.9.8zh.\nUnclear: The output does not show OpenSSL rules.", Judge(TlsReaders.OpenSslVersion, "OpenSSL 0.9.8zh  3 Dec 2015\n", Is("OpenSSL", "version", "0.9.8zh"), Is("OpenSSL", "rules", "1.0.1")));
    }

    [Fact]
    public void The_short_option_does_not_tell_the_library()
    {
        Told(VerdictKind.Unclear, "Unclear: The paste does not show which library nginx uses. nginx -V tells it, nginx -v does not.", JudgeSample("nginx-version_1.22", Is("OpenSSL", "rules", "3.0")));
        Told(VerdictKind.Unclear, "Unclear: The paste does not show which library HAProxy uses. haproxy -vv tells it, haproxy -v does not.", JudgeSample("haproxy-version_2.6", Is("OpenSSL", "rules", "3.0")));
        Told(VerdictKind.Fail, "Fail: nginx is missing from the output, which shows openresty 1.25.3.1.", JudgeSample("nginx-version_doc_openresty", Is("nginx", "version", "1.25.3")));
    }

    [Fact]
    public void A_configuration_is_valid_or_the_reason_is_told()
    {
        Told(VerdictKind.Pass, "Pass: configuration valid: true.", JudgeSample("config-test_apache_ok_fqdn", Is("configuration", "valid", "true")));
        Told(VerdictKind.Fail, "Fail: configuration valid: false, expected true.\nFail: configuration messages: [emerg] unknown directive \"ssl_cipher\" in /etc/nginx/nginx.conf:3, expected nothing.", JudgeSample("config-test_nginx_directive", Is("configuration", "valid", "true"), Set("configuration", "messages", "")));
        Told(VerdictKind.Unclear, "Unclear: The paste shows configuration valid more than once, with different values. Paste one output.", Judge(TlsReaders.ConfigTest, Text("config-test_nginx_directive") + Text("config-test_nginx_ok"), Is("configuration", "valid", "true")));
        Told(VerdictKind.Unclear, "Unclear: The output does not show configuration valid.", Judge(TlsReaders.ConfigTest, "nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n", Is("configuration", "valid", "true")));
    }

    [Fact]
    public void Silence_is_consent_only_behind_the_command_itself()
    {
        Told(VerdictKind.Pass, "Pass: configuration valid: true.", JudgeSample("config-test_doc_haproxy_silent", Is("configuration", "valid", "true")));
        foreach (var command in (string[])["haproxy -f /etc/haproxy/haproxy.cfg", "haproxy -c -f x >log 2>&1", "nginx -t"])
            Assert.Equal(VerdictKind.Unclear, Judge(TlsReaders.ConfigTest, $"root@lb1:~# {command}\nroot@lb1:~#\n", Is("configuration", "valid", "true")).Kind);
    }

    [Fact]
    public void A_handshake_is_what_was_negotiated()
    {
        Told(VerdictKind.Fail, "Pass: handshake done: true.\nPass: handshake protocol: TLSv1.2.\nFail: handshake suite: AES256-SHA, expected ECDHE-RSA-AES256-GCM-SHA384.\nUnclear: The output does not show handshake group.", JudgeSample("s-client_3.0_rsa-key-exchange", Is("handshake", "done", "true"), Is("handshake", "protocol", "TLSv1.2"), Is("handshake", "suite", "ECDHE-RSA-AES256-GCM-SHA384"), Is("handshake", "group", "X25519")));
        Told(VerdictKind.Pass, "Pass: handshake key bits: 2048.\nPass: handshake verify: 0 (ok).", JudgeSample("s-client_doc_1.0.2", new("handshake", "key bits", Comparison.AtLeast, "2048"), Is("handshake", "verify", "0 (ok)")));
    }

    // "no protocols available" is what s_client itself says when the local OpenSSL allows none: nothing was asked of the server.
    [Fact]
    public void A_refusal_by_the_client_is_told_from_one_by_the_server()
    {
        ImmutableArray<Expectation> refused = [Is("handshake", "done", "false"), Is("handshake", "failed at", "server")];
        Told(VerdictKind.Pass, "Pass: handshake done: false.\nPass: handshake failed at: server.", JudgeSample("s-client_3.0_alert-version", refused));
        Told(VerdictKind.Fail, "Pass: handshake done: false.\nFail: handshake failed at: client, expected server.", JudgeSample("s-client_3.0_client-refuses", refused));
        Told(VerdictKind.Fail, "Pass: handshake done: false.\nFail: handshake failed at: connection, expected server.", JudgeSample("s-client_3.0_refused", refused));
        Told(VerdictKind.Fail, "Fail: handshake done: true, expected false.\nUnclear: The output does not show handshake failed at.", JudgeSample("s-client_3.0_tls1.2", refused));
    }

    // Where no handshake was done the session block shows what was offered and "Verify return code: 0 (ok)".
    [Fact]
    public void Nothing_is_told_of_a_handshake_that_was_not_done() => Told(
        VerdictKind.Unclear,
        "Unclear: The output does not show handshake verify.\nUnclear: The output does not show handshake protocol.\nUnclear: The output does not show handshake suite.",
        JudgeSample("s-client_3.0_alert-handshake", Is("handshake", "verify", "0 (ok)"), Is("handshake", "protocol", "TLSv1.2"), Is("handshake", "suite", "0000")));

    [Fact]
    public void Two_connections_are_not_one() => Told(
        VerdictKind.Unclear,
        "Unclear: The paste shows more than one connection. Paste the output of one.",
        Judge(TlsReaders.SClient, Text("s-client_3.0_tls1.2") + Text("s-client_3.0_alert-version"), Is("handshake", "done", "false")));

    [Fact]
    public void A_scan_shows_what_is_offered_and_what_is_not()
    {
        Told(VerdictKind.Pass, "Pass: server protocols: TLSv1.2, TLSv1.3.\nPass: TLSv1.0 is not there, as expected.\nPass: TLSv1.2 preference: server.", JudgeSample("ssl-enum-ciphers_7.93", Set("server", "protocols", "TLSv1.2,TLSv1.3"), Absent("TLSv1.0"), Is("TLSv1.2", "preference", "server")));
        Told(VerdictKind.Fail, "Fail: server protocols: TLSv1.0, TLSv1.1, TLSv1.2, expected exactly TLSv1.2,TLSv1.3.\nFail: TLSv1.0 is there, and should not be.\nFail: TLSv1.3 is missing from the output.", JudgeSample("ssl-enum-ciphers_7.93_weak", Set("server", "protocols", "TLSv1.2,TLSv1.3"), Absent("TLSv1.0"), new("TLSv1.3", "name", Comparison.Present, "")));
        Told(VerdictKind.Unclear, "Unclear: The output may break off before it shows TLSv1.0. Paste it whole, up to the next prompt.", Judge(TlsReaders.SslEnumCiphers, string.Join('\n', Text("ssl-enum-ciphers_7.93").Split('\n').Take(14)), Absent("TLSv1.0")));
    }

    [Fact]
    public void Results_of_testssl_are_judged_only_by_what_was_tested()
    {
        Told(VerdictKind.Pass, "Pass: server protocols: TLSv1.2, TLSv1.3.\nPass: server HSTS: 63072000.\nPass: finding heartbleed is not there, as expected.", JudgeSample("testssl-json_3.0", Set("server", "protocols", "TLSv1.3,TLSv1.2"), new("server", "HSTS", Comparison.AtLeast, "15768000"), Absent("finding heartbleed")));
        Told(VerdictKind.Unclear, "Unclear: The result does not show whether testssl.sh looked for heartbleed.", JudgeSample("testssl-json_3.0_pretty", Absent("finding heartbleed")));
        Told(VerdictKind.Fail, "Fail: server HSTS: not offered, expected at least 15768000.\nFail: finding cipher_order is there, and should not be.\nFail: server protocols: TLSv1.0, TLSv1.1, TLSv1.2, expected exactly TLSv1.2.", JudgeSample("testssl-json_3.0_weak", new("server", "HSTS", Comparison.AtLeast, "15768000"), Absent("finding cipher_order"), Set("server", "protocols", "TLSv1.2")));
        Told(VerdictKind.Unclear, "Unclear: The result does not show whether the server offers TLSv1.0.\nUnclear: The output may break off within server protocols. Paste it whole, up to the next prompt.", Judge(TlsReaders.TestsslJson, """[{"id":"TLS1_2","severity":"OK","finding":"offered"},{"id":"TLS1","severity":"WARN","finding":"not tested due to lack of local support"}]""", Absent("TLSv1.0"), Set("server", "protocols", "TLSv1.3")));
    }

    [Fact]
    public void A_run_on_two_servers_and_an_interrupted_one_settle_nothing()
    {
        Told(VerdictKind.Unclear, "Unclear: The file tells of more than one server or port. Paste the result of one.", Judge(TlsReaders.TestsslJson, """[{"id":"TLS1","ip":"a","port":"443","severity":"OK","finding":"offered"},{"id":"TLS1","ip":"a","port":"8443","severity":"OK","finding":"not offered"}]""", Absent("TLSv1.0")));
        Told(VerdictKind.Unclear, "Unclear: The output may break off before it shows TLSv1.1. Paste it whole, up to the next prompt.", Judge(TlsReaders.TestsslJson, """[{"id":"TLS1_1","severity":"INFO","finding":"not offered"},{"id":"TLS1_2","severity":"OK","finding":"offered"},{"id":"scanTime","severity":"WARN","finding":"Scan interrupted"}]""", Absent("TLSv1.1")));
    }

    [Fact]
    public void The_header_that_browsers_take_counts()
    {
        Told(VerdictKind.Fail, "Fail: HSTS times: 2, expected 1.\nFail: HSTS max-age: 15768000, expected at least 31536000.\nFail: HSTS include subdomains: false, expected true.", JudgeSample("http-headers_doc_two-hsts", Is("HSTS", "times", "1"), new("HSTS", "max-age", Comparison.AtLeast, "31536000"), Is("HSTS", "include subdomains", "true")));
        Told(VerdictKind.Fail, "Fail: HSTS is missing from the output.\nPass: response status: 200.", JudgeSample("http-headers_no-hsts", Is("HSTS", "max-age", "1"), Is("response", "status", "200")));
        Told(VerdictKind.Pass, "Pass: HSTS is not there, as expected.\nPass: response location: https://www.example.com/x.", JudgeSample("http-headers_redirect", Absent("HSTS"), Is("response", "location", "https://www.example.com/x")));
        Told(VerdictKind.Unclear, "Unclear: The output may break off before it shows HSTS. Paste it whole, up to the next prompt.", Judge(TlsReaders.HttpHeaders, "HTTP/2 200\nserver: x\n", Is("HSTS", "max-age", "1")));
    }

    [Theory]
    [InlineData(TlsReaders.OpenSslVersion, "-bash: openssl: command not found", "The command did not work: “-bash: openssl: command not found”. This step needs the whole output of openssl version.")]
    [InlineData(TlsReaders.HttpHeaders, "curl: (7) Failed to connect to www.example.com port 443: Connection refused", "The command did not work: “curl: (7) Failed to connect to www.example.com port 443: Connection refused”. This step needs the whole output of curl -sI.")]
    [InlineData(TlsReaders.ApacheVersion, "nginx version: nginx/1.22.1", "This looks like the output of nginx -V. This step needs the whole output of apachectl -v.")]
    [InlineData(TlsReaders.SClient, "HTTP/1.1 200 OK", "This looks like the output of curl. This step needs the whole output of openssl s_client.")]
    [InlineData(TlsReaders.TestsslJson, " Testing protocols via sockets except NPN+ALPN ", "This looks like the output of testssl.sh without --jsonfile. This step needs the whole output of testssl.sh --jsonfile.")]
    [InlineData(TlsReaders.NginxVersion, "something else", "This does not look like the output of nginx -V. This step needs the whole output of nginx -V.")]
    public void Another_output_is_named(string reader, string evidence, string told) => Told(VerdictKind.Unclear, "Unclear: " + told, Judge(reader, evidence, Is("x", "y", "z")));
}
