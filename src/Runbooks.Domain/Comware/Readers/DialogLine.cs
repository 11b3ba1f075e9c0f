namespace Runbooks.Domain.Comware.Readers;

/// <summary>One line of a dialog: a command, or what the console said with the answer typed behind it.</summary>
internal readonly record struct DialogLine(string Text, string? Typed, bool IsPrompt, bool IsCut)
{
    private const string Choice = "[Y/N]";

    /// <summary>Puts question and answer in one line: <c>… save current configuration?</c>, <c>[Y/N]:</c> and <c>y</c> may stand in three.</summary>
    public static ImmutableArray<DialogLine> Of(ImmutableArray<ConsoleLine> lines)
    {
        var joined = ImmutableArray.CreateBuilder<DialogLine>();
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (line.Typed is null && joined is [.., { Typed: null } before]
                && ((text.StartsWith(Choice, StringComparison.OrdinalIgnoreCase) && !before.HasChoice) || (before.HasChoice && before.Answer is null && Letter(text) is not null && text.Length <= 3)))
                joined[^1] = before with { Text = $"{before.Text} {text}", IsCut = line.IsCut };
            else joined.Add(new(text, line.Typed, line.IsPrompt, line.IsCut));
        }
        return joined.ToImmutable();
    }

    public bool HasChoice => Text.Contains(Choice, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was answered: y, n, or null when nothing stands behind the question.</summary>
    public string? Answer => Text.LastIndexOf(Choice, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? Letter(Text[(at + Choice.Length)..].TrimStart([':', ' '])) : null;

    public bool Says(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string? Letter(string text) => text.ToLowerInvariant() switch { "y" or "yes" => "y", "n" or "no" => "n", _ => null };
}
