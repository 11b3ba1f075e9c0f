namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What is known about a family of switches, for the form's choices and limits.</summary>
/// <param name="Id">Stable: stands in links and input files.</param>
/// <param name="Comware">5 or 7; null when the person says.</param>
/// <param name="Unverified">Which of these facts were not confirmed, in a sentence; null when all were.</param>
internal sealed record Platform(string Id, string Name, int? Comware, int MaxMembers, int MaxPerIrfPort, bool HasModes, string? Unverified)
{
    /// <summary>Its models, as far as their ports differ; empty where the person names the ports.</summary>
    public ImmutableArray<PlatformSize> Sizes { get; init; } = [];

    /// <summary>How many neighbouring ports the hardware takes together; 0 where no such rule was found.</summary>
    public int GroupOf { get; init; }
}
