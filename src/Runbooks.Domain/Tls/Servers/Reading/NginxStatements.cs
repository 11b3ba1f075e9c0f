using System.Text;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>
/// Directives of an nginx configuration: words up to a semicolon, or up to a block in braces; # where a word could begin is a comment to
/// the line's end. A directive that begins where a semicolon is missing is read all the same. Source: ngx_conf_read_token.
/// </summary>
internal sealed class NginxStatements(ReadingSheet sheet)
{
    private readonly List<Statement> statements = [];
    private readonly Stack<(string Name, int Line)> blocks = new();
    private readonly List<string> words = [];
    private readonly StringBuilder word = new();
    private int first;
    private int last;
    private bool begun;

    public static List<Statement> Cut(ImmutableArray<string> lines, ReadingSheet sheet)
    {
        var cut = new NginxStatements(sheet);
        var (quote, opened) = ('\0', 0);
        for (var i = 0; i < lines.Length; i++) quote = cut.Line(lines[i], i + 1, quote, ref opened);
        if (quote != '\0') sheet.Problem(opened, lines[opened - 1].Trim(), "A quote is opened and not closed.");
        cut.Word(lines.Length);
        if (cut.words.Count > 0) cut.MissingSemicolon();
        foreach (var (name, line) in cut.blocks) sheet.Problem(line, name, "This block is opened and not closed.");
        return cut.statements;
    }

    private char Line(string line, int number, char quote, ref int opened)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && i + 1 < line.Length)
            {
                if (!begun) Begin(number);
                word.Append(line[++i]);
            }
            else if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                else word.Append(c);
            }
            else if (c is '"' or '\'' && word.Length == 0 && !begun)
            {
                Begin(number);
                (quote, opened) = (c, number);
            }
            else if (c is ' ' or '\t' or '\r') Word(number);
            else if (c == '#' && !begun) break;
            else if (c == ';') End(number);
            else if (c == '{' && !(word.Length > 0 && word[^1] == '$')) Open(number);
            // The brace of ${name} belongs to its word.
            else if (c == '}' && !word.ToString().Contains("${", StringComparison.Ordinal)) Close(number);
            else
            {
                if (!begun) Begin(number);
                word.Append(c);
            }
        }
        if (quote == '\0') Word(number);
        else word.Append('\n');
        return quote;
    }

    private void Begin(int number)
    {
        begun = true;
        if (words.Count == 0) first = number;
    }

    private void Word(int number)
    {
        if (!begun) return;
        var text = word.ToString();
        word.Clear();
        begun = false;
        if (words.Count > 0 && number > last && BeginsDirective(text))
        {
            MissingSemicolon();
            first = number;
        }
        words.Add(text);
        last = number;
    }

    private void End(int number)
    {
        Word(number);
        if (words.Count > 0) statements.Add(new Statement(first, [.. words], blocks.TryPeek(out var block) ? block.Name : "") { Host = Host() });
        words.Clear();
    }

    private void Open(int number)
    {
        Word(number);
        blocks.Push((words.Count > 0 ? string.Join(' ', words) : "{", words.Count > 0 ? first : number));
        words.Clear();
    }

    private void Close(int number)
    {
        Word(number);
        if (words.Count > 0) MissingSemicolon();
        if (!blocks.TryPop(out _)) sheet.Problem(number, "}", "This closes a block that is not open.");
    }

    private void MissingSemicolon()
    {
        var statement = new Statement(first, [.. words], blocks.TryPeek(out var block) ? block.Name : "") { Host = Host() };
        sheet.Problem(last, statement.Text, "The semicolon at the end is missing: nginx does not start.");
        statements.Add(statement);
        words.Clear();
    }

    private HostBlock? Host()
    {
        foreach (var (name, line) in blocks)
        {
            if (name == "server") return new HostBlock(line, name);
        }
        return null;
    }

    private static bool BeginsDirective(string word) =>
        word.StartsWith("ssl_", StringComparison.Ordinal) || word is "add_header" or "listen" or "server_name" or "server" or "location" or "return" or "rewrite" or "root" or "index" or "include" or "resolver" or "http2" or "access_log" or "error_log" or "proxy_pass";
}
