using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests;

/// <summary>The gate over pages in both themes and three widths.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, ServerFixture server) : PageTest(browser), IClassFixture<ServerFixture>
{
    protected override ServerProcess Server => server.Process;

    public static TheoryData<string> Looks => Look.All;

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_start_page_keeps_the_rules(string look)
    {
        var visitor = await Visitor(look: Look.Parse(look));
        await Axe.Check(await visitor.Open("/"));
        await visitor.CheckWidth();
    }
}
