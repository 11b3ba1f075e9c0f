using System.Globalization;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>
/// When each number of settled steps came onto a page, and when the click was that led to it. Noted in the pages themselves (all have
/// the machine's clock), so that the test's own slowness is not measured.
/// </summary>
internal static class Moments
{
    private const string Watch = """
        () => {
          const moments = window.moments = { clicks: {}, seen: {} };
          let click = 0;
          document.addEventListener("click", () => { click = Date.now(); }, true);
          const look = () => {
            const settled = parseInt(document.querySelector(".run-progress span")?.textContent ?? "");
            if (Number.isNaN(settled) || settled in moments.seen) return;
            moments.seen[settled] = Date.now();
            moments.clicks[settled] = click;
          };
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
          look();
        }
        """;

    public static Task Start(IPage page) => page.EvaluateAsync(Watch);

    public static async Task<IReadOnlyDictionary<int, long>> Clicks(IPage page) => await Read(page, "clicks");

    public static async Task<IReadOnlyDictionary<int, long>> Seen(IPage page) => await Read(page, "seen");

    private static async Task<IReadOnlyDictionary<int, long>> Read(IPage page, string what)
    {
        var noted = await page.EvaluateAsync<Dictionary<string, double>>($"() => window.moments.{what}");
        return noted.ToDictionary(one => int.Parse(one.Key, CultureInfo.InvariantCulture), one => (long)one.Value);
    }
}
