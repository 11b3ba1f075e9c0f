namespace Runbooks.Domain.Comware.Readers;

/// <summary>A paste taken apart: lines of a console, log lines that came in between, and outputs by what they are.</summary>
internal sealed class ConsolePaste
{
    private ConsolePaste(ImmutableArray<ConsoleLine> lines, ImmutableArray<LogEntry> logs, bool endsWithLog)
    {
        (Lines, Logs, EndsWithLog) = (lines, logs, endsWithLog);
        Outputs = ConsoleOutput.Of(lines);
    }

    /// <summary>Without empty lines and log lines.</summary>
    public ImmutableArray<ConsoleLine> Lines { get; }

    public ImmutableArray<LogEntry> Logs { get; }

    public ImmutableArray<ConsoleOutput> Outputs { get; }

    /// <summary>Nothing follows the last log line, so there may be more of them.</summary>
    public bool EndsWithLog { get; }

    /// <summary>The paste goes on to a prompt behind which nothing was typed that prints anything.</summary>
    public bool EndsAtPrompt => Lines is [.., { IsPrompt: true, Typed: "" or "quit" or "return" }];

    public static ConsolePaste Of(string evidence)
    {
        var lines = ImmutableArray.CreateBuilder<ConsoleLine>();
        var logs = ImmutableArray.CreateBuilder<LogEntry>();
        // The text of a log line whose message stands in the next line.
        string? open = null;
        var endsWithLog = false;
        var rest = evidence.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny('\n', '\r');
            var raw = end < 0 ? rest : rest[..end];
            var isCut = end < 0;
            rest = end < 0 ? [] : rest[(end + 1)..];
            var text = ScreenText.Of(raw);
            if (open is not null && text.StartsWith(' ') && ConsolePrompt.Of(text) is null)
            {
                if (LogEntry.Of($"{open} {text.Trim()}", isCut) is { } whole) logs[^1] = whole;
                open = null;
                continue;
            }
            open = null;
            if (LogEntry.Start(text) is >= 0 and var start)
            {
                var log = text[start..];
                endsWithLog = true;
                text = text[..start].TrimEnd();
                if (LogEntry.Of(log, isCut) is { } entry)
                {
                    logs.Add(entry);
                    if (entry.Message.Length == 0) open = log;
                }
                isCut = false;
            }
            else if (text.Length > 0) endsWithLog = false;
            if (text.Length > 0) lines.Add(Line(text, isCut));
        }
        return new(lines.ToImmutable(), logs.ToImmutable(), endsWithLog);
    }

    private static ConsoleLine Line(string text, bool isCut) => ConsolePrompt.Of(text) is { } prompt
        ? new(text, prompt.Typed, true, isCut)
        // Where the prompt was not copied, or a log line came between it and the command.
        : new(text, DisplayCommand.IsEcho(text) ? text.Trim() : null, false, isCut);
}
