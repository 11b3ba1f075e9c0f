using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>The accessibility gate: nothing serious or critical by WCAG 2.1 A and AA. There is no list of exceptions.</summary>
public static class Axe
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

    /// <param name="bestPractice">Also what no standard demands: landmarks, order of headings.</param>
    public static async Task Check(IPage page, bool bestPractice = false)
    {
        if (await Find(page, bestPractice) is { Length: > 0 } found) Assert.Fail(found);
    }

    /// <summary>What is broken, or nothing.</summary>
    public static async Task<string> Find(IPage page, bool bestPractice = false)
    {
        var tags = bestPractice ? [.. Standards, "best-practice"] : Standards;
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(tags) });
        Assert.True(result.Passes.Length > 0, $"axe found nothing to look at on {page.Url}.");
        var found = result.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        return found.Count > 0 ? Describe(page.Url, found) : "";
    }

    private static string Describe(string url, List<AxeResultItem> found)
    {
        var text = new StringBuilder($"{found.Count} accessibility rules are broken on {url}\n");
        foreach (var rule in found)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{rule.Id} ({rule.Impact}): {rule.Help}\n  {rule.HelpUrl}\n");
            foreach (var node in rule.Nodes)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  at  {string.Join(" » ", node.Target.FrameSelectors)}\n      {node.Html}\n");
                // For contrast the message holds the measured ratio, both colours and the ratio to reach.
                foreach (var check in node.Any.Concat(node.All).Concat(node.None)) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"      {check.Message}\n");
            }
        }
        return text.ToString();
    }
}
