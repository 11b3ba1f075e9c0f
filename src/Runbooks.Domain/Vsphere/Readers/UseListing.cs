using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>What adapters are used for: their tags, and which of them an iSCSI adapter is bound to.</summary>
/// <param name="Tags">By adapter. One without any has an empty list.</param>
/// <param name="Bound">The iSCSI adapter by VMkernel adapter.</param>
public sealed record AdapterUses(ImmutableSortedDictionary<string, ImmutableArray<string>> Tags, ImmutableSortedDictionary<string, string> Bound);

/// <summary>
/// Tags as the host prints them (sample beside <see cref="TagReader"/>), <c>esxcli iscsi networkportal list</c>, and the properties of
/// PowerCLI's <c>Get-VMHostNetworkAdapter | Format-List</c>, in any mix:
/// <code>
/// vmhba64
///    Adapter: vmhba64
///    Vmknic: vmk2
///
/// Name                         : vmk0
/// VMotionEnabled               : False
/// ManagementTrafficEnabled     : True
/// </code>
/// </summary>
public static class UseListing
{
    /// <summary>Tags as esxcli names them.</summary>
    public const string Management = "Management", Vmotion = "VMotion", FaultTolerance = "faultToleranceLogging", Vsan = "VSAN", Replication = "vSphereReplication", ReplicationNfc = "vSphereReplicationNFC";

    // Properties of VMHostVMKernelVirtualNic (PowerCLI reference).
    private static readonly ImmutableArray<(string Property, string Tag)> Flags =
        [("ManagementTrafficEnabled", Management), ("VMotionEnabled", Vmotion), ("FaultToleranceLoggingEnabled", FaultTolerance), ("VsanTrafficEnabled", Vsan)];

    public static AdapterUses Read(string text)
    {
        var tags = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var bound = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (vmk, hba) = ("", "");
        foreach (var line in EvidenceText.Lines(text, EsxiReaders.Programs))
        {
            if (line.Command is { } command)
            {
                vmk = command.Contains(" tag get", StringComparison.Ordinal) ? EvidenceOrder.Option(command, "-i", "--interface-name") ?? "" : "";
                continue;
            }
            if (line.IsOutput && Shapes.IsVmk(line.Text.Trim())) vmk = line.Text.Trim();
            if (!line.IsOutput || PropertyBlocks.Property(line.Text) is not var (key, value)) continue;
            switch (key)
            {
                case "Name" when Shapes.IsVmk(value):
                    vmk = value;
                    tags.TryAdd(vmk, []);
                    break;
                case "Tags" when Shapes.IsVmk(vmk):
                    tags[vmk] = [.. tags.GetValueOrDefault(vmk, []).Union(PropertyBlocks.List(value), StringComparer.OrdinalIgnoreCase)];
                    break;
                case "Adapter": hba = value; break;
                case "Vmknic" when Shapes.IsVmk(value) && IsAdapter(hba): bound[value] = hba; break;
                default:
                    if (Shapes.IsVmk(vmk) && value.Equals("True", StringComparison.OrdinalIgnoreCase) && Flags.FirstOrDefault(flag => flag.Property == key).Tag is { } tag)
                        tags[vmk] = [.. tags.GetValueOrDefault(vmk, []).Union([tag], StringComparer.OrdinalIgnoreCase)];
                    break;
            }
        }
        return new(tags.ToImmutableSortedDictionary(StringComparer.Ordinal), bound.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary><c>vmhba64</c>, as it is written into a command.</summary>
    private static bool IsAdapter(string text) => text.StartsWith("vmhba", StringComparison.Ordinal) && text.Length is > 5 and < 12 && text[5..].All(char.IsAsciiDigit);
}
