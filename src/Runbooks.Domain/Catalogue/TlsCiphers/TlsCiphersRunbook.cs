using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>From criteria to the TLS configuration of a server, and the proof that it does what was meant.</summary>
internal sealed class TlsCiphersRunbook : Runbook<TlsInputs>
{
    public override RunbookInfo Info { get; } = new("tls-ciphers", "TLS ciphers of a web server", TlsRules.Version, TlsRules.ReviewedOn)
    {
        Category = "TLS",
        Purpose = "Turns protocols, criteria and certificates into the TLS configuration of Apache, nginx, HAProxy, lighttpd, Postfix, Dovecot or stunnel for its OpenSSL, and tells before it is deployed what every client gets and which grade it earns.",
        UseWhen =
        [
            "A server's TLS configuration is set up, renewed or judged.",
            "An old client cannot connect any more, or must still connect.",
            "“no shared cipher”, “SSL_R_NO_CIPHER_MATCH”, “handshake failure”",
            "A scan gives a grade below A, and one wants to know which rule does it.",
        ],
        Sources =
        [
            new("Mozilla guideline 5.7 and 6.0, kept today by TLSRef", "configurator.tlsref.org"),
            new("SSL Labs Server Rating Guide 2009r and 2009e"),
            new("Recommendations for secure use of TLS", "RFC 9325; RFC 10015"),
            new("OpenSSL: ciphers(1), SSL_CTX_set_security_level(3), ssl_ciph.c of 1.0.1g to 4.0"),
            new("HTTP Strict Transport Security", "RFC 6797; hstspreload.org"),
            new("Documentation of mod_ssl, ngx_http_ssl_module and HAProxy's bind options"),
            new("Documentation and change logs of lighttpd 1.4, Postfix (postconf(5)), Dovecot 2.3 and stunnel 5"),
            new("The post of April 2014 on Apache 2.4.7 and cipher order"),
        ],
    };

    public override Form Form => TlsForm.Form;

    public override FormValues Example { get; } = FormValues.Empty
        .With("start", Starts.Intermediate).With("product", "nginx").With("version", "1.22.1").With("openssl", "debian-12").With("host", "www.example.com").With("keys", FormValue.OfMany("ecdsa", "rsa"));

    protected override Result<TlsInputs> Read(FormValues values) => TlsReading.Read(values);

    protected override Plan Plan(TlsInputs inputs) => TlsPlan.Plan(inputs);

    public override ImmutableArray<Recognition> Recognise(string text) =>
        [.. RecognisedServerConfig.In(text), .. RecognisedTlsOutput.In(text), .. RecognisedTlsVersion.In(text), .. RecognisedTlsError.In(text), .. RecognisedCipherString.In(text)];
}
