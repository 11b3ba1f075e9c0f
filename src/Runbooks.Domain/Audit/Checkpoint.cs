using System.Globalization;
using System.Security.Cryptography;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Audit;

/// <summary>
/// The state of the log at one moment, in three lines that fit on paper (after C2SP tlog-checkpoint, unsigned and with the head
/// of a linear chain where that has a Merkle root):
/// <code>
/// runbooks.example.net
/// 4711
/// 5v7gW1FKPuGAyfS6JfvfZzVvd1MeDXbcsGWDZb9QDmk=
/// </code>
/// </summary>
/// <param name="Origin">Which log; one line, not empty.</param>
/// <param name="Size">Events in the log.</param>
/// <param name="Head">Hash of the last of them; zeros for an empty log.</param>
public sealed record Checkpoint(string Origin, long Size, ImmutableArray<byte> Head)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Head.AsSpan())}\n");

    public static Result<Checkpoint> Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines.Length != 3) return Result.Refuse<Checkpoint>("A checkpoint has three lines: origin, size, head.");
        if (string.IsNullOrWhiteSpace(lines[0])) return Result.Refuse<Checkpoint>("The first line, the origin, is empty.");
        // "007" and "+7" are the same number in another spelling; a checkpoint has one spelling only.
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size.ToString(CultureInfo.InvariantCulture) != lines[1])
            return Result.Refuse<Checkpoint>("The second line, the size, is not a whole number.");
        var head = new byte[SHA256.HashSizeInBytes + 2];
        if (!Convert.TryFromBase64String(lines[2], head, out var length) || length != SHA256.HashSizeInBytes || Convert.ToBase64String(head.AsSpan(0, length)) != lines[2])
            return Result.Refuse<Checkpoint>("The third line, the head, is not the base64 of 32 bytes.");
        return new Checkpoint(lines[0], size, [.. head.AsSpan(0, length)]);
    }
}
