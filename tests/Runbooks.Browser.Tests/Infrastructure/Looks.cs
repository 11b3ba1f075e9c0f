using System.Text;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>Looks at one page as it stands in both themes and all widths, without opening it anew.</summary>
internal static class Looks
{
    // SignalR's keep-alive; twice that without a word and a connection is given up.
    private static readonly TimeSpan PatienceOfALine = TimeSpan.FromSeconds(15);

    /// <summary>The accessibility gate, and that nothing sticks out sideways.</summary>
    public static async Task CheckInAllLooks(this Visitor visitor)
    {
        var wrong = new StringBuilder();
        foreach (var look in Look.All.Select(row => Look.Parse(row.Data)))
        {
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = look.Theme });
            await visitor.Page.SetViewportSizeAsync(look.Width, 900);
            var began = TimeProvider.System.GetTimestamp();
            var found = await Axe.Find(visitor.Page, bestPractice: true) + await visitor.FindOverhang();
            // The gate keeps the page's script busy. On a starved machine that outlasts the connection's patience, and the page connects anew.
            if (TimeProvider.System.GetElapsedTime(began) > PatienceOfALine) visitor.ExpectLostServer();
            if (found.Length > 0) wrong.Append(System.Globalization.CultureInfo.InvariantCulture, $"In {look}: {found}\n");
        }
        if (wrong.Length > 0) Assert.Fail(wrong.ToString());
    }
}
