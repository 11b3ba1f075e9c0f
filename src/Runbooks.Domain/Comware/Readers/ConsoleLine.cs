namespace Runbooks.Domain.Comware.Readers;

/// <summary>One line of a console.</summary>
/// <param name="Typed">What was typed, when the line is a prompt or an echoed command; empty behind a bare prompt.</param>
/// <param name="IsPrompt">It begins with a prompt: what the command before it printed has ended.</param>
/// <param name="IsCut">It stands last and has no line end, so there may have been more of it.</param>
internal readonly record struct ConsoleLine(string Text, string? Typed, bool IsPrompt, bool IsCut)
{
    public bool IsOutput => Typed is null && Text.Length > 0;

    /// <summary><c> % Unrecognized command found at '^' position.</c></summary>
    public bool IsError => IsOutput && Text.TrimStart() is ['%', ' ', _, ..];
}
