using Runbooks.Domain.Engine;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Engine;

public class LeadTests
{
    private static Plan With(params ImmutableArray<Lead> leads) => new()
    {
        Summary = "One step.",
        Sections = [new("Only", [new("step", "Look", "To see.", "esx01") { Check = new Check.None("Nothing is printed."), Undo = new Undo.NothingChanged(), Leads = leads }])],
    };

    private static Lead Dns { get; } = new("Change the DNS servers of esx01", "esxi-dns", FormValues.Empty.With("host", "esx01"));

    [Fact]
    public void A_lead_is_frozen_with_its_fields_and_a_step_without_one_prints_the_bytes_it_did()
    {
        var json = PlanJson.Write(With(Dns));
        Assert.Contains("""
            "leads":[{"label":"Change the DNS servers of esx01","runbook":"esxi-dns","fields":{"host":"esx01"}}]
            """.Trim(), json, StringComparison.Ordinal);
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(json)));
        Assert.DoesNotContain("leads", PlanJson.Write(With()), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_and_Markdown_name_the_other_runbook()
    {
        foreach (var text in new[] { PlanText.Write(With(Dns), "Title"), PlanMarkdown.Write(With(Dns), "Title") })
            Assert.Contains("esxi-dns", text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_not_needed_says_why_and_leads_nowhere()
    {
        var plan = With(Dns);
        plan = plan with { Sections = [plan.Sections[0] with { Steps = [plan.Sections[0].Steps[0] with { NotApplicable = "It was seen already." }] }] };
        foreach (var text in new[] { PlanText.Write(plan, "Title"), PlanMarkdown.Write(plan, "Title") })
        {
            Assert.Contains("It was seen already", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Change the DNS servers", text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Not needed", PlanText.Write(With(), "Title"), StringComparison.Ordinal);
    }
}
