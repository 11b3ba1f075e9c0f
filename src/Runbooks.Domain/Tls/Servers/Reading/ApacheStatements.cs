namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>
/// Lines of an Apache configuration: one directive a line, a backslash at the very end goes on with the next one, # at the front is a
/// comment, <c>&lt;VirtualHost *:443&gt;</c> to <c>&lt;/VirtualHost&gt;</c> is a section. Source: "Configuration Files" of the manual.
/// </summary>
internal static class ApacheStatements
{
    public static IEnumerable<Statement> Cut(ImmutableArray<string> lines, ReadingSheet sheet)
    {
        var sections = new Stack<(string Name, string Text, int Line)>();
        for (var i = 0; i < lines.Length; i++)
        {
            var (first, line) = (i + 1, lines[i]);
            // A comment goes on too, which surprises people.
            while (line.EndsWith('\\') && i + 1 < lines.Length) line = line[..^1] + lines[++i];
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '<') Section(line, first, sections, sheet);
            else if (Words.Cut(line, comments: false, escapesOutside: false) is var (words, open) && !words.IsEmpty)
                yield return new Statement(first, words, Block(sections)) { HasOpenQuote = open, Host = Host(sections) };
        }
        foreach (var (_, text, line) in sections) sheet.Problem(line, text, "This section is opened and not closed.");
    }

    // IfModule and its like are no place of their own.
    private static string Block(IEnumerable<(string Name, string Text, int Line)> sections) =>
        sections.FirstOrDefault(section => !section.Name.StartsWith("If", StringComparison.OrdinalIgnoreCase)).Name ?? "";

    private static HostBlock? Host(Stack<(string Name, string Text, int Line)> sections)
    {
        foreach (var (name, text, line) in sections)
        {
            if (name.Equals("VirtualHost", StringComparison.OrdinalIgnoreCase)) return new HostBlock(line, text);
        }
        return null;
    }

    private static void Section(string line, int number, Stack<(string Name, string Text, int Line)> sections, ReadingSheet sheet)
    {
        if (!line.EndsWith('>')) sheet.Problem(number, line, "A section's line ends with >.");
        var name = line.TrimStart('<').TrimStart('/').TrimEnd('>').Split([' ', '\t'], 2)[0];
        if (!line.StartsWith("</", StringComparison.Ordinal)) sections.Push((name, line, number));
        else if (sections.TryPeek(out var open) && open.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) sections.Pop();
        else sheet.Problem(number, line, "This closes a section that is not the one that is open.");
    }
}
