using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>Collects what the lines of one call say.</summary>
internal sealed class RunBuilder
{
    private const int Shown = 300;

    // Of what goes on over several lines.
    private const int MostLines = 40;

    private readonly List<string> errors = [];
    private readonly List<string> loose = [];
    private readonly LineFinds finds = new();
    private EsxupdateRun run = new();
    private string? exception;
    private string? telling;
    private string? options;
    private string process = "";
    private int more;
    private bool copyFailed;
    private bool any;

    public bool HasCommand => run.Command is not null;

    public bool HasFailed => errors.Count > 0;

    /// <summary>False when another process wrote before.</summary>
    public bool IsOf(string number) => process.Length == 0 || number.Length == 0 || process == number;

    public void Begin(string time, string number)
    {
        any = true;
        if (number.Length > 0) process = number;
        if (time.Length > 0) run = run with { First = run.First ?? time, Last = time };
    }

    public void Command(string name)
    {
        any = true;
        run = run with { Command = Short(name, 40) };
    }

    /// <summary>True for an error. Without a level its words must say so.</summary>
    public bool Message(string message, bool? error)
    {
        any = true;
        Close();
        // The line after a failed copy, at level DEBUG in the log of 2013.
        copyFailed |= message.Contains("/altbootbank image has not", StringComparison.Ordinal);
        var raised = ExceptionText.Raised(message);
        if (!(error ?? (raised is not null || ExceptionText.Announces(message)))) return false;
        errors.Add(message);
        finds.Vibs(message);
        Tells(raised, message);
        return true;
    }

    /// <summary>A line without the log's form: what goes on from the line before, or words alone.</summary>
    public void Unprefixed(string line, bool failing)
    {
        if (options is not null && more++ < MostLines)
        {
            Options($"{options} {line}");
            return;
        }
        (failing ? errors : loose).Add(line);
        finds.Vibs(line);
        // What an exception names within its brackets is why, and not another exception.
        var within = telling is not null && telling.AsSpan().Count('(') > telling.AsSpan().Count(')');
        if (!within && Tells(ExceptionText.Raised(line), line)) return;
        if (!failing) finds.Urls(line);
        // esxcli prints the exception's name in a line of its own, and its text below.
        if (telling is not null && more++ < MostLines && !line.StartsWith("Please refer to the log file", StringComparison.Ordinal)) telling = $"{telling} {line}";
    }

    private bool Tells(string? raised, string message)
    {
        if (raised is null) return false;
        (exception, telling, more) = (raised, message, 0);
        finds.Urls(message);
        return true;
    }

    public void Options(string line)
    {
        if (options is null) more = 0;
        any = true;
        options = line;
        if (line.EndsWith('}')) Close();
        var proxy = Value(line, "proxyurl");
        run = run with
        {
            NoProxy = proxy is null ? null : proxy == "None",
            Proxy = proxy is null or "None" ? null : Short(proxy.Trim('\''), 200),
            Retry = Value(line, "retry"),
            Timeout = Value(line, "timeout"),
        };
    }

    // An address in it may be cut by a line end until then.
    private void Close()
    {
        if (options is not null) finds.Urls(options);
        options = null;
    }

    public EsxupdateRun? Finish()
    {
        Close();
        var text = string.Join('\n', errors.Count > 0 ? errors : loose);
        // A line end may stand where a blank was.
        var rule = (telling is null ? null : FailureRule.For(telling)) ?? (errors.Count > 0 || loose.Count > 0 ? FailureRule.For(text.Replace('\n', ' ')) : null);
        if (rule is null && errors.Count > 0 && copyFailed) rule = FailureRule.For("/altbootbank image has not");
        var failed = errors.Count > 0 || rule is not null || exception is not null;
        if (!any && !failed) return null;
        return run with { Stores = finds.Stores, Failure = failed ? Failure(text, rule) : null };
    }

    private EsxupdateFailure Failure(string text, FailureRule? rule)
    {
        var line = telling ?? (rule is null ? null : text.Split('\n').FirstOrDefault(each => each.Contains(rule.Words, StringComparison.Ordinal))) ?? text.Split('\n')[^1];
        return new(Middle(line), rule, exception, LineFinds.Errno(line), LineFinds.Status(line), finds.Named);
    }

    // 'retry': 5, in Python's way of writing a dictionary.
    private static string? Value(string line, string key)
    {
        var at = line.IndexOf($"'{key}': ", StringComparison.Ordinal);
        if (at < 0) return null;
        at += key.Length + 4;
        var end = line.AsSpan(at).IndexOfAny(',', '}');
        return Short(end < 0 ? line[at..] : line.Substring(at, end), 200);
    }

    private static string Short(string text, int most) => text.Length <= most ? text : PlainText.WellFormed(text[..most]) + "…";

    // The inner error stands at the end of a long line.
    private static string Middle(string text) => text.Length <= Shown ? text : PlainText.WellFormed($"{text[..(Shown / 3)]} … {text[^(2 * Shown / 3)..]}");
}
