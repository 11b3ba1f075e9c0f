using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>One end of a link in a plan, found by its address.</summary>
internal sealed record PlannedEnd(string Number, string Told, string? Ping);

/// <summary>
/// Finds links and steps in a plan. The plan may have been frozen by an older version, so tables are read by their headings and
/// everything may be missing.
/// </summary>
internal sealed class PlannedLinks(Plan? plan)
{
    public bool HasPlan => plan is not null;

    public string? FirstPing => FirstStep("-ping");

    public string? Ports => FirstStep("-nics", "-before-nics");

    public string? Addresses => FirstStep("-addresses") ?? Adapters;

    public string? Adapters => FirstStep("-vmknics", "-before-vmks");

    public PlannedEnd? Find(Ipv4Address address)
    {
        var wanted = address.ToString();
        foreach (var table in Present(plan?.Tables ?? []))
        {
            foreach (var row in Present(table.Rows))
            {
                if (row.IsDefault || !row.Contains(wanted, StringComparer.Ordinal)) continue;
                string Cell(string heading) => Present(table.Columns).IndexOf(heading) is >= 0 and var column && column < row.Length ? row[column] : "";
                if (Cell("Address") != wanted || Cell("Link") is not { Length: > 0 } number) continue;
                var parts = new[] { Cell("VMkernel adapter"), Cell("Port"), Cell("Network") }.Where(part => part.Length > 0);
                return new(number, $"It is {Cell("Host")}'s end of link {number} ({string.Join(", ", parts)}).", Ping(number, Cell("Host")));
            }
        }
        return null;
    }

    private string? Ping(string number, string host)
    {
        var pings = Steps.Where(step => step.Id.EndsWith($"-link-{number}-ping", StringComparison.Ordinal)).ToList();
        return (pings.Find(step => step.Where == host) ?? pings.FirstOrDefault())?.Id;
    }

    private string? FirstStep(string ending, string? but = null) =>
        Steps.FirstOrDefault(step => step.Id.EndsWith(ending, StringComparison.Ordinal) && (but is null || !step.Id.EndsWith(but, StringComparison.Ordinal)))?.Id;

    private IEnumerable<Step> Steps => Present(plan?.Sections ?? []).SelectMany(section => Present(section.Steps)).Where(step => step.Id is not null);

    private static ImmutableArray<T> Present<T>(ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
