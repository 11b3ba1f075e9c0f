
namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Of the window, in CSS pixels: 360 is a phone, 768 a tablet, 1440 a desktop.</param>
public sealed record Look(ColorScheme Theme, int Width)
{
    public static Look Desktop { get; } = new(ColorScheme.Light, 1440);

    public static Look Phone { get; } = new(ColorScheme.Light, 360);

    /// <summary>Both themes in three widths: what every page is checked in.</summary>
    public static TheoryData<string> All { get; } =
        [.. from theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] from width in (int[])[360, 768, 1440] select new Look(theme, width).ToString()];

    public override string ToString() => $"{(Theme == ColorScheme.Dark ? "dark" : "light")} {Width}";

    /// <summary>Back from the name by which <see cref="All"/> and the test report know it.</summary>
    public static Look Parse(string name) => name.Split(' ') switch
    {
        ["light", var width] => new(ColorScheme.Light, int.Parse(width, System.Globalization.CultureInfo.InvariantCulture)),
        ["dark", var width] => new(ColorScheme.Dark, int.Parse(width, System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"“{name}” is no look.", nameof(name)),
    };
}
