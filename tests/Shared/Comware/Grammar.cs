namespace Runbooks.Testing.Comware;

/// <summary>
/// Finds the command a line means. Keywords may be shortened as long as they are told apart; a line that cannot be read is answered
/// with a caret below the word at fault (as Comware prints it):
/// <code>
/// [HP]irf port 1/1
///         ^
///  % Unrecognized command found at '^' position.
/// </code>
/// </summary>
internal static class Grammar
{
    private static readonly ImmutableArray<Rule> Rules = [.. SessionCommands.Rules, .. IrfCommands.Rules, .. PortCommands.Rules, .. NetworkCommands.Rules, .. FileCommands.Rules, .. DisplayCommands.Rules];

    internal readonly record struct Word(string Text, int At);

    public static void Run(Console console, string line)
    {
        var words = Words(line);
        if (words.Length == 0) return;
        var candidates = Rules.Where(rule => rule.IsIn(console.ViewKind)).Select(rule => (Rule: rule, Values: ImmutableArray<string>.Empty)).ToList();
        var position = 0;
        for (var at = 0; at < words.Length; position++)
        {
            var open = candidates.Where(candidate => position < candidate.Rule.Words.Length).ToList();
            if (open.Count == 0)
            {
                console.Fault("Too many parameters", words[at].At);
                return;
            }
            var keywords = open.Where(candidate => !IsValue(candidate.Rule.Words[position])).ToList();
            var exact = keywords.Where(candidate => string.Equals(candidate.Rule.Words[position], words[at].Text, StringComparison.OrdinalIgnoreCase)).ToList();
            var meant = exact.Count > 0 ? exact : keywords.Where(candidate => candidate.Rule.Words[position].StartsWith(words[at].Text, StringComparison.OrdinalIgnoreCase)).ToList();
            if (meant.Count > 0)
            {
                if (meant.Select(candidate => candidate.Rule.Words[position]).Distinct(StringComparer.Ordinal).Count() > 1)
                {
                    console.Fault("Ambiguous command", words[at].At);
                    return;
                }
                candidates = meant;
                at++;
                continue;
            }
            var taken = 0;
            var valued = new List<(Rule Rule, ImmutableArray<string> Values)>();
            foreach (var candidate in open.Where(candidate => IsValue(candidate.Rule.Words[position])))
            {
                if (Values.Read(console, candidate.Rule.Words[position], words, at) is not { } value) continue;
                valued.Add((candidate.Rule, candidate.Values.Add(value.Text)));
                taken = value.Words;
            }
            if (valued.Count == 0)
            {
                // A value of the right kind that does not exist (a port of another member) is a wrong parameter, a word that stands nowhere is not recognized.
                console.Fault(open.Any(candidate => IsValue(candidate.Rule.Words[position])) ? "Wrong parameter" : "Unrecognized command", words[at].At);
                return;
            }
            candidates = valued;
            at += taken;
        }
        if (candidates.FirstOrDefault(candidate => candidate.Rule.Words.Length == position) is { Rule: { } rule } found) rule.Do(console, found.Values);
        else console.Fault("Incomplete command", line.TrimEnd().Length);
    }

    private static bool IsValue(string word) => word.StartsWith('<');

    private static Word[] Words(string line)
    {
        var words = new List<Word>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }
            var end = line.IndexOf(' ', at);
            if (end < 0) end = line.Length;
            words.Add(new(line[at..end], at));
            at = end;
        }
        return [.. words];
    }
}
