using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>A release of ESXi whose commands are known here.</summary>
public readonly record struct EsxiVersion(int Major, int Minor) : IComparable<EsxiVersion>
{
    public static ImmutableArray<EsxiVersion> Known { get; } = [new(5, 0), new(5, 1), new(5, 5), new(6, 0), new(6, 5), new(6, 7), new(7, 0), new(8, 0)];

    public static Result<EsxiVersion> Parse(string text)
    {
        foreach (var version in Known)
        {
            if (version.ToString() == text) return version;
        }
        return Result.Refuse<EsxiVersion>($"An ESXi version is one of {string.Join(", ", Known)}.");
    }

    /// <summary>
    /// <c>esxcli network ip interface tag</c>. That 5.1 is the first release with it was not verified; 5.0 takes
    /// <c>vim-cmd hostsvc/vmotion/vnic_set</c>, which later releases take too.
    /// </summary>
    public bool HasInterfaceTags => this >= new EsxiVersion(5, 1);

    /// <summary>The vMotion TCP/IP stack: "ESXi 6.0 or later" (vSphere 6.5 documentation, GUID-5211FD4B).</summary>
    public bool HasVmotionStack => this >= new EsxiVersion(6, 0);

    /// <summary>What the ESXi shell prints before a command: 6.0 brought the host name into it.</summary>
    public string Prompt(string host) => Major >= 6 ? $"[root@{host}:~]" : "~ #";

    public int CompareTo(EsxiVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public static bool operator <(EsxiVersion left, EsxiVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(EsxiVersion left, EsxiVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(EsxiVersion left, EsxiVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EsxiVersion left, EsxiVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
