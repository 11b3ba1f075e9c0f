using System.Collections.Frozen;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Names that are about TLS and are not read any further here. A name that is in no list is told as unknown.</summary>
internal static class KnownDirectives
{
    /// <summary>Upper case. Source: the manual of mod_ssl 2.4, and SSLMutex of 2.2.</summary>
    public static FrozenSet<string> Apache { get; } = Set("""
        SSLCACERTIFICATEFILE SSLCACERTIFICATEPATH SSLCADNREQUESTFILE SSLCADNREQUESTPATH SSLCAREVOCATIONCHECK SSLCAREVOCATIONFILE
        SSLCAREVOCATIONPATH SSLCERTIFICATECHAINFILE SSLCRYPTODEVICE SSLENGINE SSLFIPS SSLINSECURERENEGOTIATION SSLMUTEX
        SSLOCSPDEFAULTRESPONDER SSLOCSPENABLE SSLOCSPNOVERIFY SSLOCSPOVERRIDERESPONDER SSLOCSPPROXYURL SSLOCSPRESPONDERCERTIFICATEFILE
        SSLOCSPRESPONDERTIMEOUT SSLOCSPRESPONSEMAXAGE SSLOCSPRESPONSETIMESKEW SSLOCSPUSEREQUESTNONCE SSLOPTIONS SSLPASSPHRASEDIALOG
        SSLPOLICY SSLPROXYCACERTIFICATEFILE SSLPROXYCACERTIFICATEPATH SSLPROXYCAREVOCATIONCHECK SSLPROXYCAREVOCATIONFILE
        SSLPROXYCAREVOCATIONPATH SSLPROXYCHECKPEERCN SSLPROXYCHECKPEEREXPIRE SSLPROXYCHECKPEERNAME SSLPROXYCIPHERSUITE SSLPROXYENGINE
        SSLPROXYMACHINECERTIFICATECHAINFILE SSLPROXYMACHINECERTIFICATEFILE SSLPROXYMACHINECERTIFICATEPATH SSLPROXYPROTOCOL
        SSLPROXYVERIFY SSLPROXYVERIFYDEPTH SSLRANDOMSEED SSLRENEGBUFFERSIZE SSLREQUIRE SSLREQUIRESSL SSLSESSIONTICKETKEYFILE
        SSLSRPUNKNOWNUSERSEED SSLSRPVERIFIERFILE SSLSTAPLINGERRORCACHETIMEOUT SSLSTAPLINGFAKETRYLATER SSLSTAPLINGFORCEURL
        SSLSTAPLINGRESPONDERTIMEOUT SSLSTAPLINGRESPONSEMAXAGE SSLSTAPLINGRESPONSETIMESKEW SSLSTAPLINGRETURNRESPONDERERRORS
        SSLSTAPLINGSTANDARDCACHETIMEOUT SSLSTRICTSNIVHOSTCHECK SSLUSERNAME SSLVERIFYCLIENT SSLVERIFYDEPTH
        """);

    /// <summary>Source: the manuals of ngx_http_ssl_module, ngx_mail_ssl_module and ngx_stream_ssl_module.</summary>
    public static FrozenSet<string> Nginx { get; } = Set("""
        ssl_alpn ssl_buffer_size ssl_certificate_cache ssl_certificate_compression ssl_client_certificate ssl_crl ssl_early_data
        ssl_ech_file ssl_handshake_timeout ssl_key_log ssl_name ssl_ocsp ssl_ocsp_cache ssl_ocsp_responder ssl_password_file ssl_preread
        ssl_reject_handshake ssl_server_name ssl_session_ticket_key ssl_stapling_file ssl_stapling_responder ssl_stapling_verify
        ssl_trusted_certificate ssl_verify_client ssl_verify_depth
        """);

    /// <summary>Words of HAProxy's global section. Source: the configuration manual, sections 3.1 and 3.2.</summary>
    public static FrozenSet<string> HaProxy { get; } = Set("""
        ssl-default-bind-client-sigalgs ssl-default-bind-sigalgs ssl-default-server-ciphers ssl-default-server-ciphersuites
        ssl-default-server-client-sigalgs ssl-default-server-curves ssl-default-server-options ssl-default-server-sigalgs ssl-engine
        ssl-load-extra-del-ext ssl-load-extra-files ssl-mode-async ssl-passphrase-cmd ssl-propquery ssl-provider ssl-provider-path
        ssl-server-verify ssl-skip-self-issued-ca tune.ssl.cachesize tune.ssl.capture-buffer-size tune.ssl.capture-cipherlist-size
        tune.ssl.certificate-compression tune.ssl.default-dh-param tune.ssl.force-private-cache tune.ssl.hard-maxrecord tune.ssl.keylog
        tune.ssl.maxrecord tune.ssl.ocsp-update.maxdelay tune.ssl.ocsp-update.mindelay tune.ssl.ssl-ctx-cache-size
        """);

    private static FrozenSet<string> Set(string names) => names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
