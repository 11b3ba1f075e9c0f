using System.Text;

namespace Runbooks.Domain.Tests.Catalogue.PatchStore;

/// <summary>One failing scan as each release and each collector writes it, in the layouts that were published, with other names and numbers.</summary>
internal static class Layouts
{
    private const string Url = "http://patches.lab.example:9085/vum/repository/hostupdate/vmw/vmw-ESXi-7.0.0-metadata.zip";

    private static readonly ImmutableArray<string> Record =
    [
        "Command: scan",
        "Args: ['scan']",
        $"Options: {{'nosigcheck': None, 'retry': 5, 'meta': ['{Url}'], 'proxyurl': None, 'timeout': 30.0, 'hamode': True}}",
    ];

    private static readonly ImmutableArray<(string Module, string Level, string Text)> Lines =
    [
        ("esxupdate", "INFO", "---"),
        ("BootBankInstaller.pyc", "DEBUG", "Creating an empty ImageProfile for bootbank /bootbank"),
        ("esxupdate", "ERROR", "An esxupdate error exception was caught:"),
        ("esxupdate", "ERROR", "Traceback (most recent call last):"),
        ("esxupdate", "ERROR", "  File \"/usr/sbin/esxupdate\", line 216, in main"),
        ("esxupdate", "ERROR", "    cmd.Run()"),
        ("esxupdate", "ERROR", $"MetadataDownloadError: ('{Url}', None, \"('{Url}', '/tmp/tmpQz', '[Errno 4] IOError: <urlopen error [Errno -2] Name or service not known>')\")"),
    ];

    public static ImmutableArray<KeyValuePair<string, string>> All { get; } =
    [
        new("ESXi 5, no process", Text((_, line) => $"2014-01-10T09:00:00Z esxupdate: {line.Module}: {line.Level}: {line.Text}", bare: true)),
        new("ESXi 6 and 7, with the process", Text((_, line) => $"2021-03-17T10:10:47Z esxupdate: 2098547: {line.Module}: {line.Level}: {line.Text}", bare: true)),
        new("ESXi 7, lifecycle.log", Text((i, line) => $"[2021-06-01T10:10:47Z] lifecycle: 2098547: {line.Module}:{100 + i} {line.Level} {line.Text}", bare: true)),
        new("ESXi 8", Text((_, line) => $"2025-02-03T04:05:06Z {Severity(line.Level)} esxupdate[2100777]: {line.Text}", bare: false)),
        new("ESXi 8, milliseconds, records that go on", Text((i, line) => $"2025-02-03T04:05:06.789Z {Severity(line.Level)}{(i % 2 == 0 ? "" : "[+]")} esxupdate[2100777]: {line.Text}", bare: false)),
        new("ESXi 8, with the module", Text((_, line) => $"2025-02-03T04:05:06Z {Severity(line.Level)} esxupdate[2100777]: {line.Module}: {line.Level}: {line.Text}", bare: false)),
        new("a collector, RFC 3164", Text((_, line) => $"Feb  3 04:05:07 esx31.lab.example esxupdate[2100777]: {line.Text}", bare: false)),
        new("a collector, RFC 3164 with the priority", Text((_, line) => $"<{(line.Level == "ERROR" ? 11 : 14)}>2025-02-03T04:05:06.789Z esx31.lab.example esxupdate[2100777]: {line.Text}", bare: false)),
        new("a collector, RFC 5424", Text((_, line) => $"<{(line.Level == "ERROR" ? 11 : 14)}>1 2025-02-03T04:05:06.789Z esx31 esxupdate 2100777 - - {line.Text}", bare: false)),
        new("a collector before an old line", Text((_, line) => $"Jan 10 09:00:05 esx31 2014-01-10T09:00:00Z esxupdate: {line.Module}: {line.Level}: {line.Text}", bare: false)),
        new("a collector's stamp with its zone before a host's", Text((_, line) => $"2025-02-03T05:05:07+01:00 logs 2025-02-03T04:05:06Z esx31 {Severity(line.Level)} esxupdate[2100777]: {line.Text}", bare: false)),
    ];

    /// <summary>At a column, as a terminal does.</summary>
    public static string Wrapped(string log, int width) =>
        string.Concat(log.Split('\n').SelectMany(line => line.Length == 0 ? [""] : line.Chunk(width).Select(piece => new string(piece) + "\n")));

    /// <summary>Between words, as mail does; the prefix stays whole.</summary>
    public static string WordWrapped(string log, int width)
    {
        var text = new StringBuilder();
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = text.Length;
            foreach (var word in line.Split(' '))
            {
                if (text.Length > start && text.Length - start > 90 && text.Length - start + word.Length > width) start = text.Append('\n').Length;
                text.Append(text.Length == start ? "" : " ").Append(word);
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Severity(string level) => level switch { "ERROR" => "Er(11)", "DEBUG" => "Db(15)", _ => "In(14)" };

    // Up to 7 the record below “---” has no prefix.
    private static string Text(Func<int, (string Module, string Level, string Text), string> print, bool bare) =>
        string.Join('\n', Lines.SelectMany((line, i) => (string[])[print(i, line), .. i == 0 ? Record.Select(part => bare ? part : print(1, ("esxupdate", "INFO", part))) : []])) + "\n";
}
