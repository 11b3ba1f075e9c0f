using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>The lines that a program printed, without prompts and echoed commands.</summary>
internal sealed class OutputLines
{
    private readonly ImmutableArray<EvidenceLine> lines;

    private OutputLines(ImmutableArray<EvidenceLine> lines) => this.lines = lines;

    // No list of programs: "nginx" and "curl" begin lines that they print themselves. A command without its prompt is a line that nobody reads.
    public static OutputLines Of(string evidence) => new(EvidenceText.Lines(evidence, []));

    public int Count => lines.Length;

    /// <summary>A line of output; empty for an empty line, and for a prompt with what was typed behind it.</summary>
    public string this[int line] => lines[line].IsOutput ? lines[line].Text : "";

    public bool IsPrompt(int line) => lines[line].Prompted;

    public bool IsEmpty(int line) => lines[line].Text.Length == 0;

    /// <summary>It stands last and has no line end, so there may have been more of it.</summary>
    public bool MayBeCut(int line) => line == lines.Length - 1 && lines[line].IsOutput;

    /// <summary>What was typed at a prompt.</summary>
    public string? Typed(int line) => lines[line] is { Prompted: true, Command: { Length: > 0 } command } ? command : null;

    /// <summary>The paste goes on to the next prompt, so the output is whole.</summary>
    public bool EndsAtPrompt
    {
        get
        {
            var last = lines.Length - 1;
            while (last >= 0 && IsEmpty(last)) last--;
            return last >= 0 && IsPrompt(last) && Typed(last) is null;
        }
    }

    /// <summary>The numbers of the lines with output.</summary>
    public IEnumerable<int> Printed => Enumerable.Range(0, lines.Length).Where(line => lines[line].IsOutput);

    public bool Has(string text) => lines.Any(line => line.IsOutput && line.Text.Contains(text, StringComparison.Ordinal));
}
