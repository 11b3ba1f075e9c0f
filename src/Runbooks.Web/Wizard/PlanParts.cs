using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

/// <summary>The tabs of a plan, and which parts of it each draws: an open wizard keeps no others.</summary>
internal static class PlanParts
{
    public const int Overview = 0, Steps = 1, Files = 2;

    public static ImmutableArray<string> Names(Runbook runbook, Plan plan)
    {
        ImmutableArray<string> names = ["Overview", $"Steps ({plan.Steps.Count(step => step.NotApplicable is null)})", $"Files ({plan.Files.Length})"];
        return runbook.DiagnosisLabel is null ? names : names.Add("Read an error");
    }

    public static Plan Of(Plan plan, int tab) => tab switch
    {
        Overview => plan with { Sections = [], Files = [.. plan.Files.Where(file => file.Leads)] },
        Steps => plan with { Highlights = [], Cautions = [], Files = [], Tables = [], Pictures = [] },
        Files => plan with { Highlights = [], Cautions = [], Sections = [], Tables = [], Pictures = [] },
        _ => plan,
    };
}
