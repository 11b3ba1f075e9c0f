using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>For outputs that do not name their subject: by the echoed command, or by order when there is one for each.</summary>
internal static class EvidenceOrder
{
    public static IEnumerable<(string Subject, T Value)> Assign<T>(List<(string? Asked, T Value)> outputs, ImmutableArray<Expectation> expectations)
    {
        if (outputs.All(output => output.Asked is not null)) return outputs.Select(output => (output.Asked!, output.Value));
        var subjects = PromptCheck.Others(expectations).Select(expected => expected.Subject).Distinct().ToImmutableArray();
        return outputs.Count == subjects.Length ? outputs.Select((output, i) => (output.Asked ?? subjects[i], output.Value)) : [];
    }

    /// <summary>The value after an option in an echoed command, out of its quotes.</summary>
    public static string? Option(string command, string name, string longName)
    {
        foreach (var option in (ReadOnlySpan<string>)[$" {name} ", $" {name}=", $" {longName} ", $" {longName}="])
        {
            var at = command.IndexOf(option, StringComparison.Ordinal);
            if (at >= 0) return Unquoted(command[(at + option.Length)..].TrimStart());
        }
        return null;
    }

    // The words Ash.Line writes: plain, or in single quotes with '\'' for a quote inside.
    private static string Unquoted(string text)
    {
        if (text.StartsWith('"')) return text[1..].Split('"')[0];
        if (!text.StartsWith('\'')) return text.Split(' ')[0];
        var word = new System.Text.StringBuilder();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != '\'') word.Append(text[i]);
            else if (text.AsSpan(i).StartsWith(@"'\''", StringComparison.Ordinal))
            {
                word.Append('\'');
                i += 3;
            }
            else break;
        }
        return word.ToString();
    }
}
