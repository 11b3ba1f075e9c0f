namespace Runbooks.Domain.Comware.Readers;

/// <summary>Says what a paste is when it is not what was asked for.</summary>
internal static class OutputGuess
{
    // The words the console prints below a "^" that points at the place (H3C Fundamentals configuration guides, "Understanding command-line error messages").
    private static readonly ImmutableArray<(string Words, string Meaning)> Errors =
    [
        ("Unrecognized command", "This platform or release has no such command, it is misspelt, or it belongs to another view."),
        ("Incomplete command", "The command was not typed to its end."),
        ("Wrong parameter", "A value is not possible here: look at what stands above the “^”. Members, ports and ranges differ between platforms."),
        ("Too many parameters", "The command takes less here than was typed."),
        ("Ambiguous command", "The command was shortened too far."),
        ("Permission denied", "This user may not run the command."),
    ];

    public static string Explain(ConsolePaste paste, OutputKind kind, string wanted)
    {
        var need = $"This step needs the whole output of {wanted}.";
        if (Refused(paste, kind) is var (typed, error))
        {
            var which = typed.Length == 0 ? "a command" : $"“{Shortened(typed)}”";
            return $"The switch refused {which}: “{Shortened(error.Trim())}”. {Meaning(error)} {need}";
        }
        if (paste.Outputs.Any(output => output.Kind == kind && output.Lines.IsEmpty)) return $"The paste has the command and nothing that it printed. {need}";
        // Longer outputs first: a configuration may stand before what was asked for by mistake.
        var other = paste.Outputs.FirstOrDefault(static output => output.Kind is not (OutputKind.Other or OutputKind.LogBuffer) && !output.Lines.IsEmpty);
        if (other is not null && other.Kind != kind) return $"This looks like the output of {DisplayCommand.Name(other.Kind)}. {need}";
        return $"This does not look like the output of {wanted}. {need}";
    }

    /// <summary>The refused command: the wanted one if it was refused, else any.</summary>
    private static (string Typed, string Error)? Refused(ConsolePaste paste, OutputKind kind)
    {
        (string, string)? found = null;
        foreach (var output in paste.Outputs)
        {
            foreach (var line in output.Lines)
            {
                if (!line.IsError && !line.Text.Contains("Permission denied", StringComparison.Ordinal)) continue;
                if (output.Kind == kind) return (output.Command ?? "", line.Text);
                found ??= (output.Command ?? "", line.Text);
            }
        }
        return found;
    }

    public static string Meaning(string error) => Errors.FirstOrDefault(known => error.Contains(known.Words, StringComparison.OrdinalIgnoreCase)).Meaning ?? "";

    public static string Shortened(string text, int length = 120) =>
        text.Length <= length ? text : (char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length]) + "…";
}
