namespace Runbooks.Domain.Tls.Rating;

/// <summary>
/// The rules that a configuration can break, worst first, by the version of the guide that brought them. Up to 2009k from the guide's
/// own source (github.com/ssllabs/research, docs/SSL_Server_Rating_Guide.xml); later ones from what the source column names.
/// </summary>
/// <remarks>
/// <c>until</c> is the first version without the rule. A cap is the best grade left; a warning leaves an A-; what keeps leaves an A.
/// Left out because neither 2009e nor 2009r has them: BEAST caps B (2009c, withdrawn by 2009d), TLS_FALLBACK_SCSV for A+ (2009h,
/// dropped by 2009r). Left out because no configuration tells: see <see cref="Rating.Unseen"/>.
/// </remarks>
internal static class RatingRuleRows
{
    public const string Text = """
        id            | effect | grade | since | until | rule                                                          | source                                              | unverified
        untrusted     | cap    | T     | 2009q | -     | The certificate is not trusted                                | guide 2009q, methodology                            | When the grade T took the place of a zero score; the site showed it before the guide named it
        sha1          | cap    | T     | 2009n | -     | The certificate is signed with SHA-1                          | testssl.sh, rating by 2009q and later               | The guide's text after 2009k; up to then such a certificate only kept from A+
        untrusted     | cap    | F     | 2009  | 2009q | The certificate is not trusted                                | guide 2009k, certificate inspection: zero score     | -
        unreachable   | cap    | F     | 2009  | -     | No handshake can succeed                                      | a zero score in every category                      | SSL Labs gives no grade to a server that it cannot connect to
        anonymous     | cap    | F     | 2009  | -     | Anonymous key exchange: nobody proves who they are            | guide 2009, key exchange: zero score                | -
        ssl2          | cap    | F     | 2009c | -     | SSL 2.0 is offered                                            | guide 2009c                                         | -
        ssl3-best     | cap    | F     | 2009i | -     | SSL 3.0 is the best protocol                                  | guide 2009i                                         | -
        key-1024      | cap    | F     | 2009e | -     | A key is below 1024 bits                                      | guide 2009e                                         | -
        dh-1024       | cap    | F     | 2009i | -     | DH parameters are below 1024 bits                             | guide, changes of 8 December 2014 as edited later   | Read as quoted in ssllabs-scan issue 942; the text of 2009k does not have it
        weak-suite    | cap    | F     | 2009q | -     | A suite below 112 bits, an export suite or one without cipher | testssl.sh, rating by 2009q and later               | The guide only scores such suites; since when the site fails them is not known
        rc4-only      | cap    | F     | 2009k | -     | There are only RC4 suites                                     | guide 2009k                                         | -
        poodle        | cap    | C     | 2009g | -     | POODLE: SSL 3.0 with a CBC suite                              | guide 2009g                                         | -
        crime         | cap    | B     | 2009c | 2009j | CRIME: TLS compression is on                                  | guide 2009c                                         | -
        crime         | cap    | C     | 2009j | -     | CRIME: TLS compression is on                                  | guide 2009j                                         | -
        no-tls12      | cap    | B     | 2009e | 2009j | TLS 1.2 is not supported                                      | guide 2009e                                         | -
        no-tls12      | cap    | C     | 2009j | -     | Nothing as new as TLS 1.2 is supported                        | guide 2009j; ssllabs-scan issue 815: 1.3 alone is A | -
        rc4-modern    | warn   | A-    | 2009e | 2009j | RC4 is used with TLS 1.1 or newer                             | guide 2009e                                         | Which browsers SSL Labs took; “used” is read as “a reference browser gets it” (rc4WithModern in its API)
        rc4-modern    | cap    | C     | 2009j | -     | RC4 is used with TLS 1.1 or newer                             | guide 2009j                                         | Which browsers SSL Labs takes; testssl.sh caps as soon as RC4 is offered with TLS 1.1 or newer
        small-block   | cap    | C     | 2009n | -     | A cipher with 64-bit blocks is used with TLS 1.1 or newer     | Qualys, 18 January 2017 and 16 November 2016        | Which browsers SSL Labs takes; testssl.sh caps as soon as such a suite is offered with TLS 1.1 or newer
        ssl3          | cap    | B     | 2009h | -     | SSL 3.0 is supported                                          | guide 2009h                                         | -
        rc4           | cap    | B     | 2009i | -     | RC4 is supported                                              | guide 2009i                                         | -
        key-2048      | cap    | B     | 2009e | -     | A key is below 2048 bits                                      | guide 2009e                                         | -
        dh-2048       | cap    | B     | 2009j | -     | DH parameters are below 2048 bits                             | guide 2009j                                         | -
        no-fs         | warn   | A-    | 2009e | 2009p | No forward secrecy with the reference browsers                | guide 2009e; Qualys, 21 January 2014                | Which browsers SSL Labs took
        no-fs         | cap    | B     | 2009p | -     | No forward secrecy with the reference browsers                | Qualys, 2 February 2018                             | Which browsers SSL Labs takes
        no-aead       | cap    | B     | 2009p | -     | No AEAD suite is used                                         | Qualys, 2 February 2018                             | Which browsers SSL Labs takes, and whether one of them is enough
        old-tls       | cap    | B     | 2009q | -     | TLS 1.0 or TLS 1.1 is supported                               | guide 2009q, read in testssl.sh's rating            | -
        renegotiation | warn   | A-    | 2009e | -     | Secure renegotiation is not supported                         | guide 2009e                                         | -
        no-tls13      | warn   | A-    | 2009r | -     | TLS 1.3 is not supported                                      | guide 2009r, quoted in testssl.sh pull request 2830 | -
        no-hsts       | warn   | A-    | 2009r | -     | HSTS is absent or disabled                                    | guide 2009r, quoted in testssl.sh pull request 2830 | -
        sha1          | keep   | A     | 2009f | 2009n | The certificate is signed with SHA-1                          | guide 2009f                                         | -
        short-hsts    | keep   | A     | 2009e | -     | A+ needs HSTS for at least 6 months                           | guide 2009e                                         | That 6 months are 15552000 seconds (180 days): so testssl.sh; SSL Labs does not publish its figure
        """;
}
