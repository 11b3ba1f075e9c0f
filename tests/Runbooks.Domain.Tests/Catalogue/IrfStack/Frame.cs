using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>Whether a picture stays within its frame.</summary>
internal static class Frame
{
    /// <summary>Glyphs of the 13 px monospace are 7.8 wide; those of 15 px bold at most 8.8 on average.</summary>
    public static void AssertFits(Picture picture) => Assert.All(picture.Shapes, shape =>
    {
        var (left, top, right, bottom) = shape switch
        {
            Shape.Box box => (box.X, box.Y, box.X + box.Width, box.Y + box.Height),
            Shape.Line line => (int.Min(line.X1, line.X2), int.Min(line.Y1, line.Y2), int.Max(line.X1, line.X2), int.Max(line.Y1, line.Y2)),
            Shape.Label label => Extent(label),
            _ => (0, 0, 0, 0),
        };
        Assert.True(left >= 0 && top >= 0 && right <= picture.Width && bottom <= picture.Height, shape.ToString());
    });

    private static (int, int, int, int) Extent(Shape.Label label)
    {
        var width = (int)(label.Text.Length * (label.Tone == Tone.Strong ? 8.8 : 7.8));
        var left = label.X - (label.Anchor switch { Anchor.Middle => width / 2, Anchor.End => width, _ => 0 });
        return (left, label.Y - 10, left + width, label.Y + 3);
    }
}
