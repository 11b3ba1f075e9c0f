using System.Globalization;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// Ports as a person lists them, with ranges in the last number: <c>Ten-GigabitEthernet1/0/49-52, XGE1/1/1</c>. The member's number
/// in them does not matter: they are kept as those of member 1.
/// </summary>
internal static class PortList
{
    private const int MaxPorts = 128;

    public static Result<ImmutableArray<InterfaceName>> Parse(string text)
    {
        var ports = ImmutableArray.CreateBuilder<InterfaceName>();
        foreach (var part in text.Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Range(part).TryGet(out var range)) return Refuse($"“{(part.Length <= 40 ? part : part[..40] + "…")}” is no port of a switch. Ports are written like Ten-GigabitEthernet1/0/49-52, XGE1/1/1.");
            foreach (var port in range.Where(port => !ports.Contains(port))) ports.Add(port);
            if (ports.Count > MaxPorts) return Refuse(string.Create(CultureInfo.InvariantCulture, $"At most {MaxPorts} ports."));
        }
        return ports.Count == 0 ? Refuse("The ports that can carry IRF are needed, such as Ten-GigabitEthernet1/0/49-52.") : ports.ToImmutable();
    }

    /// <summary>A port one can plug a cable into: member/slot/port, or four numbers on a chassis. Breakout ports are none (H3C S6520X IRF configuration guide).</summary>
    public static bool IsSwitchPort(InterfaceName port) =>
        InterfaceType.Find(port.Type) is { IsPort: true } && port.Position.Count(c => c == '/') is 2 or 3 && port.Position.AsSpan().IndexOfAny(':', '.') < 0;

    private static Result<ImmutableArray<InterfaceName>> Range(string text)
    {
        // The first hyphen may belong to the type: Ten-GigabitEthernet.
        var slash = text.LastIndexOf('/');
        var hyphen = slash < 0 ? -1 : text.IndexOf('-', slash);
        var (first, last) = hyphen < 0 ? (text, "") : (text[..hyphen].TrimEnd(), text[(hyphen + 1)..].TrimStart());
        if (!InterfaceName.Parse(first).TryGet(out var port) || !IsSwitchPort(port)) return Refuse("");
        if (hyphen < 0) return ImmutableArray.Create(port.On(1));
        var from = int.Parse(port.Position[(port.Position.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
        if (last.Length is 0 or > 3 || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) || to < from || to - from >= MaxPorts) return Refuse("");
        var stem = port.On(1).ToString();
        stem = stem[..(stem.LastIndexOf('/') + 1)];
        return Enumerable.Range(from, to - from + 1).Select(number => InterfaceName.Parse(string.Create(CultureInfo.InvariantCulture, $"{stem}{number}")).Required()).ToImmutableArray();
    }

    private static Result<ImmutableArray<InterfaceName>> Refuse(string message) => Result.Refuse<ImmutableArray<InterfaceName>>(message);
}
