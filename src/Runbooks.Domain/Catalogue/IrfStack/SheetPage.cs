using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The cabling sheet as an HTML file that needs nothing else: picture and tables on one landscape A4 page.</summary>
internal static class SheetPage
{
    // 190 mm are printable. A row of 8 pt takes 5 mm, one of 6 pt 3.8 mm; beyond that the rows stand in two columns.
    private const int RoomyRows = 24, OneColumnRows = 40;

    public static string Write(IrfInputs inputs, ImmutableArray<ImmutableArray<string>> rows)
    {
        var dense = rows.Length > OneColumnRows;
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>IRF cabling sheet</title>\n<style>\n").Append(Style).Append("</style>\n</head>\n");
        page.Append("<body class=\"").Append(dense ? "dense" : rows.Length > RoomyRows ? "tight" : "roomy").Append("\">\n<h1>").Append(PictureSvg.Text(Title(inputs))).Append("</h1>\n<main>\n");
        page.Append(PictureSvg.Write(IrfPicture.Picture(inputs)));
        foreach (var part in dense ? rows.Chunk((rows.Length + 1) / 2) : [[.. rows]]) Table(page, part);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Title(IrfInputs inputs) =>
        $"IRF cables: {PortWords.Count(inputs.Members.Length, "switch", "switches")}, {inputs.Platform.Name}, domain {PortWords.Number(inputs.Domain)}";

    private static void Table(StringBuilder page, ImmutableArray<string>[] rows)
    {
        page.Append("<table>\n<thead><tr>");
        foreach (var column in CablingSheet.Columns) page.Append("<th>").Append(PictureSvg.Text(column)).Append("</th>");
        page.Append("<th>Done</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append("<td>").Append(PictureSvg.Text(cell)).Append("</td>");
            page.Append("<td></td></tr>\n");
        }
        page.Append("</tbody>\n</table>\n");
    }

    private const string Style =
        """
        @page { size: A4 landscape; margin: 10mm }
        body { margin: 0; font: 8pt sans-serif; color: #1b1d20; background: #fff }
        h1 { margin: 0 0 4mm; font-size: 13pt }
        main { display: flex; gap: 5mm; align-items: flex-start }
        svg { flex: none; width: 75mm; height: auto; max-height: 172mm }
        table { flex: 1; min-width: 0; border-collapse: collapse }
        th, td { border: 0.2mm solid #9aa0a6; padding: 0.8mm 1mm; text-align: left; overflow-wrap: anywhere }
        th { background: #f3f5f7 }
        .tight { font-size: 6pt }
        .tight th, .tight td { padding: 0.3mm 0.8mm }
        .dense { font-size: 4.5pt }
        .dense svg { width: 45mm }
        .dense th, .dense td { padding: 0.2mm 0.4mm }

        """;
}
