using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>What one command printed.</summary>
/// <param name="Command">As it was typed, when the paste has it.</param>
/// <param name="IsWhole">A prompt or another output follows it, so nothing is missing at its end.</param>
internal sealed record ConsoleOutput(OutputKind Kind, string? Command, ImmutableArray<ConsoleLine> Lines, bool IsWhole)
{
    public static ImmutableArray<ConsoleOutput> Of(ImmutableArray<ConsoleLine> lines)
    {
        var outputs = ImmutableArray.CreateBuilder<ConsoleOutput>();
        var (kind, command, output) = (OutputKind.Other, (string?)null, ImmutableArray.CreateBuilder<ConsoleLine>());
        void End(bool isWhole)
        {
            if (command is not null || output.Count > 0) outputs.Add(new(kind, command, output.ToImmutable(), isWhole));
            output.Clear();
        }
        foreach (var line in lines)
        {
            if (line.Typed is { } typed)
            {
                End(true);
                (kind, command) = typed.Length == 0 ? (OutputKind.Other, null) : (DisplayCommand.Kind(typed) ?? OutputKind.Other, typed);
                continue;
            }
            if (OutputHeader.Of(line.Text, kind) is { } other && other != kind)
            {
                // Nothing was printed yet that is of another kind: it is this command's header, whatever was typed.
                var isOwn = kind == OutputKind.Other && output.All(static before => before.IsError || IsPlace(before.Text) || before.Text.Trim() is "^" or "#");
                if (!isOwn)
                {
                    // "Slot 1" stands above the header of what is printed for it.
                    ConsoleLine? place = output.Count > 0 && IsPlace(output[^1].Text) ? output[^1] : null;
                    if (place is not null) output.RemoveAt(output.Count - 1);
                    End(true);
                    command = null;
                    if (place is { } kept) output.Add(kept);
                }
                kind = other;
            }
            output.Add(line);
        }
        End(false);
        return outputs.ToImmutable();
    }

    /// <summary><c> Slot 1</c>, <c>Unit 1:</c></summary>
    public static bool IsPlace(string text) => Place(text) is not null;

    /// <summary>The number in a line that says only of which slot the next lines are.</summary>
    public static string? Place(string text)
    {
        var words = EvidenceText.Words(text);
        return words is ["Slot" or "slot" or "Unit", { Length: <= 5 } number] && number.TrimEnd(':') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
