using System.Buffers;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Evidence;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What openssl s_client, openssl ciphers -v, nmap and testssl.sh print. Each needs marks that no other text has together.</summary>
internal static class RecognisedTlsOutput
{
    private static readonly ImmutableArray<string> SClient =
        ["CONNECTED(", "CONNECTION ESTABLISHED", "Certificate chain", "SSL-Session:", "SSL handshake has read", "Cipher is ", "Verify return code:", "Verification: ", "Server public key is ", "no peer certificate available"];

    private static readonly ImmutableArray<string> Testssl =
        ["testssl.sh", "Testing protocols", "Testing cipher categories", "Testing server's cipher preferences", "Testing robust forward secrecy", "Testing vulnerabilities", "Testing server defaults"];

    private static readonly ImmutableArray<string> TestsslJson = ["\"id\"", "\"severity\"", "\"finding\""];

    private static readonly SearchValues<char> BehindName = SearchValues.Create(" :\t\r\n()<\"'");

    public static IEnumerable<Recognition> In(string text)
    {
        if (Names(text) is { Count: > 0 } names)
        {
            yield return RecognisedCipherString.Of(string.Join(':', names), RecognitionKind.Output, "Lines with Kx=, Au=, Enc= and Mac= are what openssl ciphers -v prints.", 88);
        }
        else if (Count(text, SClient) >= 2 && (text.Contains("CONNECT", StringComparison.Ordinal) || text.Contains("Cipher is ", StringComparison.Ordinal)))
            yield return Output("This is what openssl s_client prints about a connection.", TlsReaders.SClient, Host(After(text, "-servername ") ?? After(text, "-connect ")));
        else if (text.Contains("ssl-enum-ciphers", StringComparison.Ordinal) && (text.Contains("| ", StringComparison.Ordinal) || text.Contains("|_", StringComparison.Ordinal)) && (text.Contains("TLSv1.", StringComparison.Ordinal) || text.Contains("least strength:", StringComparison.Ordinal)))
            yield return Output("This is what nmap --script ssl-enum-ciphers prints.", TlsReaders.SslEnumCiphers, Host(After(text, "Nmap scan report for ")));
        else if (Count(text, TestsslJson) == 3 && (text.Contains("\"TLS1_2\"", StringComparison.Ordinal) || text.Contains("\"cipherlist_", StringComparison.Ordinal) || text.Contains("\"scanTime\"", StringComparison.Ordinal)))
            yield return Output("This is the JSON that testssl.sh writes.", TlsReaders.TestsslJson, null);
        else if (Count(text, Testssl) >= 2)
            yield return Output("This is what testssl.sh prints. The check reads the file of --jsonfile.", TlsReaders.TestsslJson, Host(After(text, "testssl.sh --jsonfile ") ?? After(text, "rDNS (")));
    }

    private static Recognition Output(string reason, string reader, string? host) =>
        new("tls-ciphers", RecognitionKind.Output, reason, 85) { Reader = reader, Fields = host is null ? FormValues.Empty : FormValues.Empty.With("host", host) };

    /// <summary>
    /// <code>
    /// ECDHE-RSA-AES256-GCM-SHA384    TLSv1.2 Kx=ECDH     Au=RSA   Enc=AESGCM(256)            Mac=AEAD
    ///           0xC0,0x2F - ECDHE-RSA-AES128-GCM-SHA256    TLSv1.2 Kx=ECDH     Au=RSA   Enc=AESGCM(128)            Mac=AEAD
    /// </code>
    /// Those of TLS 1.3 have a list of their own, which a cipher string does not touch.
    /// </summary>
    private static List<string> Names(string text)
    {
        var names = new List<string>();
        if (!text.Contains(" Kx=", StringComparison.Ordinal)) return names;
        foreach (var line in text.Split('\n'))
        {
            if (!line.Contains(" Kx=", StringComparison.Ordinal) || !line.Contains(" Au=", StringComparison.Ordinal) || !line.Contains(" Enc=", StringComparison.Ordinal) || !line.Contains(" Mac=", StringComparison.Ordinal)) continue;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = words is [_, "-", var third, ..] ? third : words[0];
            if (!line.Contains(" TLSv1.3 ", StringComparison.Ordinal) && names.Count < 500) names.Add(name);
        }
        return names;
    }

    private static int Count(string text, ImmutableArray<string> marks) => marks.Count(mark => text.Contains(mark, StringComparison.Ordinal));

    private static string? After(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[(at + mark.Length)..Math.Min(text.Length, at + mark.Length + 260)] : null;

    private static string? Host(string? from)
    {
        var end = from?.AsSpan().IndexOfAny(BehindName) ?? -1;
        var host = end < 0 ? from : from![..end];
        // An address is no name of a certificate.
        return host is { Length: > 0 } && host.Any(char.IsAsciiLetter) && HostName.Parse(host).TryGet(out _) ? host : null;
    }
}
