using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class StepBodyTests : AppContext
{
    private static readonly Step Plain = new("set-dns", "Set the servers", "The old ones are gone.", "esx03")
    {
        Check = new Check.None("Read back in the next step."),
        Undo = new Undo.NothingChanged(),
    };

    private IRenderedComponent<StepBody> Body(Step step) => Render<StepBody>(body => body.Add(view => view.Step, step));

    [Fact]
    public void Commands_of_several_shells_are_named_each_and_never_copied_together()
    {
        var body = Body(Plain with
        {
            Commands = [new(Shell.PowerCli, "Get-VMHost esx03"), new(Shell.Esxcli, "esxcli system hostname get"), new(Shell.Esxcli, "esxcli network ip dns server list")],
        });
        Assert.Equal(["In PowerCLI:", "In the ESXi shell:"], body.FindAll(".commands p.way").Select(way => way.TextContent));
        Assert.Empty(body.FindAll("[data-copy-all]"));
    }

    [Fact]
    public void Commands_of_one_shell_are_copied_together_and_need_no_name()
    {
        var body = Body(Plain with { Commands = [new(Shell.Esxcli, "esxcli system hostname get"), new(Shell.Esxcli, "esxcli network ip dns server list")] });
        Assert.Empty(body.FindAll(".commands p.way"));
        Assert.Single(body.FindAll("[data-copy-all]"));
    }

    [Fact]
    public void A_lead_opens_the_other_wizard_with_the_fields_filled_in()
    {
        var fields = FormValues.Empty.With("scope", "one").With("host", "esx03.lab.example");
        var link = Body(Plain with { Leads = [new("Change the DNS servers of esx03", "esxi-dns", fields)] }).Find(".lead-on a");
        Assert.Equal("Change the DNS servers of esx03", link.TextContent);
        var address = link.GetAttribute("href")!;
        Assert.StartsWith("/runbooks/esxi-dns?inputs=", address, StringComparison.Ordinal);
        var read = InputsInUrl.Decode(address.Split('=')[1])!;
        Assert.Equal(PlanJson.Write(fields), PlanJson.Write(read));
    }

    [Fact]
    public void A_lead_too_long_for_an_address_takes_its_fields_along_in_the_tab()
    {
        // Letters at random, which cannot be packed to much less than they are.
        var fields = FormValues.Empty.With("host", "esx03.lab.example").With("log", string.Concat(new Random(1).GetItems<char>("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 9000)));
        var body = Body(Plain with { Leads = [new("Read the log of esx03", "patch-store", fields), new("Change the DNS servers", "esxi-dns", FormValues.Empty.With("host", "esx03"))] });
        body.FindAll(".lead-on a")[0].Click();
        Assert.Equal(["inputs:patch-store", PlanJson.Write(fields)], JSInterop.VerifyInvoke("runbooks.keep").Arguments);
        Assert.EndsWith("/runbooks/patch-store?inputs=in-this-tab", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        // A short one is an address and nothing else: it can be opened in another tab.
        Assert.False(body.FindAll(".lead-on a")[1].HasAttribute("blazor:onclick"));
    }
}
