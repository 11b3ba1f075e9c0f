namespace Runbooks.Domain.Tls.Servers;

/// <summary>
/// Since when a product knows a directive, one row a directive. <c>since</c> is the first version; behind a comma stands the first one
/// of an older branch that was given it later; behind two dots the last version in which it has an effect. <c>openssl</c> is the oldest library it works with. Columns are two blanks apart.
/// </summary>
/// <remarks>
/// <c>documented</c>: the product's own manual or change log says so. <c>measured</c>: also tried with a real server, in
/// Runbooks.Servers.Tests (Apache 2.4.71, nginx 1.22.1, HAProxy 2.6.12, lighttpd 1.4.69, Postfix 3.7.11, Dovecot 2.3.19.1, stunnel 5.68; a first version is only ever documented).
/// <c>unverified</c>: known, but read in no first-hand source; shown as such.
/// </remarks>
internal static class ServerDirectiveRows
{
    public const string Text = """
        product   directive                         since          openssl  status      source
        Apache    SSLProtocol                       2.2            1.0.1g   measured    mod_ssl manual, SSLProtocol
        Apache    SSLProtocol TLSv1.1               2.4,2.2.24     1.0.1g   unverified  httpd CHANGES 2.2.24
        Apache    SSLProtocol TLSv1.2               2.4,2.2.24     1.0.1g   unverified  httpd CHANGES 2.2.24
        Apache    SSLProtocol TLSv1.3               2.4.36         1.1.1    measured    httpd CHANGES 2.4.36
        Apache    SSLCipherSuite                    2.2            1.0.1g   measured    mod_ssl manual, SSLCipherSuite
        Apache    SSLCipherSuite TLSv1.3            2.4.36         1.1.1    measured    mod_ssl manual, SSLCipherSuite
        Apache    SSLHonorCipherOrder               2.2            1.0.1g   measured    mod_ssl manual, SSLHonorCipherOrder
        Apache    SSLCompression                    2.4.3,2.2.24   1.0.1g   unverified  mod_ssl manual, SSLCompression; the first version of 2.2 was not verified
        Apache    SSLOpenSSLConfCmd                 2.4.8          1.0.2    measured    mod_ssl manual, SSLOpenSSLConfCmd
        Apache    SSLOpenSSLConfCmd Curves          2.4.11         1.0.2    measured    the configuration generator of TLSRef writes it from 2.4.11 on; the manual says 2.4.8 for the directive
        Apache    SSLOpenSSLConfCmd DHParameters    2.4.8..2.4.51  1.0.2    documented  mod_ssl manual, SSLOpenSSLConfCmd; SSL_CONF_cmd(3); no effect from 2.4.52 on: source of 2.4.52, measured with 2.4.71
        Apache    SSLCertificateFile DH             2.4.7          1.0.1g   documented  mod_ssl manual, SSLCertificateFile
        Apache    SSLCertificateFile chain          2.4.8          1.0.1g   measured    mod_ssl manual, SSLCertificateChainFile
        Apache    SSLSessionTickets                 2.4.11,2.2.30  1.0.1g   measured    mod_ssl manual, SSLSessionTickets
        Apache    SSLSessionCache                   2.2            1.0.1g   measured    mod_ssl manual, SSLSessionCache
        Apache    SSLSessionCacheTimeout            2.2            1.0.1g   measured    mod_ssl manual, SSLSessionCacheTimeout
        Apache    SSLUseStapling                    2.3.3          1.0.1g   measured    mod_ssl manual, SSLUseStapling
        Apache    Header always                     2.2            1.0.1g   measured    mod_headers manual
        Apache    Protocols h2                      2.4.17         1.0.2    measured    mod_http2 manual
        Apache    ECDHE and ECDSA                   2.4,2.2.26     1.0.1g   unverified  httpd CHANGES 2.2.26; the first version was not verified
        Apache    two certificates                  2.2            1.0.1g   measured    mod_ssl manual, SSLCertificateFile
        nginx     ssl_protocols                     1.0            1.0.1g   measured    ngx_http_ssl_module manual
        nginx     ssl_protocols TLSv1.1             1.1.13,1.0.12  1.0.1g   unverified  ngx_http_ssl_module manual, ssl_protocols; the first version was not verified
        nginx     ssl_protocols TLSv1.2             1.1.13,1.0.12  1.0.1g   unverified  ngx_http_ssl_module manual, ssl_protocols; the first version was not verified
        nginx     ssl_protocols TLSv1.3             1.13.0         1.1.1    measured    ngx_http_ssl_module manual, ssl_protocols
        nginx     ssl_ciphers                       1.0            1.0.1g   measured    ngx_http_ssl_module manual
        nginx     ssl_conf_command Ciphersuites     1.19.4         1.1.1    measured    ngx_http_ssl_module manual, ssl_conf_command
        nginx     ssl_prefer_server_ciphers         1.0            1.0.1g   measured    ngx_http_ssl_module manual
        nginx     ssl_ecdh_curve                    1.1.0,1.0.6    1.0.1g   documented  ngx_http_ssl_module manual, ssl_ecdh_curve
        nginx     ssl_ecdh_curve list               1.11.0         1.0.2    measured    ngx_http_ssl_module manual, ssl_ecdh_curve
        nginx     ssl_dhparam                       1.0            1.0.1g   measured    ngx_http_ssl_module manual
        nginx     ssl_session_cache                 1.0            1.0.1g   measured    ngx_http_ssl_module manual
        nginx     ssl_session_tickets               1.5.9          1.0.1g   measured    ngx_http_ssl_module manual, ssl_session_tickets
        nginx     ssl_stapling                      1.3.7          1.0.1g   measured    ngx_http_ssl_module manual, ssl_stapling
        nginx     add_header always                 1.7.5          1.0.1g   measured    ngx_http_headers_module manual
        nginx     listen http2                      1.9.5          1.0.2    measured    ngx_http_v2_module manual
        nginx     http2 on                          1.25.1         1.0.2    documented  ngx_http_v2_module manual
        nginx     two certificates                  1.11.0         1.0.2    measured    ngx_http_ssl_module manual, ssl_certificate
        HAProxy   ssl-default-bind-ciphers          1.5            1.0.1g   measured    HAProxy configuration manual, section 3.1
        HAProxy   ssl-default-bind-ciphersuites     1.8.15         1.1.1    measured    HAProxy configuration manual, section 3.1
        HAProxy   ssl-default-bind-curves           2.0            1.0.2    unverified  the first version was not verified; tried with 2.6
        HAProxy   bind curves                       1.8            1.0.2    documented  HAProxy configuration manual, section 5.1
        HAProxy   bind ecdhe                        1.5            1.0.1g   unverified  HAProxy configuration manual, section 5.1; the first version was not verified
        HAProxy   ssl-min-ver                       1.8            1.0.1g   measured    HAProxy configuration manual, section 5.1
        HAProxy   ssl-max-ver TLSv1.3               1.8            1.1.1    unverified  HAProxy configuration manual, section 5.1; the first version was not verified
        HAProxy   no-tls-tickets                    1.5            1.0.1g   unverified  HAProxy configuration manual, section 5.1; the first version was not verified
        HAProxy   prefer-client-ciphers             1.8            1.0.1g   measured    HAProxy configuration manual, section 5.1
        HAProxy   ssl-dh-param-file                 1.6            1.0.1g   measured    HAProxy configuration manual, section 3.1
        HAProxy   ssl-security-level                3.0            1.1.0    documented  HAProxy configuration manual, section 3.1
        HAProxy   tune.ssl.lifetime                 1.5            1.0.1g   unverified  HAProxy configuration manual, section 3.2; the first version was not verified
        HAProxy   http-response set-header          1.5            1.0.1g   documented  HAProxy configuration manual, section 4.2
        HAProxy   http-after-response set-header    2.2            1.0.1g   unverified  HAProxy configuration manual, section 4.2; the first version was not verified
        HAProxy   alpn h2                           1.8            1.0.2    unverified  HAProxy configuration manual, section 5.1; the first version was not verified
        HAProxy   two certificates                  1.8            1.1.1    unverified  HAProxy configuration manual, section 5.1, crt; the first version was not verified
        lighttpd  ssl.privkey                       1.4.53         1.0.1g   measured    lighttpd NEWS 1.4.53
        lighttpd  ssl-conf-cmd MinProtocol          1.4.48         1.1.0    measured    lighttpd NEWS 1.4.48; SSL_CONF_cmd(3)
        lighttpd  ssl-conf-cmd MaxProtocol TLSv1.3  1.4.48         1.1.1    measured    lighttpd NEWS 1.4.48; SSL_CONF_cmd(3)
        lighttpd  ssl-conf-cmd CipherString         1.4.48         1.0.2    measured    lighttpd NEWS 1.4.48; SSL_CONF_cmd(3)
        lighttpd  ssl-conf-cmd Ciphersuites         1.4.59         1.1.1    measured    lighttpd NEWS 1.4.59
        lighttpd  ssl-conf-cmd Curves               1.4.48         1.0.2    measured    lighttpd NEWS 1.4.48; SSL_CONF_cmd(3)
        lighttpd  ssl-conf-cmd Options              1.4.48         1.0.2    measured    lighttpd NEWS 1.4.48; SSL_CONF_cmd(3)
        lighttpd  ssl-conf-cmd DHParameters         1.4.68         1.0.2    measured    lighttpd NEWS 1.4.68
        lighttpd  setenv.set-response-header        1.4.46         1.0.1g   measured    lighttpd NEWS 1.4.46
        lighttpd  url.redirect-code                 1.4.31         1.0.1g   measured    lighttpd NEWS 1.4.31
        lighttpd  url.redirect url.path             1.4.50         1.0.1g   unverified  lighttpd wiki, mod_redirect; the first version was not verified
        Postfix   smtpd_tls_security_level          2.3            1.0.1g   measured    postconf(5), smtpd_tls_security_level
        Postfix   smtpd_tls_chain_files             3.4            1.0.2    measured    postconf(5), smtpd_tls_chain_files
        Postfix   two certificates                  3.4            1.0.2    measured    postconf(5), smtpd_tls_chain_files
        Postfix   smtpd_tls_protocols               3.6            1.0.1g   measured    postconf(5), smtpd_tls_protocols: a range from 3.6 on
        Postfix   smtpd_tls_protocols TLSv1.3       3.6            1.1.1    measured    postconf(5), smtpd_tls_protocols
        Postfix   smtpd_tls_mandatory_protocols     3.6            1.0.1g   measured    postconf(5), smtpd_tls_mandatory_protocols: a range from 3.6 on
        Postfix   smtpd_tls_ciphers                 2.6            1.0.1g   measured    postconf(5), smtpd_tls_ciphers
        Postfix   tls_high_cipherlist               2.3            1.0.1g   measured    postconf(5), tls_high_cipherlist
        Postfix   tls_preempt_cipherlist            2.8            1.0.1g   measured    postconf(5), tls_preempt_cipherlist
        Postfix   tls_eecdh_auto_curves             3.2            1.0.2    measured    postconf(5), tls_eecdh_auto_curves
        Postfix   smtpd_tls_dh1024_param_file       2.2            1.0.1g   measured    postconf(5), smtpd_tls_dh1024_param_file
        Postfix   smtpd_tls_session_cache_timeout   2.2            1.0.1g   measured    postconf(5), smtpd_tls_session_cache_timeout
        Postfix   tls_ssl_options NO_TICKET         3.4            1.0.1g   measured    postconf(5), tls_ssl_options
        Dovecot   ssl_min_protocol                  2.3            1.0.1g   unverified  the first version was not verified; tried with 2.3.19.1
        Dovecot   ssl_min_protocol TLSv1.3          2.3.15         1.1.1    measured    Dovecot NEWS 2.3.15
        Dovecot   ssl_cipher_list                   2.0            1.0.1g   unverified  the first version was not verified; tried with 2.3.19.1
        Dovecot   ssl_cipher_suites                 2.3.15         1.1.1    measured    Dovecot NEWS 2.3.15
        Dovecot   ssl_curve_list                    2.3            1.0.2    unverified  the first version was not verified; tried with 2.3.19.1
        Dovecot   ssl_prefer_server_ciphers         2.2.6          1.0.1g   measured    Dovecot NEWS 2.2.6
        Dovecot   ssl_options no_ticket             2.2.20         1.0.1g   measured    Dovecot NEWS 2.2.20
        Dovecot   ssl_options no_compression        2.2.14         1.0.1g   measured    Dovecot NEWS 2.2.14
        Dovecot   ssl_dh                            2.3            1.0.1g   measured    Dovecot NEWS 2.3.0
        Dovecot   two certificates                  2.2.31         1.0.2    measured    Dovecot NEWS 2.2.31, ssl_alt_cert
        stunnel   sslVersionMin                     5.50           1.1.0    measured    stunnel NEWS 5.50
        stunnel   sslVersionMax TLSv1.3             5.50           1.1.1    measured    stunnel NEWS 5.50
        stunnel   ciphers                           5.00           1.0.1g   measured    stunnel manual, ciphers
        stunnel   ciphersuites                      5.51           1.1.1    measured    stunnel NEWS 5.51
        stunnel   curves                            5.51           1.1.1    measured    stunnel NEWS 5.51 and manual, curves: a list from OpenSSL 1.1.1 on
        stunnel   securityLevel                     5.57           1.1.0    measured    stunnel NEWS 5.57
        stunnel   options CIPHER_SERVER_PREFERENCE  5.00           1.0.1g   measured    stunnel manual, options
        stunnel   options NO_TICKET                 5.00           1.0.1g   measured    stunnel manual, options
        stunnel   sessionCacheTimeout               5.00           1.0.1g   measured    stunnel NEWS 4.54
        """;
}
