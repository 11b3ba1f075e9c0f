using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Runbooks.Domain.Engine;

/// <summary>A picture as SVG text in light colours, for files and for print. Scales to the room it gets.</summary>
public static class PictureSvg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(Picture picture)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {picture.Width} {picture.Height}\" width=\"{picture.Width}\" height=\"{picture.Height}\" role=\"img\" font-family=\"monospace\" font-size=\"13\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"  <title>{Text(picture.Title)}</title>\n  <desc>{Text(picture.Description)}</desc>\n");
        foreach (var shape in picture.Shapes) Element(svg.Append("  "), shape).Append('\n');
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Encoded for HTML and XML, which has no control characters.</summary>
    public static string Text(string text) => Encoder.Encode(PlainText.WellFormed(PlainText.Line(text)));

    private static StringBuilder Element(StringBuilder svg, Shape shape) => shape switch
    {
        Shape.Box box => svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"4\" fill=\"{Fill(box.Tone)}\" stroke=\"{Stroke(box.Tone)}\"/>"),
        Shape.Line line => svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{line.X1}\" y1=\"{line.Y1}\" x2=\"{line.X2}\" y2=\"{line.Y2}\" stroke=\"{Stroke(line.Tone)}\" stroke-width=\"{(line.Tone is Tone.Accent or Tone.Bad ? "2" : "1.5")}\"/>"),
        Shape.Label label => svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{label.X}\" y=\"{label.Y}\" text-anchor=\"{Anchor(label.Anchor)}\" fill=\"{Ink(label.Tone)}\"{(label.Tone == Tone.Strong ? " font-family=\"sans-serif\" font-size=\"15\" font-weight=\"600\"" : "")}>{Text(label.Text)}</text>"),
        _ => svg,
    };

    private static string Anchor(Anchor anchor) => anchor switch { Engine.Anchor.Middle => "middle", Engine.Anchor.End => "end", _ => "start" };

    private static string Fill(Tone tone) => tone switch { Tone.Strong => "#f3f5f7", Tone.Accent => "#e8f0fe", _ => "#ffffff" };

    private static string Stroke(Tone tone) => tone switch { Tone.Accent => "#0b57d0", Tone.Good => "#146c2e", Tone.Bad => "#b3261e", Tone.Muted => "#c4c9cf", _ => "#4a5058" };

    private static string Ink(Tone tone) => tone switch { Tone.Accent => "#0b57d0", Tone.Good => "#146c2e", Tone.Bad => "#b3261e", Tone.Muted => "#4a5058", _ => "#1b1d20" };
}
