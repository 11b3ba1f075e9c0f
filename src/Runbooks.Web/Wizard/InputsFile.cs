using System.Text.Json;
using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

/// <summary>What a person typed into a wizard, as a JSON file: to keep, to send, and for the command line.</summary>
public static class InputsFile
{
    /// <summary>Room for the longest text field with each of its characters escaped.</summary>
    public const int MaxLength = 8 * TextField.Longest;

    // Each row is drawn; the largest form has 48.
    private const int MaxRows = 200;

    public static string Name(string slug) => $"{slug}-inputs.json";

    public static string Write(FormValues typed) => PlanJson.Write(typed, indented: true) + "\n";

    /// <summary>Null when the text is no JSON of inputs.</summary>
    public static FormValues? Read(string json)
    {
        try
        {
            var values = PlanJson.ReadValues(json);
            return values.All.Sum(field => field.Value is FormValue.Table table ? table.Rows.Length : 0) > MaxRows ? null : values;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
