using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware;

/// <summary>
/// An interface of a Comware switch, by type and position: <c>Ten-GigabitEthernet1/0/49</c>. The first number is the member's ID, then
/// slot and port; chassis have four numbers (chassis, slot, subslot, port), a part of a split port ends with a colon and its number.
/// </summary>
public readonly record struct InterfaceName
{
    private readonly string? type, position;

    private InterfaceName(string type, string position) => (this.type, this.position) = (type, position);

    /// <summary><c>Ten-GigabitEthernet</c>.</summary>
    public string Type => type ?? "";

    /// <summary><c>1/0/49</c>; empty for the default value.</summary>
    public string Position => position ?? "";

    /// <summary>The first number of the position: the member the port belongs to. Of a Vlan-interface it is the VLAN.</summary>
    public int Member => int.Parse(Position.AsSpan(0, Position.AsSpan().IndexOfAny('/', ':', '.') is >= 0 and var end ? end : Position.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The same port on another member, or on the same one under another ID.</summary>
    public InterfaceName On(int member) => new(Type, string.Create(CultureInfo.InvariantCulture, $"{member}") + Position[Position.IndexOf('/', StringComparison.Ordinal)..]);

    public static InterfaceName Of(InterfaceType type, int member, string rest) => new(type.Name, string.Create(CultureInfo.InvariantCulture, $"{member}/{rest}"));

    /// <summary>Long and short names, with or without a blank before the numbers: <c>XGE1/0/49</c>, <c>ten-gigabitethernet 1/0/49</c>.</summary>
    public static Result<InterfaceName> Parse(string text)
    {
        var digits = text.AsSpan().TrimEnd();
        var at = digits.Length;
        while (at > 0 && (char.IsAsciiDigit(digits[at - 1]) || digits[at - 1] is '/' or ':' or '.')) at--;
        var (name, numbers) = (digits[..at].Trim().ToString(), digits[at..].ToString());
        if (InterfaceType.Find(name) is not { } known || !IsPosition(numbers)) return Result.Refuse<InterfaceName>("Not a port: its type and numbers are expected, such as GigabitEthernet1/0/51 or XGE1/0/49.");
        return new InterfaceName(known.Name, numbers);
    }

    // No number of a position has more than four digits (the VLAN of a Vlan-interface), and none is written with a zero before it.
    private static bool IsPosition(string numbers)
    {
        var parts = numbers.Split('/', ':', '.');
        return parts.Length is >= 1 and <= 5 && parts.All(part => part.Length is > 0 and <= 5 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0'));
    }

    /// <summary>As the switch prints it.</summary>
    public override string ToString() => Type + Position;

    /// <summary>As one types it after <c>interface</c>: with a blank.</summary>
    public string Typed => $"{Type} {Position}";
}
