using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network vswitch dvs vmware list</c>. A switch has many ports, each with the same four properties:
/// <code>
/// TEST
///    Name: TEST
///    VDS ID: 49 19 f7 9c cd ac 3a 6f-92 ab 12 53 31 b6 2e 97
///    Uplinks: vmnic0, vmnic1
///    DVPort:
///          Client: vmnic0
///          DVPortgroup ID: dvportgroup-2003
///          In Use: true
///          Port ID: 8
///
///          Client:
///          DVPortgroup ID: dvportgroup-2003
///          In Use: true            (without a client: stale)
///          Port ID: 9
/// </code>
/// </summary>
internal static class DvsListing
{
    public static ImmutableArray<HostSwitch> Read(string text) => Read(text, default);

    /// <param name="lines">Those of the text, where they are there already.</param>
    internal static ImmutableArray<HostSwitch> Read(string text, ImmutableArray<EvidenceLine> lines)
    {
        // Without it there is no such list, and most pastes are other ones.
        if (!text.Contains("VDS ID:", StringComparison.Ordinal)) return [];
        var switches = ImmutableArray.CreateBuilder<HostSwitch>();
        var (name, distributed) = ("", false);
        var uplinks = ImmutableArray<string>.Empty;
        var (ports, port) = (new List<SwitchPort>(), new Dictionary<string, string>(StringComparer.Ordinal));
        void ClosePort()
        {
            if (port.TryGetValue("Port ID", out var id) && port.TryGetValue("In Use", out var used)) ports.Add(new(id, used == "true", port.GetValueOrDefault("Client", "")));
            port.Clear();
        }
        void Close()
        {
            ClosePort();
            if (name.Length > 0 && distributed) switches.Add(new(EntityName.Stored(name), true, uplinks, [], [.. ports]) { Printed = name, Detailed = true });
            ports.Clear();
            (name, distributed, uplinks) = ("", false, []);
        }
        foreach (var line in lines.IsDefault ? EvidenceText.Lines(text, EsxiReaders.Programs) : lines)
        {
            if (line.Command is not null) Close();
            if (!line.IsOutput || PropertyBlocks.Property(line.Text) is not var (key, value)) continue;
            switch (key)
            {
                case "Name":
                    Close();
                    name = value;
                    break;
                case "VDS ID": distributed = true; break;
                case "Uplinks": uplinks = PropertyBlocks.List(value); break;
                case "Client" or "In Use" or "Port ID" or "DVPortgroup ID":
                    if (port.ContainsKey(key)) ClosePort();
                    port[key] = value;
                    break;
            }
        }
        Close();
        return switches.ToImmutable();
    }
}
