using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Command = System.CommandLine.Command;

namespace Runbooks.Web.Commands;

/// <summary>Says what a text on standard input is to the runbooks, as the box on the start page does.</summary>
internal sealed class RecogniseCommand(ImmutableArray<Runbook> runbooks, Terminal terminal)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Command Build()
    {
        var command = new Command("recognise", "Reads an error, a log, a command's output, a cipher string, a server's configuration or an address plan from standard input and prints, as JSON, which runbooks know it and what it fills in, best first.");
        command.SetAction(_ => Answer());
        return command;
    }

    private int Answer()
    {
        using var reader = new StreamReader(terminal.Input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var text = new char[FrontDoor.Longest + 1];
        var recognised = FrontDoor.Recognise(new string(text, 0, reader.ReadBlock(text)), runbooks);
        if (recognised.WasCut) terminal.Error.WriteLine($"Longer than {FrontDoor.Longest.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters; what is behind them was not read.");
        terminal.Output.Write(Json(recognised.Candidates) + "\n");
        return ExitCode.Fine;
    }

    private static string Json(ImmutableArray<Recognition> candidates)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("candidates");
            foreach (var candidate in candidates)
            {
                json.WriteStartObject();
                json.WriteString("runbook", candidate.Runbook);
                json.WriteString("kind", JsonSerializer.SerializeToElement(candidate.Kind).GetString());
                json.WritePropertyName("fields");
                json.WriteRawValue(PlanJson.Write(candidate.Fields));
                json.WriteString("reason", PlainText.Line(candidate.Reason));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
