using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>The default route in the outputs that <see cref="RouteListReader"/> shows: <c>default  0.0.0.0  172.26.64.1  vmk0  MANUAL</c>.</summary>
public sealed record DefaultRoute(Ipv4Address Gateway, string Adapter)
{
    public static DefaultRoute? Read(string text)
    {
        foreach (var line in EvidenceText.Lines(text, EsxiReaders.Programs))
        {
            if (!line.IsOutput || EvidenceText.Words(line.Text) is not ["default", _, var gateway, var vmk, ..]) continue;
            if (Ipv4Address.Parse(gateway).TryGet(out var address) && Shapes.IsVmk(vmk)) return new(address, vmk);
        }
        return null;
    }
}
