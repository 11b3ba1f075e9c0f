using System.Globalization;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The platform with the limits and ports that stand in the form. Total: a value that cannot be used gives the platform's own.</summary>
/// <param name="Ports">What can carry IRF, as ports of member 1; empty while they cannot be read.</param>
internal sealed record ChosenPlatform(Platform Platform, PlatformSize? Size, ImmutableArray<InterfaceName> Ports)
{
    public static ChosenPlatform Of(FormValues values)
    {
        var platform = Platforms.Find(values.Text("platform")) ?? Platforms.Default;
        var size = SizeOf(platform, values.Text("size"));
        var text = values.Text("irfPorts");
        var ports = size is not null && text == size.IrfPorts ? size.Ports : PortList.Parse(text).TryGet(out var listed) ? listed : [];
        return new(platform with { MaxMembers = Number(values, "maxMembers", 2, 10) ?? platform.MaxMembers, MaxPerIrfPort = Number(values, "maxPerPort", 1, 16) ?? platform.MaxPerIrfPort }, size, ports);
    }

    public static PlatformSize? SizeOf(Platform platform, string id) => platform.Sizes.FirstOrDefault(size => size.Id == id) ?? platform.Sizes.LastOrDefault();

    /// <summary>The number in a field, or null when it is none or out of range.</summary>
    public static int? Number(FormValues values, string field, int min, int max) =>
        int.TryParse(values.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;

    /// <summary>
    /// The last ports of one type that has so many, else the last of those of the first type: access ports come first on every
    /// front panel, and the old post took the last two as well.
    /// </summary>
    public ImmutableArray<InterfaceName> Last(int count)
    {
        var types = Ports.GroupBy(port => port.Type).Select(type => type.ToImmutableArray()).ToImmutableArray();
        var ports = types.FirstOrDefault(type => type.Length >= count, types.IsEmpty ? [] : types[0]);
        return ports[^int.Min(count, ports.Length)..];
    }
}
