using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Runbooks.Domain.Audit;

/// <summary>
/// The bytes that an event's hash covers. Layout of schema 1: the ASCII text <c>runbooks event</c>, then each field as a length
/// (4 bytes, big-endian) and that many bytes. Text is UTF-8, numbers are 8 bytes big-endian, a list is its count as a number
/// followed by its items, an absent value is an empty list. Every length stands before its bytes, so no two different events
/// share their bytes. The layout is for ever; another one gets another schema number.
/// </summary>
public static class CanonicalBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Of(AuditEvent happened)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Write(happened, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="EncoderFallbackException">A text holds half of a surrogate pair, which no encoding can keep.</exception>
    /// <exception cref="NotSupportedException">The event's schema is newer than this program.</exception>
    public static void Write(AuditEvent happened, IBufferWriter<byte> to)
    {
        if (happened.Schema != AuditEvent.CurrentSchema) throw new NotSupportedException($"Schema {happened.Schema} of the event is not known to this program.");
        to.Write("runbooks event"u8);
        Number(to, happened.Schema);
        Number(to, happened.Seq);
        Bytes(to, happened.PreviousHash.AsSpan());
        Span<byte> id = stackalloc byte[16];
        happened.Id.TryWriteBytes(id, bigEndian: true, out _);
        Bytes(to, id);
        Number(to, Micros.Of(happened.At));
        var origin = happened.Origin;
        Text(to, origin.Actor.Id);
        Text(to, origin.Actor.Name);
        Text(to, origin.Actor.Kind.Text());
        Number(to, origin.Actor.Roles.Length);
        foreach (var role in origin.Actor.Roles) Text(to, role);
        Text(to, origin.Via.Text());
        Text(to, origin.RequestId);
        Text(to, origin.Address);
        Number(to, origin.LinkId is null ? 0 : 1);
        if (origin.LinkId is { } link) Text(to, link);
        Text(to, happened.Action);
        Text(to, happened.TargetKind);
        Text(to, happened.TargetId);
        Number(to, happened.TargetVersion);
        Text(to, happened.Payload);
    }

    private static void Number(IBufferWriter<byte> to, long number)
    {
        var span = to.GetSpan(12);
        BinaryPrimitives.WriteInt32BigEndian(span, 8);
        BinaryPrimitives.WriteInt64BigEndian(span[4..], number);
        to.Advance(12);
    }

    private static void Bytes(IBufferWriter<byte> to, ReadOnlySpan<byte> bytes)
    {
        var span = to.GetSpan(4);
        BinaryPrimitives.WriteInt32BigEndian(span, bytes.Length);
        to.Advance(4);
        to.Write(bytes);
    }

    private static void Text(IBufferWriter<byte> to, string text)
    {
        var length = Utf8.GetByteCount(text);
        var span = to.GetSpan(4 + length);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        Utf8.GetBytes(text, span[4..]);
        to.Advance(4 + length);
    }
}
