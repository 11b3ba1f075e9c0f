using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The cabling sheet as an HTML file that needs nothing else: picture and table on one landscape A4 page.</summary>
internal static class SheetPage
{
    // 190 mm are printable. A row of 8 pt takes 5 mm, one of 6 pt 3.2 mm; beyond that the rows stand in two columns.
    private const int RoomyRows = 30, OneColumnRows = 50;

    private static readonly ImmutableArray<string> Columns = ["No.", "First end", "IRF port", "Other end", "IRF port", "Done"];

    /// <summary>A cable: switch, short port name and IRF port of both ends.</summary>
    internal sealed record Row(string Number, (string Switch, string Port, string IrfPort) First, (string Switch, string Port, string IrfPort) Other);

    public static string Write(IrfInputs inputs, Picture picture, ImmutableArray<Row> rows)
    {
        var dense = rows.Length > OneColumnRows;
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>IRF cabling sheet</title>\n<style>\n").Append(Style).Append("</style>\n</head>\n");
        page.Append("<body class=\"").Append(dense ? "dense" : rows.Length > RoomyRows ? "tight" : "roomy").Append("\">\n<h1>").Append(PictureSvg.Text(Title(inputs))).Append("</h1>\n");
        page.Append("<p>Label each cable at both ends, with the near end first: ").Append(PictureSvg.Text($"{End(rows[0].First, dense)} > {End(rows[0].Other, dense)}")).Append(". M1, M2 and so on are for multi-active detection.</p>\n<main>\n");
        page.Append(PictureSvg.Write(picture));
        foreach (var part in dense ? rows.Chunk((rows.Length + 1) / 2) : [[.. rows]]) Table(page, part, dense);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Title(IrfInputs inputs) =>
        $"IRF cables: {PortWords.Count(inputs.Members.Length, "switch", "switches")}, {inputs.Platform.Name}, domain {PortWords.Number(inputs.Domain)}";

    private static void Table(StringBuilder page, Row[] rows, bool dense)
    {
        page.Append("<table>\n<thead><tr>");
        foreach (var column in Columns) page.Append("<th>").Append(PictureSvg.Text(column)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var cell in new[] { row.Number, End(row.First, dense), row.First.IrfPort, End(row.Other, dense), row.Other.IrfPort, "" }) page.Append("<td>").Append(PictureSvg.Text(cell)).Append("</td>");
            page.Append("</tr>\n");
        }
        page.Append("</tbody>\n</table>\n");
    }

    // A row is one line, else the page would become two; the full names stand in the plan's table.
    private static string End((string Switch, string Port, string IrfPort) end, bool dense)
    {
        var longest = dense ? 22 : 36;
        return $"{(end.Switch.Length <= longest ? end.Switch : end.Switch[..(longest - 1)] + "…")} {end.Port}";
    }

    private const string Style =
        """
        @page { size: A4 landscape; margin: 10mm }
        body { margin: 0; font: 8pt/1.2 sans-serif; color: #1b1d20; background: #fff }
        h1 { margin: 0 0 1mm; font-size: 13pt }
        p { margin: 0 0 3mm; font-size: 8pt }
        main { display: flex; gap: 5mm; align-items: flex-start }
        svg { flex: none; width: 75mm; height: auto; max-height: 168mm }
        table { flex: 1; min-width: 0; border-collapse: collapse }
        th, td { border: 0.2mm solid #9aa0a6; padding: 0.8mm 1mm; text-align: left; white-space: nowrap }
        th { background: #f3f5f7 }
        .tight, .dense { font-size: 6pt }
        .tight th, .tight td, .dense th, .dense td { padding: 0.25mm 0.6mm }
        .dense main { gap: 3mm }
        .dense svg { width: 45mm }

        """;
}
