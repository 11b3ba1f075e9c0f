using System.Text.RegularExpressions;
using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.FrontDoor;

/// <summary>The one box: paste what one sees, land where it is treated.</summary>
public sealed class FrontDoorTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    private const string Nic = "vDS dvSwitch-vMotion port 134 is still on host esx01.example.local connected to esx01.example.local nic=vmk1 type=hostVmknic";

    private static ILocator Box(Visitor visitor) => visitor.Page.Locator("#door");

    private static ILocator Best(Visitor visitor) => visitor.Page.Locator(".door-hit.best");

    [Fact]
    public async Task A_slash_leads_to_the_box_from_every_page_and_stays_a_slash_in_a_field()
    {
        var visitor = await Visitor();
        foreach (var path in new[] { "/", "/history", "/ciphers", "/runbooks/vmotion-networks", "/reference/vsphere-5-1" })
        {
            await visitor.Open(path);
            await visitor.Page.Keyboard.PressAsync("/");
            await Assertions.Expect(Box(visitor)).ToBeFocusedAsync();
            await Assertions.Expect(Box(visitor)).ToHaveValueAsync("");
        }
        await visitor.Open("/runbooks/vmotion-networks");
        var field = visitor.Page.Locator("#f-hosts-0-name");
        await field.FillAsync("esx");
        await field.PressAsync("/");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync("esx/");
    }

    /// <summary>The page's heading takes the focus when its call arrives, which may be after the first letters; but it takes it when the box led there.</summary>
    [Fact]
    public async Task On_a_slow_line_the_box_keeps_the_focus_until_it_is_left()
    {
        var wire = Line();
        var visitor = await Visitor(server: wire.Address);
        wire.Delay = TimeSpan.FromMilliseconds(300);
        await visitor.Open("/history");
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("Module Migrate power on failed.", new() { Delay = 40 });
        await Assertions.Expect(Box(visitor)).ToHaveValueAsync("Module Migrate power on failed.");
        await Assertions.Expect(Box(visitor)).ToBeFocusedAsync();
        await Assertions.Expect(Best(visitor)).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/runbooks/vmotion-networks"));
        await Assertions.Expect(visitor.Page.Locator("h1")).ToBeFocusedAsync();
    }

    // The error texts of the old posts, with the values a form is to have from them.
    [Theory]
    [InlineData("Cannot remove the host esx01.example.local because it's part of VDS dvSwitch-vMotion", "dvswitch-host-removal", "dvswitch", "dvSwitch-vMotion")]
    [InlineData(Nic, "dvswitch-host-removal", "host", "esx01.example.local")]
    [InlineData("Host cannot download files from VMware vSphere Update Manager patch store. Check the network connectivity and firewall setup, and check esxupdate logs for details.", "patch-store", null, null)]
    [InlineData("The vMotion migrations failed because the ESX hosts were not able to connect over the vMotion network. Check the vMotion network settings and physical network configuration.", "vmotion-networks", null, null)]
    [InlineData("Module Migrate power on failed.", "vmotion-networks", null, null)]
    [InlineData("   DNSServers: 10.20.0.10, 10.20.0.11", "esxi-dns", "oldServers", "10.20.0.10, 10.20.0.11")]
    [InlineData("[HP-irf-port1/1] port group interface GigabitEthernet 1/0/51\nPlease shutdown the current interface first.", "irf-stack", null, null)]
    public async Task A_pasted_text_opens_its_runbook_with_the_fields_filled_in(string pasted, string runbook, string? field, string? value)
    {
        var visitor = await Visitor();
        await visitor.Open("/");
        await Box(visitor).FillAsync(pasted);
        await Assertions.Expect(Best(visitor)).ToBeVisibleAsync();
        await Box(visitor).PressAsync("Control+Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex($"/runbooks/{runbook}"));
        if (field is not null) await Assertions.Expect(visitor.Page.Locator($"#f-{field}")).ToHaveValueAsync(value!);
    }

    [Fact]
    public async Task A_cipher_string_opens_its_explanation()
    {
        var visitor = await Visitor();
        await visitor.Open("/history");
        await visitor.Page.Keyboard.PressAsync("/");
        await Box(visitor).FillAsync("EECDH+AESGCM:EDH+AESGCM:AES256+EECDH:!aNULL");
        await Assertions.Expect(Best(visitor)).ToBeVisibleAsync();
        await Box(visitor).PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/ciphers[?]"));
    }

    [Fact]
    public async Task What_no_runbook_knows_is_searched_and_never_guessed()
    {
        var visitor = await Visitor();
        await visitor.Open("/");
        await Box(visitor).FillAsync("the printer on the third floor is out of paper again");
        await Assertions.Expect(visitor.Page.Locator(".door-answer .empty")).ToBeVisibleAsync();
        await Assertions.Expect(Best(visitor)).ToHaveCountAsync(0);
        await Box(visitor).FillAsync("maintenance mode");
        await Assertions.Expect(visitor.Page.Locator(".door-answer mark").First).ToBeVisibleAsync();
        await Assertions.Expect(Best(visitor)).ToHaveCountAsync(0);
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task The_answers_fit_every_screen()
    {
        var visitor = await Visitor();
        await visitor.Open("/");
        await Box(visitor).FillAsync(Nic);
        await Assertions.Expect(Best(visitor)).ToContainTextAsync("dvSwitch-vMotion");
        await visitor.CheckInAllLooks();
        await visitor.Open("/history");
        await visitor.Page.Keyboard.PressAsync("/");
        await Box(visitor).FillAsync(Nic);
        await Assertions.Expect(Best(visitor)).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task A_phone_has_it_behind_a_button()
    {
        var visitor = await Visitor(look: Look.Phone);
        await visitor.Open("/history");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await Assertions.Expect(Box(visitor)).ToBeFocusedAsync();
        await Box(visitor).FillAsync("Module Migrate power on failed.");
        await Best(visitor).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/runbooks/vmotion-networks"));
    }
}
