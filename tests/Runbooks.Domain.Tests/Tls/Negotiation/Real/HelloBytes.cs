using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation.Real;

/// <summary>A client's ClientHello on the wire (RFC 5246 7.4.1.2, RFC 8446 4.1.2; SSLv2's layout: RFC 5246 E.2).</summary>
internal static class HelloBytes
{
    private static readonly Dictionary<int, byte[]> Shares = new()
    {
        // The base point of X25519 (RFC 7748); for P-256 any point; for X25519MLKEM768 bytes that 3.0 skips.
        [0x001D] = [9, .. new byte[31]],
        [0x0017] = Point(ECCurve.NamedCurves.nistP256),
        [0x0018] = Point(ECCurve.NamedCurves.nistP384),
        [0x11EC] = new byte[1216],
    };

    public static IEnumerable<int> KnownShares => Shares.Keys;

    public static byte[] Of(TlsClient client) => client.SendsSsl2Hello ? Ssl2(client) : Record(client);

    private static byte[] Record(TlsClient client)
    {
        var legacy = (int)(client.MaxProtocol > TlsProtocol.Tls12 ? TlsProtocol.Tls12 : client.MaxProtocol);
        byte[] hello = [.. U16(legacy), .. new byte[32], 0, .. Sized16(Codes(client.Suites.Codes)), 1, 0, .. Sized16(Extensions(client))];
        byte[] message = [1, 0, .. Sized16(hello)];
        return [22, 3, 1, .. Sized16(message)];
    }

    private static byte[] Ssl2(TlsClient client)
    {
        byte[] suites = [.. client.Suites.Codes.SelectMany(code => (byte[])[0, .. U16(code)])];
        byte[] hello = [1, .. U16((int)client.MaxProtocol), .. U16(suites.Length), .. U16(0), .. U16(32), .. suites, .. new byte[32]];
        return [.. U16(hello.Length | 0x8000), .. hello];
    }

    private static byte[] Extensions(TlsClient client)
    {
        var bytes = new List<byte>();
        if (client.MaxProtocol < TlsProtocol.Tls10) return [];
        if (client.SendsSni) Add(0x0000, Sized16([0, .. Sized16(Encoding.ASCII.GetBytes("www.example.com"))]));
        if (!client.Groups.IsEmpty)
        {
            Add(0x000A, Sized16(Codes(client.Groups)));
            Add(0x000B, [1, 0]);
        }
        if (!client.Signatures.IsEmpty) Add(0x000D, Sized16(Codes(client.Signatures)));
        if (client.MaxProtocol == TlsProtocol.Tls13)
        {
            var versions = Codes(Enumerable.Range((int)client.MinProtocol, client.MaxProtocol - client.MinProtocol + 1).Reverse());
            Add(0x002B, [(byte)versions.Length, .. versions]);
            Add(0x002D, [1, 1]);
            Add(0x0033, Sized16([.. client.KeyShares.SelectMany(code => (byte[])[.. U16(code), .. Sized16(Shares[code])])]));
        }
        return [.. bytes];

        void Add(int type, byte[] content) => bytes.AddRange([.. U16(type), .. Sized16(content)]);
    }

    private static byte[] Point(ECCurve curve)
    {
        using var key = ECDiffieHellman.Create(curve);
        var point = key.ExportParameters(false).Q;
        return [4, .. point.X!, .. point.Y!];
    }

    private static byte[] Codes(IEnumerable<int> codes) => [.. codes.SelectMany(U16)];

    private static byte[] Sized16(byte[] content) => [.. U16(content.Length), .. content];

    private static byte[] U16(int number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)number);
        return bytes;
    }
}
