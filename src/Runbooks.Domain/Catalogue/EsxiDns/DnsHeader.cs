using System.Globalization;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>What stands at the top of every script, a line each.</summary>
internal static class DnsHeader
{
    public static ImmutableArray<string> Lines(DnsInputs inputs, string what) =>
    [
        what,
        $"Runbook esxi-dns {DnsRules.Version}, facts reviewed on {DnsRules.ReviewedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
        $"Scope: {inputs.Scope}. New servers, in this order: {DnsText.List(inputs.New)}."
            + (inputs.Old.IsEmpty ? "" : $" Present servers: {DnsText.List(inputs.Old)}.")
            + (inputs.Domain is { } domain ? $" Domain: {domain}." : " Domain: as it is.")
            + (inputs.Search.IsEmpty ? " Search domains: as they are." : $" Search domains: {DnsText.List(inputs.NewSearch)}."),
        "The host name is never set.",
    ];
}
