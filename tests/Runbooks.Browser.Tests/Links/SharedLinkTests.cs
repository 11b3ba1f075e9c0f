using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.OldPost;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.Links;

/// <summary>Looking on by a link, and the end of it.</summary>
public sealed class SharedLinkTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task Revoking_cuts_an_open_viewer_at_once()
    {
        var id = await fixture.Host.Run(OldPostCase.Plan, "Revoked");
        var (ada, viewer) = (await Visitor("Ada"), await Visitor("Viewer"));
        viewer.Expect("answer 404|status of 404");
        await NamePage.SignIn(ada, "Ada Example");
        var run = await RunPage.Open(ada, id);
        var link = await run.Share("the storage team");
        var shared = await SharedRunPage.Open(viewer, link);
        await Assertions.Expect(shared.FollowState).ToHaveTextAsync("Following live.");
        await ada.Page.EvaluateAsync("document.addEventListener('click', () => { window.clicked = Date.now(); }, true)");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke the link for the storage team" }).ClickAsync();
        await shared.ExpectNotOpen();
        // The page loads anew when it is cut: that moment and the click by one clock, whatever the test itself does meanwhile. The
        // promise is two seconds (the server looks every second); a busy machine takes longer at times, and the figure is in the output.
        var took = await viewer.Page.EvaluateAsync<double>("performance.timeOrigin") - await ada.Page.EvaluateAsync<double>("window.clicked");
        TestContext.Current.TestOutputHelper!.WriteLine($"figures: cut {took:F0} ms after the click.");
        Assert.InRange(took, 0, 20_000);
        await Assertions.Expect(ada.Page.Locator(".links li")).ToContainTextAsync("Revoked");
    }

    [Fact]
    public async Task A_link_that_expires_cuts_its_viewers()
    {
        var id = await fixture.Host.Run(OldPostCase.Plan, "Expired");
        var viewer = await Visitor();
        viewer.Expect("answer 404|status of 404");
        // On a busy machine a short-lived link is over before the page is there: then a longer one.
        var (lifetime, followed) = (TimeSpan.FromSeconds(5), false);
        for (; !followed && lifetime < TimeSpan.FromMinutes(2); lifetime *= 3)
        {
            Assert.True((await fixture.Host.Links.Create(id, "the team", lifetime, RunningHost.Ada, TestContext.Current.CancellationToken)).TryGet(out var token));
            var shared = await SharedRunPage.Open(viewer, $"/s/{token}");
            var end = shared.Page.GetByRole(AriaRole.Heading, new() { Name = "This link is not open" });
            var following = shared.Page.GetByText("Following live.");
            await Assertions.Expect(following.Or(end)).ToBeVisibleAsync();
            followed = await following.CountAsync() > 0;
            await Assertions.Expect(end).ToBeVisibleAsync();
        }
        Assert.True(followed, "No link was open when its page was there.");
    }

    [Theory]
    [InlineData("/s/abc")]
    [InlineData("/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_unknown_link_is_not_open_and_says_what_to_do(string path)
    {
        var viewer = await Visitor();
        viewer.Expect("answer 404|status of 404");
        var shared = await SharedRunPage.Open(viewer, path);
        await shared.ExpectNotOpen();
        await Assertions.Expect(shared.Page.Locator("main")).ToContainTextAsync("Ask the person who sent it for a new one.");
    }

    [Fact]
    public async Task A_viewer_has_no_circuit_and_needs_no_name()
    {
        var shared = await fixture.Host.ShareARun();
        var viewer = await Visitor();
        var (requests, sockets) = (new List<string>(), new List<string>());
        viewer.Page.Request += (_, request) => requests.Add(request.Url);
        viewer.Page.WebSocket += (_, socket) => sockets.Add(socket.Url);
        var page = await SharedRunPage.Open(viewer, $"/s/{shared.Token}");
        await fixture.Host.Tick(shared.Id, 1);
        await page.ExpectDone("host-1");
        // Somebody reading an opened step is not thrown out of it by the next tick.
        await page.Step("host-2").Locator("summary").ClickAsync();
        await fixture.Host.Tick(shared.Id, 2);
        await page.ExpectDone("host-2");
        await Assertions.Expect(page.Step("host-2").Locator(".step-body")).ToBeVisibleAsync();
        await Assertions.Expect(page.Step("host-2").Locator("summary")).ToBeFocusedAsync();
        Assert.Empty(sockets);
        Assert.DoesNotContain(requests, url => url.Contains("_blazor", StringComparison.Ordinal) || url.Contains("_framework", StringComparison.Ordinal) || url.Contains("MudBlazor", StringComparison.Ordinal));
        Assert.Equal(0, await viewer.Page.Locator("form, .step-body button").CountAsync());
    }
}
