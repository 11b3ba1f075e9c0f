using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>The address table as CSV (RFC 4180, with line feeds).</summary>
internal static class AddressCsv
{
    public static GeneratedFile File(VmotionInputs inputs)
    {
        var text = new StringBuilder();
        Line(text, AddressTable.Columns);
        foreach (var row in AddressTable.Table(inputs).Rows) Line(text, row);
        return new("vmotion-addresses.csv", "csv", text.ToString()) { Purpose = "Every address of the plan, for the address register." };
    }

    private static void Line(StringBuilder text, ImmutableArray<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    /// <summary>
    /// A spreadsheet takes a cell that begins with one of these for a formula (OWASP, CSV injection); an apostrophe before it makes it text.
    /// </summary>
    public static string Cell(string value)
    {
        var safe = NeedsGuard(value) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool NeedsGuard(string value) => value.AsSpan().TrimStart() is [var first, ..] && (first is '=' or '+' or '-' or '@' || char.IsControl(value[0]));
}
