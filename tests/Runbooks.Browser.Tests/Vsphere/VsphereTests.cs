using System.Text.RegularExpressions;
using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;

namespace Runbooks.Browser.Tests.Vsphere;

/// <summary>The vSphere runbooks and the reference page, in the hands of a person.</summary>
public sealed class VsphereTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    private const string Log = """
        2014-05-08T09:44:07Z esxupdate: esxupdate: ERROR: An esxupdate error exception was caught:
        2014-05-08T09:44:07Z esxupdate: esxupdate: ERROR: Traceback (most recent call last):
        2014-05-08T09:44:07Z esxupdate: esxupdate: ERROR:   File "/usr/sbin/esxupdate", line 216, in main
        2014-05-08T09:44:07Z esxupdate: esxupdate: ERROR:     cmd.Run()
        2014-05-08T09:44:07Z esxupdate: esxupdate: ERROR: MetadataDownloadError: ('http://patches.lab.example:9084/vum/repository/hostupdate/vmw/vmw-ESXi-5.5.0-metadata.zip', None, "('http://patches.lab.example:9084/vum/repository/hostupdate/vmw/vmw-ESXi-5.5.0-metadata.zip', '/tmp/tmpXyZ', '[Errno 4] IOError: <urlopen error [Errno -2] Name or service not known>')")
        """;

    [Theory]
    [InlineData("dvswitch-host-removal")]
    [InlineData("esxi-dns")]
    [InlineData("patch-store")]
    public async Task The_example_plans_and_its_pages_fit_every_screen(string runbook)
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor, $"/runbooks/{runbook}");
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
        await visitor.Page.Locator("[role=tab]", new() { HasText = "Steps" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("details.plan-step").First).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task A_log_of_a_name_that_does_not_resolve_leads_to_the_servers_of_the_host()
    {
        var visitor = await Visitor();
        await visitor.Open("/");
        await visitor.Page.Locator("#door").FillAsync(Log);
        await visitor.Page.Locator(".door-hit.best").ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/runbooks/patch-store"));
        await visitor.Page.Locator("#f-host").FillAsync("esx41.lab.example");
        await visitor.Page.Locator("[role=tab]", new() { HasText = "Steps" }).ClickAsync();
        // What the log rules out says so.
        await Assertions.Expect(visitor.Page.GetByText("Not needed").First).ToBeVisibleAsync();
        // Opened one by one until one leads on.
        var steps = visitor.Page.Locator("details.plan-step > summary");
        var lead = visitor.Page.Locator(".lead-on a");
        for (var at = 0; at < await steps.CountAsync() && await lead.CountAsync() == 0; at++)
        {
            await steps.Nth(at).ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("details.plan-step").Nth(at)).ToHaveAttributeAsync("open", "");
        }
        await lead.First.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/runbooks/esxi-dns"));
        await Assertions.Expect(visitor.Page.Locator("#f-host")).ToHaveValueAsync("esx41.lab.example");
        await Assertions.Expect(visitor.Page.Locator("#f-patchStore")).ToHaveValueAsync("patches.lab.example");
    }

    [Fact]
    public async Task A_message_alone_plans_the_look_and_the_hosts_lists_the_rest()
    {
        var visitor = await Visitor();
        await NamePage.SignIn(visitor, "Ada Example");
        var wizard = await WizardPage.Open(visitor, "/runbooks/dvswitch-host-removal");
        await wizard.Field("error").FillAsync("vDS dvSwitch-vMotion port 12 is still on host esx01.example.local connected to esx01.example.local nic=vmk1 type=hostVmknic");
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("Nothing is changed yet");
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("Takes esx01");
        var run = await wizard.Start("Off the switch");
        // Needless steps are there, say why, and are not counted.
        var needless = visitor.Page.Locator(".run-step.not-needed");
        await Assertions.Expect(needless.First).ToBeVisibleAsync();
        var (all, apart) = (await visitor.Page.Locator(".run-step").CountAsync(), await needless.CountAsync());
        await Assertions.Expect(run.Progress).ToHaveTextAsync($"0 of {all - apart} steps");
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task The_reference_narrows_to_what_is_searched_and_the_search_stands_in_the_address()
    {
        var visitor = await Visitor();
        await visitor.Open("/reference/vsphere-5-1");
        var status = visitor.Page.Locator("main [role=status]").First;
        await Assertions.Expect(status).ToContainTextAsync("54 of 54");
        await visitor.CheckInAllLooks();
        await visitor.Open("/reference/vsphere-5-1?q=LACP");
        await Assertions.Expect(status).Not.ToContainTextAsync("54 of 54");
        await Assertions.Expect(visitor.Page.GetByText("dvSwitch supports LACP")).ToBeVisibleAsync();
    }
}
