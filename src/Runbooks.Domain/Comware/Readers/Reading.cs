using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>What a reader works on: the outputs of its command in a paste, whatever else stands there, and the facts it takes out of them.</summary>
internal sealed class Reading
{
    private readonly OutputKind kind;

    public Reading(string evidence, OutputKind kind)
    {
        this.kind = kind;
        Paste = ConsolePaste.Of(evidence);
        ConsoleOutput[] all = [.. Paste.Outputs.Where(output => output.Kind == kind)];
        // A command that was refused, or typed once more before it printed anything, is no second output.
        ConsoleOutput[] told = [.. all.Where(static output => !output.Lines.All(static line => line.IsError || line.Text.Trim() == "^"))];
        Outputs = [.. told.Length > 0 ? told : all];
        Facts = new(DisplayCommand.Name(kind)) { IsComplete = IsWhole };
    }

    public ConsolePaste Paste { get; }

    public ImmutableArray<ConsoleOutput> Outputs { get; }

    public ComwareFacts Facts { get; }

    /// <summary>The end of each output was seen.</summary>
    public bool IsWhole => !Outputs.IsEmpty && Outputs.All(static output => output.IsWhole);

    /// <summary>The lines of the outputs, without errors, words between blanks.</summary>
    public IEnumerable<(ConsoleLine Line, string[] Words)> Rows => Outputs.SelectMany(Printed);

    public static IEnumerable<(ConsoleLine Line, string[] Words)> Printed(ConsoleOutput output) =>
        output.Lines.Where(static line => !line.IsError).Select(static line => (line, EvidenceText.Words(line.Text)));

    public Verdict Judge(ImmutableArray<Expectation> expectations) => Facts.Judge(expectations, () => OutputGuess.Explain(Paste, kind, DisplayCommand.Name(kind)));

    /// <summary>How many words of a line are surely whole: the last one of a cut line may go on.</summary>
    public static int WholeWords(ConsoleLine line, string[] words) => line.IsCut ? words.Length - 1 : words.Length;
}
