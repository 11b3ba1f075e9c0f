using Runbooks.Domain.Comware.Readers;

namespace Runbooks.Domain.Comware;

/// <summary>Tells what a pasted text is.</summary>
public static class ComwareOutputs
{
    /// <summary>The readers that find something in it, by name and in the order of the text; none for a text of another kind.</summary>
    public static ImmutableArray<string> Kind(string text)
    {
        var paste = ConsolePaste.Of(text);
        IEnumerable<string?> outputs = paste.Outputs.Where(static output => output.Lines.Any(static line => !line.IsError)).Select(static output => Reader(output.Kind));
        return [.. outputs.Append(DialogReader.Of(paste).IsEmpty ? null : ComwareReaders.Dialog).Append(paste.Logs.IsEmpty ? null : ComwareReaders.Log).OfType<string>().Distinct()];
    }

    private static string? Reader(OutputKind kind) => kind switch
    {
        OutputKind.Version => ComwareReaders.Version,
        OutputKind.Irf => ComwareReaders.Irf,
        OutputKind.IrfTopology => ComwareReaders.IrfTopology,
        OutputKind.IrfLink => ComwareReaders.IrfLink,
        OutputKind.IrfConfiguration => ComwareReaders.IrfConfiguration,
        OutputKind.Mad => ComwareReaders.Mad,
        OutputKind.MadVerbose => ComwareReaders.MadVerbose,
        OutputKind.BfdSession => ComwareReaders.BfdSession,
        OutputKind.Device => ComwareReaders.Device,
        OutputKind.InterfaceBrief => ComwareReaders.InterfaceBrief,
        OutputKind.BootLoader => ComwareReaders.BootLoader,
        OutputKind.Configuration => ComwareReaders.Configuration,
        _ => null,
    };
}
