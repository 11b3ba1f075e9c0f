namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// The prompt of a Comware console: <c>&lt;HP&gt;</c> in user view, <c>[HP]</c> in system view, <c>[HP-irf-port1/1]</c> below it.
/// <c>[SubSlot 0] 24SFP+4SFP</c>, <c>[Y/N]:y</c> and <c>[Current domain ID is: 0]:</c> are output.
/// </summary>
/// <param name="Name">What stands in the brackets.</param>
/// <param name="Typed">What was typed behind it.</param>
internal readonly record struct ConsolePrompt(string Name, string Typed)
{
    // A host name has up to 64 characters, and a view such as -Ten-GigabitEthernet1/0/49 follows.
    private const int LongestName = 110;

    public static ConsolePrompt? Of(string text)
    {
        var line = text.TrimStart();
        if (line.Length < 3 || line[0] is not ('<' or '[')) return null;
        var close = line.IndexOf(line[0] == '<' ? '>' : ']', StringComparison.Ordinal);
        if (close < 2 || close > LongestName) return null;
        var (name, typed) = (line[1..close], line[(close + 1)..]);
        return IsName(name) && !typed.StartsWith(':') ? new(name, typed.Trim()) : null;
    }

    // "<189>" begins a syslog line, "<cr>" and "<1-32>" stand in the help.
    private static bool IsName(string name) =>
        name is not ("Y/N" or "y/n" or "cr") && name.Any(char.IsLetter) && !name.Contains(":/", StringComparison.Ordinal)
        && name.All(static c => c is not ('<' or '>' or '[' or ']' or '*' or ',' or '=' or '%' or '?') && !char.IsWhiteSpace(c));
}
