using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>
/// Messages of OpenSSL, of servers that use it, and of browsers, about suites, protocols and keys:
/// <code>
/// 140735:error:0A0000C1:SSL routines:tls_post_process_client_hello:no shared cipher:ssl/statem/statem_srvr.c:2232:
/// nginx: [emerg] SSL_CTX_set_cipher_list("HIHG") failed (SSL: error:0A0000B9:SSL routines::no cipher match)
/// ERR_SSL_VERSION_OR_CIPHER_MISMATCH
/// </code>
/// </summary>
internal static class RecognisedTlsError
{
    /// <summary>Names that nothing else uses.</summary>
    private static readonly ImmutableArray<(string Mark, string Meaning)> Names =
    [
        ("SSL_R_NO_CIPHER_MATCH", "the cipher string selects no suite"),
        ("SSL_CTX_set_cipher_list", "a server that could not use its cipher string"),
        ("ERR_SSL_VERSION_OR_CIPHER_MISMATCH", "a browser that has no protocol or suite in common with the server"),
        ("SSL_ERROR_NO_CYPHER_OVERLAP", "a browser that has no suite in common with the server"),
        ("SSL_ERROR_UNSUPPORTED_VERSION", "a browser that has no protocol in common with the server"),
        ("NS_ERROR_NET_INADEQUATE_SECURITY", "a browser that refuses a suite for HTTP/2"),
        ("ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY", "a browser that refuses a suite for HTTP/2"),
    ];

    /// <summary>Reasons of OpenSSL, which count only behind <c>SSL routines</c> or <c>SSL_do_handshake()</c>.</summary>
    private static readonly ImmutableArray<(string Mark, string Meaning)> Reasons =
    [
        ("no shared cipher", "client and server have no suite in common"),
        ("no cipher match", "the cipher string selects no suite"),
        ("no ciphers available", "no suite is left to offer"),
        ("no protocols available", "no protocol is left to offer"),
        ("unsupported protocol", "client and server have no protocol in common"),
        ("alert protocol version", "the other side refuses the protocol"),
        ("alert handshake failure", "the other side found nothing in common"),
        ("wrong version number", "the other side speaks another protocol, or no TLS"),
        ("dh key too small", "the security level refuses the DH parameters"),
        ("ee key too small", "the security level refuses the certificate’s key"),
        ("ca md too weak", "the security level refuses the certificate’s signature"),
        ("inappropriate fallback", "a client that tried an older protocol than both sides know"),
    ];

    public static IEnumerable<Recognition> In(string text)
    {
        if (Find(text, Names, StringComparison.Ordinal) is var (name, means)) yield return Error(name, means, 85);
        else if ((text.Contains("SSL routines", StringComparison.Ordinal) || text.Contains("SSL_do_handshake() failed", StringComparison.Ordinal) || text.Contains("[SSL: ", StringComparison.Ordinal)) && Find(text, Reasons, StringComparison.OrdinalIgnoreCase) is var (mark, meaning))
            yield return Error(mark, meaning, 80);
        // As the purpose of this runbook has it, without the rest of the line.
        else if (text.Trim().Trim('“', '”', '"').Equals("no shared cipher", StringComparison.OrdinalIgnoreCase)) yield return Error("no shared cipher", Reasons[0].Meaning, 70);
    }

    private static (string Mark, string Meaning)? Find(string text, ImmutableArray<(string Mark, string Meaning)> marks, StringComparison comparison)
    {
        foreach (var each in marks)
        {
            // Python writes DH_KEY_TOO_SMALL too.
            foreach (var mark in (ReadOnlySpan<string>)[each.Mark, each.Mark.Replace(' ', '_')])
            {
                if (text.Contains(mark, comparison) && !CodeLine.Holds(text, mark)) return each;
            }
        }
        return null;
    }

    private static Recognition Error(string mark, string meaning, int certainty) => new("tls-ciphers", RecognitionKind.Error, $"“{mark}”: {meaning}.", certainty);
}
