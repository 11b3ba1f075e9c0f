using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere.Patching;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>Puts the plan together: where the log points first, then the rest of the way in order.</summary>
internal static class StorePlan
{
    public static Plan Plan(StoreInputs inputs) => new()
    {
        Summary = Summary(inputs),
        Highlights = [.. Highlights(inputs)],
        Cautions = [.. Cautions(inputs)],
        Sections =
        [
            .. inputs.Failure is null ? [FinishSteps.LogSection(inputs)] : ImmutableArray<Section>.Empty,
            .. Enum.GetValues<StoreBranch>().OrderBy(branch => branch != inputs.Points).Select(branch => Branch(inputs, branch)),
            FinishSteps.Section(inputs),
        ],
        Tables = inputs.Log is { Runs.IsEmpty: false } log ? [StoreTables.Runs(log)] : [],
    };

    private static Section Branch(StoreInputs inputs, StoreBranch branch)
    {
        var section = branch switch
        {
            StoreBranch.Dns => DnsSteps.Section(inputs),
            StoreBranch.Route => RouteSteps.Section(inputs),
            StoreBranch.Http => HttpSteps.Http(inputs),
            StoreBranch.Proxy => HttpSteps.Proxy(inputs),
            StoreBranch.Certificate => HttpSteps.Certificate(inputs),
            StoreBranch.Space => InstallSteps.Space(inputs),
            StoreBranch.Vib => InstallSteps.Vib(inputs),
            StoreBranch.Boot => InstallSteps.Boot(inputs),
            _ => OtherSteps.Section(inputs),
        };
        if (branch == inputs.Points) return section with { Title = $"{section.Title}: the log points here", Intro = inputs.Failure!.Meaning + (section.Intro.Length > 0 ? " " + section.Intro : "") };
        return RuledOut.Why(inputs, branch) is { } why ? section with { Steps = [.. section.Steps.Select(step => step with { NotApplicable = why, Hold = null })] } : section;
    }

    private static string Summary(StoreInputs inputs) => inputs switch
    {
        { Points: { } branch } => $"The log points to {Name(branch)}: {Small(inputs.Failure!.Meaning)} What it rules out is marked; the rest of the way to {inputs.Store} port {inputs.PortText} follows in order.",
        { Failure: not null } => $"The last command in the log failed for a reason that is not known here. The way to {inputs.Store} port {inputs.PortText} is checked from the name to the boot device.",
        { Log: { Runs.IsEmpty: false } } => $"No command in what was pasted failed. The way to {inputs.Store} port {inputs.PortText} is checked from the name to the boot device.",
        _ => $"Checks the way from {inputs.Where} to the patch store {inputs.Store} port {inputs.PortText}, from the name to the boot device.",
    };

    private static IEnumerable<Highlight> Highlights(StoreInputs inputs)
    {
        if (inputs.Points is { } branch)
            yield return new("Points to", Name(branch), inputs.Failure!.Meaning + (inputs.Failure.Rule is { Captured: false } ? " The words are those of Linux and Python, not captured from ESXi." : ""), inputs.Failure.Rule is { Captured: false } ? RowTone.Unsure : RowTone.Bad);
        yield return new("Store", $"{inputs.Store}:{inputs.PortText}", inputs.Asked is null ? "As entered." : "From the log.");
        if (inputs.Failure is { } failure) yield return new("Last failure", failure.Exception ?? "an error", inputs.Run!.Last is { } time ? $"At {time}." : "");
        if (EsxupdateCode.Of(inputs.Log?.Code) is { } code) yield return new("Code", Number(code.Number), (code.Name.Length > 0 ? code.Name + ": " : "") + code.Meaning);
    }

    private static IEnumerable<Caution> Cautions(StoreInputs inputs)
    {
        if (inputs.Failure is { Rule: { Captured: false } rule }) yield return new(Severity.Info, $"“{rule.Words}” is taken for {Name(rule.Branch)} by what Linux and Python mean by it.", Unverified: true);
        if (inputs.Log is { } log && log.Runs.Count(run => run.Failure is not null) is > 1 and var failed) yield return new(Severity.Info, $"{Number(failed)} commands in the log failed. The last one counts; the others stand in the table.");
        if (inputs.Log is { Runs: [.., { Failure: null }] } && inputs.Failure is not null) yield return new(Severity.Info, "A later command in the log shows no failure.");
        if (EsxupdateCode.Of(inputs.Log?.Code) is { } code) yield return new(Severity.Info, $"Code {Number(code.Number)}: {code.Meaning}", code.Listed ? StoreTold.Codes : StoreTold.Logs);
        if (!inputs.StoreIsAddress) yield return new(Severity.Info, "VMware advises to enter the store's IP address in Update Manager, so that patching does not depend on DNS; a name must resolve on every host.", StoreTold.Ports);
        if (inputs.Server == StoreServer.Appliance) yield return new(Severity.Info, "With Lifecycle Manager, hosts may also fetch from port 443 of vCenter.", Unverified: true);
    }

    public static string Name(StoreBranch branch) => branch switch
    {
        StoreBranch.Dns => "DNS",
        StoreBranch.Route => "route or port",
        StoreBranch.Http => "what the store holds",
        StoreBranch.Proxy => "a proxy",
        StoreBranch.Certificate => "certificate or time",
        StoreBranch.Space => "space",
        StoreBranch.Vib => "VIBs that do not fit together",
        StoreBranch.Boot => "the boot device",
        _ => "locks, maintenance mode or acceptance level",
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
