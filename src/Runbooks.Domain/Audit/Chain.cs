using System.Buffers;
using System.Security.Cryptography;

namespace Runbooks.Domain.Audit;

/// <summary>What verifying the log came to.</summary>
public abstract record ChainVerdict
{
    private ChainVerdict() { }

    /// <param name="Size">Events in the log up to and with the last one verified.</param>
    public sealed record Whole(long Size, ImmutableArray<byte> Head) : ChainVerdict;

    /// <param name="Seq">The first event that is wrong, or the place where one is missing.</param>
    public sealed record Broken(long Seq, string Reason) : ChainVerdict;
}

/// <summary>
/// Each event's hash covers the hash before it, so an edit, a deletion or a swap inside the log shows. What it cannot show alone:
/// that the newest events were cut off, or that everything was computed anew; a <see cref="Checkpoint"/> kept elsewhere shows both.
/// </summary>
public static class Chain
{
    public static ImmutableArray<byte> Start { get; } = [.. new byte[SHA256.HashSizeInBytes]];

    public static ImmutableArray<byte> Hash(AuditEvent happened)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        return Hash(happened, buffer);
    }

    public static AuditEvent Seal(AuditEvent happened) => happened with { Hash = Hash(happened) };

    /// <param name="against">A checkpoint taken earlier: the log must still hold it.</param>
    public static ChainVerdict Verify(IEnumerable<AuditEvent> events, Checkpoint? against = null) => VerifyFrom(events, 0, Start, against);

    /// <summary>Verifies the events after one that is trusted: place and hash of that event come first.</summary>
    public static ChainVerdict VerifyFrom(IEnumerable<AuditEvent> events, long seq, ImmutableArray<byte> head, Checkpoint? against = null)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        foreach (var happened in events)
        {
            if (happened.Seq != seq + 1)
                return new ChainVerdict.Broken(seq + 1, happened.Seq > seq + 1 ? $"event {seq + 1} is missing: event {happened.Seq} follows {seq}" : $"event {happened.Seq} stands after event {seq}");
            if (!happened.PreviousHash.AsSpan().SequenceEqual(head.AsSpan()))
                return new ChainVerdict.Broken(happened.Seq, "the hash it holds of the event before it does not match that event");
            if (Recompute(happened, buffer) is not { } hash)
                return new ChainVerdict.Broken(happened.Seq, "its content cannot be read");
            if (!happened.Hash.AsSpan().SequenceEqual(hash.AsSpan()))
                return new ChainVerdict.Broken(happened.Seq, "its content does not match its hash");
            (seq, head) = (happened.Seq, happened.Hash);
            if (against is not null && seq == against.Size && !against.Head.AsSpan().SequenceEqual(head.AsSpan()))
                return new ChainVerdict.Broken(seq, "it is another event than the one the checkpoint saw: the log was written anew");
        }
        return against is not null && against.Size > seq
            ? new ChainVerdict.Broken(seq + 1, $"the checkpoint saw {against.Size} events, the log holds {seq}: the newest were removed")
            : new ChainVerdict.Whole(seq, head);
    }

    private static ImmutableArray<byte>? Recompute(AuditEvent happened, ArrayBufferWriter<byte> buffer)
    {
        try
        {
            return Hash(happened, buffer);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static ImmutableArray<byte> Hash(AuditEvent happened, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        CanonicalBytes.Write(happened, buffer);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(SHA256.HashData(buffer.WrittenSpan));
    }
}
