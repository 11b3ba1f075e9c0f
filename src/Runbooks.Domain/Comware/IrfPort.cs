using System.Globalization;

namespace Runbooks.Domain.Comware;

/// <summary>A logical IRF port: each member has two, <c>1/1</c> and <c>1/2</c> on member 1.</summary>
/// <param name="Member">Member ID, 1 to 10.</param>
/// <param name="Index">1 or 2. Index 1 of one member is cabled to index 2 of its neighbour (H3C S6520X IRF configuration guide).</param>
public readonly record struct IrfPort(int Member, int Index)
{
    public IrfPort Twin => this with { Index = 3 - Index };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Member}/{Index}");
}
