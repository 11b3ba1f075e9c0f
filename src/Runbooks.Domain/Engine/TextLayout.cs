using System.Text;

namespace Runbooks.Domain.Engine;

/// <summary>The parts a plan in plain text is made of: underlined headings, wrapped words, blocks as they stand.</summary>
internal static class TextLayout
{
    private const int Width = 100;

    public static void Heading(StringBuilder to, string text, char underline)
    {
        Gap(to);
        var line = PlainText.Line(text);
        to.Append(line).Append('\n').Append(underline, int.Max(line.Length, 1)).Append("\n\n");
    }

    public static void Block(StringBuilder to, string text)
    {
        Gap(to);
        foreach (var line in PlainText.Block(text).Split('\n')) to.Append(line.Length == 0 ? "" : "        ").Append(line).Append('\n');
        Gap(to);
    }

    /// <summary>One empty line, unless there is one already or nothing stands above it.</summary>
    public static void Gap(StringBuilder to)
    {
        if (to.Length > 1 && (to[^1] != '\n' || to[^2] != '\n')) to.Append('\n');
    }

    /// <summary>Words broken at the width; the lines after the first stand under the text, not under its label.</summary>
    public static void Wrap(StringBuilder to, string indent, string label, string text)
    {
        var column = indent.Length + label.Length;
        to.Append(indent).Append(label);
        var first = true;
        foreach (var word in PlainText.Line(text).Split(' '))
        {
            if (!first && column + 1 + word.Length > Width)
            {
                to.Append('\n').Append(' ', indent.Length + label.Length);
                column = indent.Length + label.Length;
                first = true;
            }
            if (!first) to.Append(' ');
            to.Append(word);
            column += word.Length + (first ? 0 : 1);
            first = false;
        }
        while (to[^1] == ' ') to.Length--;
        to.Append('\n');
    }
}
