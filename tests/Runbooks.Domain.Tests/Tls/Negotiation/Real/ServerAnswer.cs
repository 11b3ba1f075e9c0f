using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation.Real;

/// <summary>What a server answers to a ClientHello, as far as it is not encrypted.</summary>
/// <param name="Key">Not to be seen in TLS 1.3.</param>
internal sealed record ServerAnswer(TlsProtocol Protocol, int Suite, int? Group = null, int? DhBits = null, Authentication? Key = null, bool AsksAgain = false)
{
    /// <summary>SHA-256 of "HelloRetryRequest" (RFC 8446 4.1.3); its first bytes are enough.</summary>
    private static readonly byte[] RetryRandom = [0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11];

    /// <summary>Null: the server refuses with an alert or closes.</summary>
    public static ServerAnswer? Read(NetworkStream stream)
    {
        ServerAnswer? answer = null;
        foreach (var (type, body) in Messages(stream))
        {
            if (type == 2) answer = ServerHello(body);
            if (answer is null || type == 14 || answer.Protocol == TlsProtocol.Tls13) return answer;
            // Certificate: a list with its length, the first one with its own.
            if (type == 11)
            {
                using var certificate = X509CertificateLoader.LoadCertificate(body.AsSpan(6));
                answer = answer with { Key = certificate.PublicKey.Oid.Value == "1.2.840.113549.1.1.1" ? Authentication.Rsa : Authentication.Ecdsa };
            }
            // ServerKeyExchange: DH begins with p, ECDH with "named curve" and its code.
            if (type == 12) answer = SuiteOf(answer).KeyExchange == KeyExchange.Dhe ? answer with { DhBits = U16(body, 0) * 8 } : answer with { Group = U16(body, 1) };
        }
        return null;
    }

    public static CipherSuite SuiteOf(ServerAnswer answer) => Domain.Tls.OpenSsl.SuiteTable.Find(answer.Suite)!;

    private static ServerAnswer ServerHello(byte[] body)
    {
        var at = 35 + body[34];
        var answer = new ServerAnswer((TlsProtocol)U16(body, 0), U16(body, at));
        at += 3;
        if (at >= body.Length) return answer;
        for (at += 2; at < body.Length; at += 4 + U16(body, at + 2))
        {
            answer = U16(body, at) switch
            {
                0x002B => answer with { Protocol = (TlsProtocol)U16(body, at + 4), AsksAgain = body.AsSpan(2).StartsWith(RetryRandom) },
                0x0033 => answer with { Group = U16(body, at + 4) },
                _ => answer,
            };
        }
        return answer;
    }

    private static IEnumerable<(int Type, byte[] Body)> Messages(NetworkStream stream)
    {
        var pending = new List<byte>();
        var header = new byte[5];
        while (stream.ReadAtLeast(header, 5, throwOnEndOfStream: false) == 5 && header[0] == 22)
        {
            var content = new byte[U16(header, 3)];
            stream.ReadExactly(content);
            pending.AddRange(content);
            while (pending.Count >= 4 && (pending[1] << 16 | pending[2] << 8 | pending[3]) is var length && pending.Count >= 4 + length)
            {
                yield return (pending[0], [.. pending.Skip(4).Take(length)]);
                pending.RemoveRange(0, 4 + length);
            }
        }
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
}
