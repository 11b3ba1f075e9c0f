using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>
/// The esxcli lines from one list to another. <c>add</c> appends, so the order of the lines makes the order of the list; a new server is
/// there before the last old one goes.
/// </summary>
internal static class EsxcliLines
{
    public static ImmutableArray<string> Servers(string stack, ImmutableArray<string> from, ImmutableArray<string> to) => Lines("server", "-s", stack, from, to);

    public static ImmutableArray<string> Search(string stack, ImmutableArray<string> from, ImmutableArray<string> to) => Lines("search", "-d", stack, from, to);

    public static string Domain(string domain) => Ash.Line("esxcli", "system", "hostname", "set", "-D", domain);

    public static string List(string kind, string stack) => Ash.Line(["esxcli", "network", "ip", "dns", kind, "list", .. Netstack(stack)]);

    public const string OwnName = "esxcli system hostname get";

    private static ImmutableArray<string> Lines(string kind, string option, string stack, ImmutableArray<string> from, ImmutableArray<string> to)
    {
        string Line(string verb, string entry) => Ash.Line(["esxcli", "network", "ip", "dns", kind, verb, option, entry, .. Netstack(stack)]);
        // What is at the head of the new list and in this order in the old one stays; everything else goes, and comes back at the end if wanted.
        var staying = 0;
        foreach (var entry in from)
        {
            if (staying < to.Length && Same(entry, to[staying])) staying++;
        }
        var lines = ImmutableArray.CreateBuilder<string>();
        var added = staying;
        if (staying == 0 && to.Length > 0)
        {
            lines.Add(Line("add", to[0]));
            added = 1;
        }
        var kept = to[..staying];
        var at = 0;
        foreach (var entry in from)
        {
            if (at < kept.Length && Same(entry, kept[at])) at++;
            else lines.Add(Line("remove", entry));
        }
        lines.AddRange(to[added..].Select(entry => Line("add", entry)));
        return lines.ToImmutable();
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string> Netstack(string stack) => stack == DnsInputs.DefaultStack ? [] : ["-N", stack];
}
