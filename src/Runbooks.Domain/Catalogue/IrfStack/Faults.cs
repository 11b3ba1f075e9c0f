using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Problems, one a field: the first is what to put right first.</summary>
internal sealed class Faults
{
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    public ImmutableArray<Problem> Problems => problems.ToImmutable();

    public void Add(string field, string message)
    {
        if (told.Add(field)) problems.Add(new(field, message));
    }
}
