using System.Globalization;

namespace Runbooks.Domain.Vsphere;

/// <summary>A VMkernel adapter as ESXi names it: <c>vmk1</c>.</summary>
public readonly record struct Vmk(int Number)
{
    /// <summary>The management adapter of a host that was installed in the ordinary way.</summary>
    public static Vmk Management { get; } = new(0);

    /// <summary>A bound against slips. Which number a host takes at most was not verified.</summary>
    public const int MaxNumber = 255;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"vmk{Number}");
}
