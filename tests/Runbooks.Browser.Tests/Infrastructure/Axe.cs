using System.Globalization;
using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>The accessibility gate: nothing serious or critical by WCAG 2.1 A and AA. There is no list of exceptions.</summary>
public static class Axe
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

    // Deque's own call brings the script and opens a page of its own each time, for frames of other sites. Here are none, and one page
    // is looked at many times.
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="bestPractice">Also what no standard demands: landmarks, order of headings.</param>
    public static async Task Check(IPage page, bool bestPractice = false)
    {
        if (await Find(page, bestPractice) is { Length: > 0 } found) Assert.Fail(found);
    }

    /// <summary>What is broken, or nothing.</summary>
    public static async Task<string> Find(IPage page, bool bestPractice = false)
    {
        string[] tags = bestPractice ? [.. Standards, "best-practice"] : Standards;
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
        var json = await page.EvaluateAsync<string>("tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(result => JSON.stringify({ passes: result.passes.length, violations: result.violations }))", tags);
        var result = JsonSerializer.Deserialize<Answer>(json, JsonSerializerOptions.Web)!;
        Assert.True(result.Passes > 0, $"axe found nothing to look at on {page.Url}.");
        var found = result.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        return found.Count > 0 ? Describe(page.Url, found) : "";
    }

    private static string Describe(string url, List<Rule> found)
    {
        var text = new StringBuilder($"{found.Count} accessibility rules are broken on {url}\n");
        foreach (var rule in found)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{rule.Id} ({rule.Impact}): {rule.Help}\n  {rule.HelpUrl}\n");
            foreach (var node in rule.Nodes)
            {
                text.Append(CultureInfo.InvariantCulture, $"  at  {string.Join(" » ", node.Target.Select(step => step.ToString()))}\n      {node.Html}\n");
                // For contrast the message holds the measured ratio, both colours and the ratio to reach.
                foreach (var check in node.Any.Concat(node.All).Concat(node.None)) text.Append(CultureInfo.InvariantCulture, $"      {check.Message}\n");
            }
        }
        return text.ToString();
    }

    private sealed record Answer(int Passes, Rule[] Violations);

    private sealed record Rule(string Id, string Impact, string Help, string HelpUrl, Node[] Nodes);

    private sealed record Node(string Html, JsonElement[] Target, Judged[] Any, Judged[] All, Judged[] None);

    private sealed record Judged(string Message);
}
