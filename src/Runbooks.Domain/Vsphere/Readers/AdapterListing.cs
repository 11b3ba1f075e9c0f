using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>A VMkernel adapter as <c>esxcfg-vmknic -l</c> shows it (sample beside <see cref="VmknicListReader"/>).</summary>
/// <param name="Connection">Port group, or number or UUID of a port.</param>
/// <param name="Address">Null without an IPv4 address.</param>
/// <param name="Stack">Empty where the release does not print it.</param>
public sealed record AdapterRow(string Name, string Connection, Ipv4Address? Address, Ipv4Address? Mask, int Mtu, bool Dhcp, string Stack);

/// <summary>All adapters of an <c>esxcfg-vmknic -l</c>, one row each: that of IPv4 where there is one.</summary>
public static class AdapterListing
{
    private static readonly Regex Row = new(
        @"^\s*(?<vmk>vmk\d{1,3})\s+(?<at>.*?)\s*IPv(?<family>[46])\s+(?<rest>.*?)(?<mac>([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2})\s+(?<mtu>\d{1,5})\s+\d+\s+(true|false)\s+(?<type>[A-Z][A-Z, ]*)(?<stack>[a-z]\S*)?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static ImmutableArray<AdapterRow> Read(string text) => [.. Rows(text).GroupBy(each => each.Row.Name, StringComparer.Ordinal).Select(same => same.OrderBy(each => each.Family).First().Row)];

    /// <summary>Why the rows are not of one host at one time: an adapter has one IPv4 row. Null when nothing speaks against it.</summary>
    public static string? Refusal(string text) =>
        Rows(text).Where(each => each.Family == "4").Select(each => each.Row).Distinct().GroupBy(row => row.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? $"{twice.Key} is listed twice, and not alike. The paste is of two hosts, or of one before and after a change. Paste one list." : null;

    private static IEnumerable<(string Family, AdapterRow Row)> Rows(string text) =>
        EvidenceText.Lines(text, EsxiReaders.Programs).Where(line => line.IsOutput && line.Text.TrimStart().StartsWith("vmk", StringComparison.Ordinal))
            .Select(line => Row.Match(line.Text)).Where(match => match.Success).Select(match => (match.Groups["family"].Value, Adapter(match)));

    private static AdapterRow Adapter(Match match)
    {
        var words = EvidenceText.Words(match.Groups["rest"].Value);
        var four = match.Groups["family"].Value == "4";
        return new(match.Groups["vmk"].Value, match.Groups["at"].Value, four ? Address(words, 0) : null, four ? Address(words, 1) : null,
            int.Parse(match.Groups["mtu"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["type"].Value.TrimEnd() == "DHCP", match.Groups["stack"].Value);
    }

    private static Ipv4Address? Address(string[] words, int at) => at < words.Length && Ipv4Address.Parse(words[at]).TryGet(out var address) ? address : null;
}
