using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>A physical network port as ESXi names it: <c>vmnic0</c>.</summary>
public readonly record struct Vmnic(int Number)
{
    private const string Prefix = "vmnic";

    // Hosts number their ports from 0 without gaps, but late-found ports have names such as vmnic1000202.
    private const int MaxDigits = 8;

    public static Result<Vmnic> Parse(string text)
    {
        if (text.Length == 0) return Result.Refuse<Vmnic>("A network port is needed, such as vmnic1.");
        var digits = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : "";
        return digits.Length is > 0 and <= MaxDigits && digits.All(char.IsAsciiDigit) && (digits.Length == 1 || digits[0] != '0')
            ? new Vmnic(int.Parse(digits, CultureInfo.InvariantCulture))
            : Result.Refuse<Vmnic>("Not a network port: vmnic and a number in small letters without blanks, such as vmnic1.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number}");
}
