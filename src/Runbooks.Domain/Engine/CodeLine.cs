namespace Runbooks.Domain.Engine;

/// <summary>Names of errors also stand in programs; there the line ends as no message does: <c>SSL_CTX_set_cipher_list(ctx, "HIGH");</c></summary>
internal static class CodeLine
{
    /// <summary>Whether the first line with the mark is one of a program.</summary>
    public static bool Holds(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        var line = text.AsSpan(start..(end < 0 ? text.Length : end)).Trim();
        return line.StartsWith("#define", StringComparison.Ordinal) || line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("raise ", StringComparison.Ordinal) || line.StartsWith("except ", StringComparison.Ordinal)
            || (!line.IsEmpty && line[^1] is (';' or '{' or '}'));
    }
}
