using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>What of a host's output goes into the form: the host of the prompt, the networks it has, the speed of its ports, a pinged MTU.</summary>
internal static class HostFacts
{
    // A host has few; more are no list of its own networks.
    private const int MostNetworks = 32;

    public static FormValues In(ImmutableArray<EvidenceLine> lines, string text)
    {
        var fields = FormValues.Empty;
        if (PromptHost.In(lines) is { } host) fields = fields.With("hosts", FormValue.Of(FormValues.Empty.With("name", host), FormValues.Empty.With("name", "")));
        var networks = lines.Where(line => line.IsOutput).SelectMany(Networks).Distinct().Take(MostNetworks + 1).ToList();
        if (networks.Count is > 0 and <= MostNetworks) fields = fields.With("avoid", string.Join(", ", networks));
        if (Speed(lines) is { } speed) fields = fields.With("speed", speed);
        return PingedMtu(text) is { } mtu ? fields.With("mtu", mtu) : fields;
    }

    /// <summary>An address with its mask behind it: <c>172.26.64.10  255.255.255.192</c>.</summary>
    private static IEnumerable<Ipv4Subnet> Networks(EvidenceLine line)
    {
        var words = EvidenceText.Words(line.Text);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (Ipv4Address.Parse(words[i]).TryGet(out var address) && Ipv4Address.Parse(words[i + 1]).TryGet(out var mask) && Length(mask) is { } length) yield return Ipv4Subnet.Containing(address, length);
        }
    }

    // A mask of 0 is the default route, and one of 32 no network.
    private static int? Length(Ipv4Address mask)
    {
        var length = System.Numerics.BitOperations.LeadingZeroCount(~mask.Value);
        return length is > 0 and < 32 && Ipv4Subnet.Containing(default, length).Mask == mask ? length : null;
    }

    /// <summary>Only when all ports with a link agree.</summary>
    private static string? Speed(ImmutableArray<EvidenceLine> lines)
    {
        var speeds = lines.Where(line => line.IsOutput).Select(line => EvidenceText.Words(line.Text)).Where(words => words.Length > 4 && Shapes.IsVmnic(words[0]) && words.Any(Shapes.IsMac) && words.Contains("Up") && !words.Contains("Down"))
            .Select(words => words[Math.Max(0, Array.FindIndex(words, word => word is "Full" or "Half") - 1)].Replace("Mbps", "", StringComparison.Ordinal)).Distinct().Take(2).ToList();
        if (speeds is not [var only] || !int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var megabits)) return null;
        return megabits switch { 1000 => VmotionForm.OneGigabit, 10000 => VmotionForm.TenGigabit, >= 25000 => VmotionForm.Faster, _ => null };
    }

    /// <summary>Payload of a ping that must not be fragmented, with the 20 bytes of IPv4 and the 8 of ICMP.</summary>
    private static long? PingedMtu(string text) =>
        text.Contains(": 8972 data bytes", StringComparison.Ordinal) || (text.Contains("-s 8972", StringComparison.Ordinal) && text.Contains("vmkping", StringComparison.Ordinal)) ? 9000 : text.Contains("-s 1472", StringComparison.Ordinal) && text.Contains("vmkping", StringComparison.Ordinal) ? 1500 : null;
}
