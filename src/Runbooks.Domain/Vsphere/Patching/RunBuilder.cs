using System.Globalization;
using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>Collects what the lines of one call say.</summary>
internal sealed partial class RunBuilder
{
    private const int MostUrls = 20, MostVibs = 20, Shown = 300;

    private readonly List<string> errors = [];
    private readonly List<string> loose = [];
    private readonly List<StoreUrl> stores = [];
    private readonly List<string> vibs = [];
    private EsxupdateRun run = new();
    private string? exception;
    private string? telling;
    private bool copyFailed;
    private bool any;

    public bool HasCommand => run.Command is not null;

    public bool HasFailed => errors.Count > 0;

    public void Time(string time)
    {
        any = true;
        if (time.Length > 0) run = run with { First = run.First ?? time, Last = time };
    }

    public void Command(string name)
    {
        any = true;
        run = run with { Command = Short(name, 40) };
    }

    public void Message(string message, bool error)
    {
        any = true;
        // The line after a failed copy, at level DEBUG in the log of 2013.
        copyFailed |= message.Contains("/altbootbank image has not", StringComparison.Ordinal);
        if (!error) return;
        errors.Add(message);
        Vibs(message);
        if (Raised().Match(message) is not { Success: true } raised) return;
        (exception, telling) = (raised.Groups[1].Value, message);
        Urls(message);
    }

    /// <summary>A line without the log's form.</summary>
    public void Loose(string line)
    {
        loose.Add(line);
        if (Raised().Match(line) is { Success: true } raised) (exception, telling) = (raised.Groups[1].Value, line);
        Urls(line);
        Vibs(line);
    }

    public void Options(string line)
    {
        any = true;
        Urls(line);
        var proxy = Value(line, "proxyurl");
        run = run with
        {
            NoProxy = proxy is null ? null : proxy == "None",
            Proxy = proxy is null or "None" ? null : Short(proxy.Trim('\''), 200),
            Retry = Value(line, "retry"),
            Timeout = Value(line, "timeout"),
        };
    }

    public EsxupdateRun? Finish()
    {
        var text = string.Join('\n', errors.Count > 0 ? errors : loose);
        var rule = (telling is null ? null : FailureRule.For(telling)) ?? (errors.Count > 0 || loose.Count > 0 ? FailureRule.For(text) : null);
        if (rule is null && errors.Count > 0 && copyFailed) rule = FailureRule.For("/altbootbank image has not");
        var failed = errors.Count > 0 || rule is not null || exception is not null;
        if (!any && !failed) return null;
        return run with { Stores = [.. stores], Failure = failed ? Failure(text, rule) : null };
    }

    private EsxupdateFailure Failure(string text, FailureRule? rule)
    {
        var line = telling ?? (rule is null ? null : text.Split('\n').FirstOrDefault(each => each.Contains(rule.Words, StringComparison.Ordinal))) ?? text.Split('\n')[^1];
        var errno = ErrnoIn().Matches(line) is { Count: > 0 } found ? Number(found[^1].Groups[1].Value) : null;
        var status = StatusIn().Match(line) is { Success: true } answer ? Number(answer.Groups[1].Value) : null;
        return new(Middle(line), rule, exception, errno, status, [.. vibs]);
    }

    private void Urls(string line)
    {
        foreach (Match match in UrlIn().Matches(line))
        {
            if (stores.Count < MostUrls && StoreUrl.Parse(match.Value) is { } url && !stores.Contains(url)) stores.Add(url);
        }
    }

    private void Vibs(string line)
    {
        foreach (Match match in VibIn().Matches(line))
        {
            if (vibs.Count < MostVibs && !vibs.Contains(match.Value)) vibs.Add(match.Value);
        }
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

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Short(string text, int most) => text.Length <= most ? text : PlainText.WellFormed(text[..most]) + "…";

    // The inner error stands at the end of a long line.
    private static string Middle(string text) => text.Length <= Shown ? text : PlainText.WellFormed($"{text[..(Shown / 3)]} … {text[^(2 * Shown / 3)..]}");

    // MetadataDownloadError: (…), ValueError: …; a newer Python puts the module before it: vmware.esximage.Errors.MetadataDownloadError: (…)
    [GeneratedRegex(@"(?:^|\s)(?:[A-Za-z]\w{0,60}\.){0,4}([A-Z][A-Za-z]{0,60}(?:Error|Exception|Refused|BadZipfile|IncompleteRead)): ", RegexOptions.CultureInvariant)]
    private static partial Regex Raised();

    [GeneratedRegex(@"\[Errno (-?\d{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex ErrnoIn();

    [GeneratedRegex(@"HTTP Error (\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex StatusIn();

    [GeneratedRegex(@"https?://[^\s'""<>()\[\],;…]{1,600}", RegexOptions.CultureInvariant)]
    private static partial Regex UrlIn();

    // vendor_bootbank_name_version
    [GeneratedRegex(@"\b[A-Za-z0-9]{1,40}_(?:bootbank|locker)_[A-Za-z0-9.+-]{1,80}_[A-Za-z0-9.+-]{1,80}", RegexOptions.CultureInvariant)]
    private static partial Regex VibIn();
}
