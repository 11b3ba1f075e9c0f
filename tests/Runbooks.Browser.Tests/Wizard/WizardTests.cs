using System.Text.RegularExpressions;
using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.OldPost;
using Runbooks.Browser.Tests.Pages;

namespace Runbooks.Browser.Tests.Wizard;

/// <summary>A form being filled in.</summary>
public sealed partial class WizardTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    [Fact]
    public async Task A_problem_appears_at_its_field_while_typing_and_goes_with_its_cause()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(OldPostCase.Plan.Summary);
        foreach (var (field, wrong, told, right) in new[]
        {
            ("mtu", "90000", "9000", "9000"),
            ("baseNetwork", "10.9.8.0/29", "Take a larger base network.", "10.9.8.0/24"),
            ("hosts[1].name", "esx01.example.local", "a host cannot be cabled to itself", "esx02.example.local"),
            ("links[3].nicB", "vmnic5", "has cable 3 already", "vmnic6"),
        })
        {
            await wizard.Field(field).FillAsync("");
            await wizard.Field(field).PressSequentiallyAsync(wrong);
            await Assertions.Expect(wizard.Problem(field)).ToContainTextAsync(told);
            await Assertions.Expect(wizard.Field(field)).ToHaveValueAsync(wrong);
            await Assertions.Expect(wizard.Field(field)).ToHaveAttributeAsync("aria-invalid", "true");
            // The last plan stays in sight, but cannot be used.
            await Assertions.Expect(wizard.Plan).ToHaveAttributeAsync("inert", "");
            await wizard.Field(field).FillAsync(right);
            await Assertions.Expect(wizard.Problem(field)).ToHaveCountAsync(0);
            await Assertions.Expect(wizard.Summary).ToHaveTextAsync(OldPostCase.Plan.Summary);
        }
    }

    [Fact]
    public async Task Going_back_brings_back_what_clear_took_away()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await wizard.Field("mtu").FillAsync("1500");
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("MTU 1500");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(wizard.Field("hosts[0].name")).ToHaveValueAsync("");
        await Assertions.Expect(wizard.Plan).ToHaveCountAsync(0);
        await visitor.Page.GoBackAsync();
        await Assertions.Expect(wizard.Field("mtu")).ToHaveValueAsync("1500");
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("MTU 1500");
        await visitor.Page.GoForwardAsync();
        await Assertions.Expect(wizard.Field("hosts[0].name")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Cables_added_quickly_are_different_ones()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        for (var i = 0; i < 6; i++) await wizard.AddCable.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("10 cables");
    }

    [Fact]
    public async Task A_paste_that_is_too_long_is_said_and_not_sent()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        var box = visitor.Page.Locator("#diagnosis");
        await box.FillAsync(new string('é', 300_000));
        Assert.Contains("at most 262144", await box.EvaluateAsync<string>("box => box.validationMessage"), StringComparison.Ordinal);
        await box.FillAsync("Module Migrate power on failed.");
        await Assertions.Expect(visitor.Page.Locator(".diagnoses li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_on_a_slow_line()
    {
        var wire = Line();
        var visitor = await Visitor(server: wire.Address);
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        wire.Delay = TimeSpan.FromMilliseconds(120);
        await wizard.Field("hosts[0].name").FillAsync("");
        await wizard.Field("hosts[0].name").PressSequentiallyAsync("esx-with-a-long-name.example.local", new() { Delay = 15 });
        await wizard.Field("hosts[1].name").FillAsync("esx-other.example.local");
        await wizard.Field("mtu").FillAsync("");
        await wizard.Field("mtu").PressSequentiallyAsync("9000abc", new() { Delay = 15 });
        await Assertions.Expect(wizard.Problem("mtu")).ToBeVisibleAsync();
        await Assertions.Expect(wizard.Field("hosts[0].name")).ToHaveValueAsync("esx-with-a-long-name.example.local");
        await Assertions.Expect(wizard.Field("hosts[1].name")).ToHaveValueAsync("esx-other.example.local");
        await Assertions.Expect(wizard.Field("mtu")).ToHaveValueAsync("9000abc");
        await wizard.Field("mtu").FillAsync("1500");
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("between esx-with-a-long-name (ESXi 5.0) and esx-other (ESXi 5.0)");
    }

    [Fact]
    public async Task The_address_holds_the_inputs_and_shows_a_colleague_the_same()
    {
        var visitor = await Visitor("Ada");
        var wizard = await WizardPage.Open(visitor);
        await OldPostCase.FillIn(wizard);
        await wizard.Field("mtu").FillAsync("1500");
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("MTU 1500");
        var address = visitor.Page.Url;
        var colleague = await Visitor("Grace");
        var same = await WizardPage.Open(colleague, address);
        Assert.Equal(await wizard.Summary.TextContentAsync(), await same.Summary.TextContentAsync());
        foreach (var field in new[] { "hosts[0].name", "hosts[0].version", "hosts[1].name", "links[0].nicA", "links[3].nicB", "baseNetwork", "mtu" })
            await Assertions.Expect(same.Field(field)).ToHaveValueAsync(await wizard.Field(field).InputValueAsync());
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("MTU 1500");
    }

    [Fact]
    public async Task A_cut_address_says_so_and_leaves_an_empty_form()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(WithInputs());
        var whole = new Uri(visitor.Page.Url).PathAndQuery;
        foreach (var cut in new[] { whole[..^8], whole[..^30], whole[..(WizardPage.Path.Length + 12)] })
        {
            await WizardPage.Open(visitor, cut);
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be read; it was probably cut off");
            await Assertions.Expect(wizard.Field("hosts[0].name")).ToHaveValueAsync("");
        }
    }

    [Fact]
    public async Task Inputs_too_long_for_an_address_stay_in_the_tab_and_travel_as_a_file()
    {
        var visitor = await Visitor("Ada");
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(WithInputs());
        // Far too long for a port group's name, and still what was typed.
        var text = string.Concat(new Random(1).GetItems<char>("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 9000));
        await wizard.Field("links[3].nicB").FillAsync(text);
        var notice = visitor.Page.GetByText("These inputs are too long for an address; download them instead.");
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(InThisTab());
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(wizard.Field("links[3].nicB")).ToHaveValueAsync(text);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Download inputs" }).ClickAsync());
        Assert.Equal("vmotion-networks-inputs.json", download.SuggestedFilename);
        var file = await download.PathAsync();

        var colleague = await Visitor("Grace");
        var same = await WizardPage.Open(colleague, new Uri(visitor.Page.Url).PathAndQuery);
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ask for the inputs as a file");
        await colleague.Page.GetByLabel("Open a file").SetInputFilesAsync(new FilePayload { Name = "no-inputs.json", MimeType = "application/json", Buffer = "[1"u8.ToArray() });
        await Assertions.Expect(colleague.Page.GetByText("is not a file of inputs")).ToBeVisibleAsync();
        await colleague.Page.GetByLabel("Open a file").SetInputFilesAsync(file);
        await Assertions.Expect(same.Field("links[3].nicB")).ToHaveValueAsync(text);
        await Assertions.Expect(same.Field("hosts[0].name")).ToHaveValueAsync(await wizard.Field("hosts[0].name").InputValueAsync());
        await same.Field("links[3].nicB").FillAsync("vmnic6");
        await Assertions.Expect(same.Summary).ToHaveTextAsync(OldPostCase.Plan.Summary);
        await Assertions.Expect(colleague.Page.GetByText("too long for an address")).ToHaveCountAsync(0);
        await Assertions.Expect(colleague.Page).Not.ToHaveURLAsync(InThisTab());
    }

    [Fact]
    public async Task More_than_two_hosts_are_refused_with_the_reason()
    {
        var wizard = await WizardPage.Open(await Visitor());
        await wizard.Example.ClickAsync();
        await wizard.AddHost.ClickAsync();
        await wizard.FillInHost(2, "esx03.example.local", "5.0");
        await Assertions.Expect(wizard.Problem("hosts")).ToContainTextAsync("Direct cables join two hosts; there are 3.");
        await Assertions.Expect(wizard.Problem("hosts")).ToContainTextAsync("Connect more than two hosts to a switch");
        await Assertions.Expect(wizard.Plan).ToHaveAttributeAsync("inert", "");
    }

    [Fact]
    public async Task The_old_posts_message_is_decoded_to_address_and_time()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await wizard.ChooseTab("Read an error");
        await visitor.Page.Locator("#diagnosis").FillAsync(OldPostCase.Message);
        var told = visitor.Page.Locator(".diagnoses li").Filter(new() { HasText = "[168364033:1341590814020069]" }).First;
        await Assertions.Expect(told).ToContainTextAsync("10.9.8.1");
        await Assertions.Expect(told).ToContainTextAsync("2012-07-06 16:06:54");
        await Assertions.Expect(told).ToContainTextAsync("Link 1: ping esx02 from esx01");
    }

    [Fact]
    public async Task Without_a_name_no_run_starts_and_the_inputs_outlast_giving_one()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(WithInputs());
        await wizard.StartRun.ClickAsync();
        await visitor.Page.Locator(".plan-head").GetByRole(AriaRole.Link, new() { Name = "Enter your name" }).ClickAsync();
        await visitor.Page.Locator("#name").FillAsync("Ada Example");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save name" }).ClickAsync();
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(OldPostCase.Plan.Summary);
        var run = await wizard.Start("After the name");
        await Assertions.Expect(run.Progress).ToHaveTextAsync($"0 of {OldPostCase.Plan.Steps.Count()} steps");
    }

    [GeneratedRegex(@"\?inputs=in-this-tab$")]
    private static partial Regex InThisTab();

    [GeneratedRegex(@"\?inputs=")]
    private static partial Regex WithInputs();
}
