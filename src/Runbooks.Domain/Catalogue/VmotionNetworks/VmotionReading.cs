using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Reads the form's values and tells every problem at its field.</summary>
internal static class VmotionReading
{
    public static Result<VmotionInputs> Read(FormValues values)
    {
        var form = new FormReader(values);
        var hosts = Hosts(form);
        var speed = values.Text("speed") switch { VmotionForm.TenGigabit => LinkSpeed.TenGigabit, VmotionForm.Faster => LinkSpeed.Faster, _ => LinkSpeed.OneGigabit };
        var nics = Nics(form, speed);
        var basis = form.Read("baseNetwork", BaseNetwork.Parse);
        var prefix = values.Text("prefix") == "31" ? 31 : 30;
        var avoided = form.Read("avoid", BaseNetwork.ParseList) ?? [];
        var networks = basis is { } network ? Networks(form, network, prefix, avoided, nics.Length) : [];
        if (basis is { } range) Outside(form, hosts, range, avoided);
        var mtu = form.Read("mtu", Mtu.Parse);
        var design = values.Text("design") == VmotionForm.Shared ? VswitchDesign.Shared : VswitchDesign.OnePerLink;
        var ownStack = Stack(form, hosts);
        var switches = Names(form, "vswitchPrefix", design == VswitchDesign.Shared ? 0 : nics.Length, VswitchName.Parse);
        if (switches.Any(name => string.Equals(name.ToString(), "vSwitch0", StringComparison.OrdinalIgnoreCase))) form.Refuse("vswitchPrefix", "vSwitch0 is the host's own, with management on it: take another name.");
        var portGroups = Names(form, "portGroupPrefix", nics.Length, PortGroupName.Parse);
        var firstA = FirstVmk(form, "firstVmkA", nics.Length);
        var firstB = FirstVmk(form, "firstVmkB", nics.Length);
        return form.Finish(() =>
        {
            var (nameA, nameB) = (hosts[0].Name, hosts[1].Name);
            var links = ImmutableArray.CreateBuilder<VmotionLink>(nics.Length);
            for (var i = 0; i < nics.Length; i++)
            {
                var (a, b) = AddressPlan.Ends(networks[i]);
                links.Add(new(i + 1, nics[i].A, nics[i].B, networks[i], a, b, design == VswitchDesign.Shared ? switches[0] : switches[i], portGroups[i]));
            }
            return new VmotionInputs(
                new('a', nameA, Label(nameA, nameB), hosts[0].Version, firstA),
                new('b', nameB, Label(nameB, nameA), hosts[1].Version, firstB),
                links.MoveToImmutable(), speed, basis!.Value, prefix, mtu!.Value, design, ownStack, avoided);
        });
    }

    /// <summary>The short name, unless it is no name (an address) or does not tell the hosts apart.</summary>
    private static string Label(HostName name, HostName other) =>
        name.IsAddress() || string.Equals(name.Short, other.Short, StringComparison.OrdinalIgnoreCase) ? name.ToString() : name.Short;

    private static ImmutableArray<(HostName Name, EsxiVersion Version)> Hosts(FormReader form)
    {
        var rows = form.Values.Rows("hosts");
        if (rows.Length < 2) form.Refuse("hosts", "Two hosts are needed.");
        if (rows.Length > 2)
        {
            form.Refuse("hosts", string.Create(CultureInfo.InvariantCulture,
                $"Direct cables join two hosts; there are {rows.Length}. With a third, a migration would also see vMotion addresses that its cables do not reach, and fail there (a deduction, not tested). Connect more than two hosts to a switch, with all vMotion adapters in one subnet (KB 2007467)."));
        }
        var hosts = ImmutableArray.CreateBuilder<(HostName, EsxiVersion)>();
        var seen = new HashSet<HostName>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new FormReader(rows[i], string.Create(CultureInfo.InvariantCulture, $"hosts[{i}]."));
            var name = row.Read("name", HostName.Parse);
            var version = row.Read("version", EsxiVersion.Parse);
            if (name is { } known && !seen.Add(known)) row.Refuse("name", $"{known} stands in the list already; a host cannot be cabled to itself.");
            form.Add(row.Problems);
            hosts.Add((name ?? default, version ?? default));
        }
        return hosts.ToImmutable();
    }

    private static ImmutableArray<(Vmnic A, Vmnic B)> Nics(FormReader form, LinkSpeed speed)
    {
        var rows = form.Values.Rows("links");
        if (rows.IsEmpty) form.Refuse("links", "At least one cable is needed.");
        var most = speed == LinkSpeed.OneGigabit ? VmotionForm.MaxSlowLinks : VmotionForm.MaxFastLinks;
        if (rows.Length > most)
        {
            form.Refuse("links", string.Create(CultureInfo.InvariantCulture,
                $"One migration uses at most {most} ports of {(speed == LinkSpeed.OneGigabit ? "1 GbE" : "10 GbE")} (InfoWorld on vSphere 5.0{(speed == LinkSpeed.Faster ? "; no figure for faster ports was found" : "")}); there are {rows.Length} cables."));
        }
        var nics = ImmutableArray.CreateBuilder<(Vmnic, Vmnic)>();
        var (seenA, seenB) = (new Dictionary<Vmnic, int>(), new Dictionary<Vmnic, int>());
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new FormReader(rows[i], string.Create(CultureInfo.InvariantCulture, $"links[{i}]."));
            nics.Add((Nic(row, "nicA", seenA, i), Nic(row, "nicB", seenB, i)));
            form.Add(row.Problems);
        }
        return nics.ToImmutable();
    }

    private static Vmnic Nic(FormReader row, string field, Dictionary<Vmnic, int> seen, int index)
    {
        if (row.Read(field, Vmnic.Parse) is not { } nic) return default;
        if (!seen.TryAdd(nic, index)) row.Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{nic} of this host has cable {seen[nic] + 1} already; each cable needs a port of its own."));
        return nic;
    }

    private static ImmutableArray<Ipv4Subnet> Networks(FormReader form, Ipv4Subnet basis, int prefix, ImmutableArray<Ipv4Subnet> avoided, int wanted)
    {
        var free = AddressPlan.Free(basis, prefix, avoided, wanted);
        if (free.Length >= wanted) return free;
        var less = avoided.Any(network => network.Overlaps(basis)) ? " beside those in use" : "";
        form.Refuse("baseNetwork", string.Create(CultureInfo.InvariantCulture,
            $"{basis} has room for {(free.Length == 0 ? "no network" : VmotionText.Count(free.Length, "network", "networks"))} of /{prefix}{less}; {VmotionText.Count(wanted, "cable needs", "cables need")} {wanted}. Take a larger base network."));
        return free;
    }

    /// <summary>Where a host has an address there is another network, whose size is not known here.</summary>
    private static void Outside(FormReader form, ImmutableArray<(HostName Name, EsxiVersion Version)> hosts, Ipv4Subnet basis, ImmutableArray<Ipv4Subnet> avoided)
    {
        foreach (var (name, _) in hosts)
        {
            if (!Ipv4Address.Parse(name.ToString()).TryGet(out var address) || !basis.Contains(address) || avoided.Any(network => network.Contains(address))) continue;
            form.Refuse("baseNetwork", $"{address} in {basis} is a host's own address. Add the network it is in to those in use, or take another base network.");
            return;
        }
    }

    private static bool Stack(FormReader form, ImmutableArray<(HostName Name, EsxiVersion Version)> hosts)
    {
        if (form.Values.Text("stack") != VmotionForm.OwnStack) return false;
        if (hosts.Any(host => host.Version != default && !host.Version.HasVmotionStack)) form.Refuse("stack", "The vMotion TCP/IP stack needs ESXi 6.0 or later on both hosts (vSphere 6.5 documentation, GUID-5211FD4B).");
        return true;
    }

    /// <param name="numbered">How many numbered names are needed; 0 for the prefix alone.</param>
    private static ImmutableArray<T> Names<T>(FormReader form, string field, int numbered, Func<string, Result<T>> parse) where T : struct
    {
        var prefix = form.Values.Text(field);
        var names = ImmutableArray.CreateBuilder<T>();
        for (var number = Math.Min(numbered, 1); number <= Math.Min(numbered, 99); number++)
        {
            var parsed = parse(numbered == 0 || prefix.Length == 0 ? prefix : $"{prefix}-{VmotionText.TwoDigits(number)}");
            if (!parsed.TryGet(out var name))
            {
                foreach (var problem in parsed.Problems) form.Refuse(field, problem.Message);
                break;
            }
            names.Add(name);
        }
        return names.ToImmutable();
    }

    private static int FirstVmk(FormReader form, string field, int links)
    {
        if (!int.TryParse(form.Values.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first <= Vmk.Management.Number || first > Vmk.MaxNumber)
        {
            form.Refuse(field, string.Create(CultureInfo.InvariantCulture, $"Expected a whole number from 1 to {Vmk.MaxNumber}."));
            return 1;
        }
        if (first + links - 1 > Vmk.MaxNumber) form.Refuse(field, string.Create(CultureInfo.InvariantCulture, $"The adapters would run to vmk{first + links - 1}; {Vmk.MaxNumber} is the highest number taken here."));
        return first;
    }
}
