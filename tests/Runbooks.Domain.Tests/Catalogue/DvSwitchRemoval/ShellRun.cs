using Runbooks.Domain.Tests.Vsphere;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Carries a plan's shell commands out on the model.</summary>
internal static class ShellRun
{
    public static void Run(HostModel host, string line)
    {
        var words = QuotingTests.Tokens(line);
        switch (words)
        {
            case ["esxcli", "system", "maintenanceMode", "set", "--enable", "true"] or ["esxcli", "system", "maintenanceMode", "set", "--enable", "true", "--vsanmode", "ensureObjectAccessibility" or "evacuateAllData"] or ["vim-cmd", "hostsvc/maintenance_mode_enter"]: host.EnterMaintenance(); break;
            case ["esxcli", "system", "maintenanceMode", "set", "--enable", "false"] or ["vim-cmd", "hostsvc/maintenance_mode_exit"]: host.Maintenance = false; break;
            case ["esxcli", "network", "vswitch", "standard", "add", "-v", var name]: host.AddVswitch(name); break;
            case ["esxcli", "network", "vswitch", "standard", "set", "-m", _, "-v", _]: break;
            case ["esxcli", "network", "vswitch", "standard", "portgroup", "add", "-p", var group, "-v", var name]: host.AddGroup(name, group); break;
            case ["esxcli", "network", "vswitch", "standard", "portgroup", "set", "-p", _, "-v", _]: break;
            case ["esxcli", "network", "vswitch", "standard", "uplink", "add", "-u", var nic, "-v", var name]: host.GiveUplink(nic, name); break;
            case ["esxcfg-vswitch", "-Q", var nic, "-V", _, var name]: host.TakeUplink(nic, EntityName.Shown(name)); break;
            case ["esxcli", "network", "ip", "interface", "remove", "-i", var vmk]: host.DeleteAdapter(vmk); break;
            case ["esxcli", "iscsi", "networkportal", "remove", "-A", _, "-n", var vmk]: host.Bound.Remove(vmk); break;
            case ["esxcli", "iscsi", "networkportal", "add", "-A", _, "-n", var vmk]: host.Bound.Add(vmk); break;
            case ["/etc/init.d/hostd" or "/etc/init.d/vpxa", "restart"]: break;
            default: throw new ModelException($"unknown command {line}");
        }
        host.Check();
    }
}
