using System.Globalization;
using System.Text;
using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary><c>display interface brief</c>, with the headings of each Comware.</summary>
internal static class DisplayInterfaces
{
    private static string Short(InterfaceName name) => InterfaceType.Find(name.Type)!.Short + name.Position;

    private static string Word(Fabric fabric, Links links, Switch box, InterfaceName port) =>
        fabric.Running.IsShut(port) ? "ADM" : links.HasLink(box, port) ? "UP" : "DOWN";

    public static string Brief(Fabric fabric, Links links)
    {
        var seven = fabric.Master.Spec.Comware == 7;
        var text = new StringBuilder(seven ? "Brief information on interfaces in route mode:\n" : "The brief information of interface(s) under route mode:\n")
            .Append("Link: ADM - administratively down; Stby - standby\nProtocol: (s) - spoofing\nInterface            Link Protocol Main IP         Description\nNULL0                UP   UP(s)    --\n");
        foreach (var header in fabric.Running.Headers("interface Vlan-interface"))
        {
            var address = fabric.Running.Lines(header).FirstOrDefault(line => line.StartsWith("ip address ", StringComparison.Ordinal))?.Split(' ')[2] ?? "--";
            text.Append(CultureInfo.InvariantCulture, $"Vlan{header["interface Vlan-interface".Length..],-17}UP   UP       {address}\n");
        }
        text.Append('\n').Append(seven ? "Brief information on interfaces in bridge mode:\n" : "The brief information of interface(s) under bridge mode:\n")
            .Append("Link: ADM - administratively down; Stby - standby\nSpeed or Duplex: (a)/A - auto; H - half; F - full\nType: A - access; T - trunk; H - hybrid\nInterface            Link Speed   Duplex Type PVID Description\n");
        foreach (var header in fabric.Running.Headers("interface Bridge-Aggregation")) text.Append(CultureInfo.InvariantCulture, $"BAGG{header["interface Bridge-Aggregation".Length..],-17}UP   auto    A      A    1\n");
        foreach (var box in fabric.InOrder)
        {
            foreach (var port in box.Ports)
            {
                var word = Word(fabric, links, box, port);
                text.Append(CultureInfo.InvariantCulture, $"{Short(port),-21}{word,-5}{(word == "UP" ? Speed(port) : "auto"),-8}{(word == "UP" ? "F(a)" : "A"),-7}A    1\n");
            }
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string Speed(InterfaceName port) => InterfaceType.Find(port.Type)!.Megabits is >= 1000 and var rate ? $"{rate / 1000}G(a)" : "100M(a)";

    /// <summary>With the cause: "MAD ShutDown" on what the Recovery half has shut (capture of such a half).</summary>
    public static string Down(Fabric fabric, Links links)
    {
        var text = new StringBuilder("Brief information on interfaces in bridge mode:\nLink: ADM - administratively down; Stby - standby\nInterface            Link Cause\n");
        foreach (var box in fabric.InOrder)
        {
            foreach (var port in box.Ports.Where(port => Word(fabric, links, box, port) != "UP"))
            {
                var cause = fabric.Running.IsShut(port) ? "Administratively" : MultiActive.Shuts(fabric, box, port) ? "MAD ShutDown" : "Not connected";
                text.Append(CultureInfo.InvariantCulture, $"{Short(port),-21}{Word(fabric, links, box, port),-5}{cause}\n");
            }
        }
        return text.ToString().TrimEnd('\n');
    }
}
