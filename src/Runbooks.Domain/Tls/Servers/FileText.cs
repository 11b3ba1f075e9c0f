using System.Globalization;
using System.Text;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>Lines of a configuration file, ending in <c>\n</c>.</summary>
internal sealed class FileText(string indent, string comment = "#")
{
    private readonly StringBuilder text = new();

    private string before = "";

    public FileText Line(string line)
    {
        if (line.Length > 0) text.Append(before).Append(line);
        text.Append('\n');
        return this;
    }

    public FileText LineIf(bool wanted, string line) => wanted ? Line(line) : this;

    public FileText Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines) Line(line);
        return this;
    }

    public FileText Open(string line)
    {
        Line(line);
        before += indent;
        return this;
    }

    public FileText Close(string line = "")
    {
        before = before[indent.Length..];
        return line.Length > 0 ? Line(line) : this;
    }

    /// <summary>What the file is for and what it was written by, once and at the top.</summary>
    public FileText Heading(TlsConfiguration configuration, DateOnly ruleset, params ReadOnlySpan<string> notes)
    {
        Line($"{comment} TLS of {configuration.HostName}: {configuration.Server} with {configuration.OpenSsl}, rules as of {ruleset.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        foreach (var note in notes) Line($"{comment} {note}");
        return Line("");
    }

    public override string ToString() => text.ToString();
}
