using System.Globalization;

namespace Runbooks.Domain.Engine;

/// <summary>What can be said against the text of a text field.</summary>
internal static class TextCheck
{
    public static string? Refusal(TextField field, string text)
    {
        if (text.Length > field.MaxLength) return string.Create(CultureInfo.InvariantCulture, $"At most {field.MaxLength} characters; this has {text.Length}.");
        var several = field.Lines > 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsControl(text[i])) continue;
            var layout = text[i] is '\n' or '\r' or '\t';
            if (layout && several) continue;
            if (layout) return "This must be one line, without tabs.";
            // No command or file needs another one, and a terminal would obey it.
            var where = several ? string.Create(CultureInfo.InvariantCulture, $"Line {text.AsSpan(0, i).Count('\n') + 1}") : "This";
            return string.Create(CultureInfo.InvariantCulture, $"{where} holds the control character U+{(int)text[i]:X4}. Remove it.");
        }
        return null;
    }
}
