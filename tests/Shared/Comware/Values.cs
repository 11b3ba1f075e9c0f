using System.Globalization;
using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>What may stand in a command for a word in brackets, as this console sees it now.</summary>
internal static class Values
{
    /// <summary>The value in one spelling, and how many words it took; null when it is none.</summary>
    public static (string Text, int Words)? Read(Console console, string kind, ReadOnlySpan<Grammar.Word> words, int at)
    {
        var text = words[at].Text;
        switch (kind)
        {
            // A switch knows the members of its own fabric: before merging, only itself.
            case "<member>": return Number(text, 1, 10) is { } id && console.Fabric.Member(id) is not null ? (text, 1) : null;
            case "<irf-port>": return IrfPortOf(text) is { } port && console.Fabric.Member(port.Member) is not null ? (port.ToString(), 1) : null;
            case "<port>": return Interface(console, words, at, physical: true);
            case "<interface>": return Interface(console, words, at, physical: false);
            case "<ports>": return Ports(console, words, at);
            case "<rest>": return (Rest(words, at), words.Length - at);
            case "<word>": return (text, 1);
            case "<mac>": return text.Length == 14 && text.Split('-') is { Length: 3 } parts && parts.All(part => part.Length == 4 && part.All(char.IsAsciiHexDigit)) ? (text, 1) : null;
        }
        var limits = kind.Trim('<', '>').Split('-');
        return Number(text, long.Parse(limits[0], CultureInfo.InvariantCulture), long.Parse(limits[1], CultureInfo.InvariantCulture)) is not null ? (text, 1) : null;
    }

    private static int? Number(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? (int)Math.Min(number, int.MaxValue) : null;

    // Two numbers and a slash (Comware 7 IRF command reference: irf-port member-id/port-number).
    private static IrfPort? IrfPortOf(string text) =>
        text.Split('/') is [var member, var index] && Number(member, 1, 10) is { } id && Number(index, 1, 2) is { } number ? new(id, number) : null;

    private static (string Text, int Words)? Interface(Console console, ReadOnlySpan<Grammar.Word> words, int at, bool physical)
    {
        // "GigabitEthernet1/0/51" or "GigabitEthernet 1/0/51".
        var (text, count) = words[at].Text.Any(char.IsAsciiDigit) || at + 1 >= words.Length ? (words[at].Text, 1) : (words[at].Text + words[at + 1].Text, 2);
        if (!InterfaceName.Parse(FullType(text)).TryGet(out var name)) return null;
        if (console.Fabric.Members.SelectMany(box => box.Ports).Contains(name)) return (name.ToString(), count);
        return !physical && name.Type is "Vlan-interface" or "Bridge-Aggregation" && !name.Position.Contains('/', StringComparison.Ordinal)
            && (name.Type != "Vlan-interface" || name.Position == "1" || console.Running.Sections.ContainsKey($"vlan {name.Position}")) ? (name.ToString(), count) : null;
    }

    // The type may be shortened, like every keyword.
    private static string FullType(string text)
    {
        var letters = text.TakeWhile(c => char.IsAsciiLetter(c) || c == '-').Count();
        var found = InterfaceType.All.Where(type => letters > 0 && type.Name.StartsWith(text[..letters], StringComparison.OrdinalIgnoreCase)).ToArray();
        return found.Length == 1 ? found[0].Name + text[letters..] : text;
    }

    private static (string Text, int Words)? Ports(Console console, ReadOnlySpan<Grammar.Word> words, int at)
    {
        var (ports, start) = (new List<string>(), at);
        while (at < words.Length)
        {
            if (Interface(console, words, at, physical: true) is not { } port) return null;
            ports.Add(port.Text);
            at += port.Words;
        }
        return (string.Join(',', ports), at - start);
    }

    private static string Rest(ReadOnlySpan<Grammar.Word> words, int at)
    {
        var texts = new List<string>();
        foreach (var word in words[at..]) texts.Add(word.Text);
        return string.Join(' ', texts);
    }
}
