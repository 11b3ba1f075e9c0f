using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>A VMkernel adapter as ESXi names it: <c>vmk1</c>.</summary>
public readonly record struct Vmk(int Number)
{
    /// <summary>The management adapter of a host that was installed in the ordinary way.</summary>
    public static Vmk Management { get; } = new(0);

    /// <summary>A bound against slips. Which number a host takes at most was not verified.</summary>
    public const int MaxNumber = 255;

    private const string Prefix = "vmk";

    public static Result<Vmk> Parse(string text)
    {
        var digits = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : "";
        return digits.Length is > 0 and <= 3 && digits.All(char.IsAsciiDigit) && (digits.Length == 1 || digits[0] != '0') && int.Parse(digits, CultureInfo.InvariantCulture) is <= MaxNumber and var number
            ? new Vmk(number)
            : Result.Refuse<Vmk>("Not a VMkernel adapter: vmk and a number in small letters without blanks, such as vmk1.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number}");
}
