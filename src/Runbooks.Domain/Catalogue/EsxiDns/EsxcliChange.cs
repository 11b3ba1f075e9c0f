namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>What esxcli does on each of the hosts: the lines, and those that take them back.</summary>
internal sealed class EsxcliChange(DnsInputs inputs)
{
    public ImmutableArray<string> Servers { get; } = EsxcliLines.Servers(inputs.Stack, inputs.Old, inputs.New);

    public ImmutableArray<string> Search { get; } = inputs.Search.IsEmpty ? [] : EsxcliLines.Search(inputs.Stack, inputs.FormerSearch, inputs.NewSearch);

    public ImmutableArray<string> Domain { get; } = inputs.Domain is { } domain ? [EsxcliLines.Domain(domain.ToString())] : [];

    public ImmutableArray<string> ServersBack { get; } = EsxcliLines.Servers(inputs.Stack, inputs.New, inputs.Old);

    public ImmutableArray<string> SearchBack { get; } = inputs.Search.IsEmpty ? [] : EsxcliLines.Search(inputs.Stack, inputs.NewSearch, inputs.FormerSearch);

    public ImmutableArray<string> Lines => [.. Servers, .. Search, .. Domain];

    public ImmutableArray<string> Back => [.. ServersBack, .. SearchBack];
}
