using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>
/// The MTU of a vSwitch and its VMkernel adapters. At most 9000 (KB 326539: "does not exceed the maximum 9000 Bytes value").
/// The lower limit 1280 is the least MTU of IPv6 (RFC 8200 section 5); that ESXi refuses less was not verified.
/// </summary>
public readonly record struct Mtu
{
    public const int Min = 1280;

    public const int Max = 9000;

    /// <summary>Ethernet's own, and the default of a vSwitch.</summary>
    public const int Ethernet = 1500;

    // RFC 791: an IPv4 header without options has 20 bytes. RFC 792: an echo request's header has 8.
    private const int PingHeaders = 20 + 8;

    private readonly int value;

    private Mtu(int value) => this.value = value;

    public int Value => value == 0 ? Ethernet : value;

    public static Result<Mtu> Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= Min and <= Max
            ? new Mtu(number)
            : Result.Refuse<Mtu>(string.Create(CultureInfo.InvariantCulture, $"The MTU is a whole number from {Min} to {Max}."));

    /// <summary>The largest <c>vmkping -s</c> that fits one packet. <c>-s 9000 -d</c> never fits, although a published note says so.</summary>
    public int PingPayload => Value - PingHeaders;

    public static int EthernetPingPayload => Ethernet - PingHeaders;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
