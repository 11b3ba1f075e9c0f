using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>The way to the store's port.</summary>
internal static class RouteSteps
{
    // Its ports were not looked up; the name is the one hosts list.
    private const string Ruleset = "updateManager";

    public static Section Section(StoreInputs inputs)
    {
        var (store, port) = (inputs.Store.ToString(), inputs.PortText);
        var on = Ash.Line("esxcli", "network", "firewall", "ruleset", "set", "-r", Ruleset, "-e", "true");
        return new("Route and port",
        [
            new("route-port", $"Open {store} port {port} from {inputs.Where}", "Hosts fetch patches themselves, over this port.", inputs.Where)
            {
                Commands = [inputs.Typed($"nc -z -w 5 {store} {port} && echo '{store} {port} open' || echo '{store} {port} closed'")],
                Expect = $"{store} {port} open. At once closed: nothing listens. Closed after five seconds: a firewall drops it, or no such host.",
                Check = new Check.Reader(EsxiReaders.TcpPorts, [new(TcpPortReader.Subject(store, inputs.Port), "state", Comparison.Equals, "open", "The steps below find out who stops it.")]),
                Undo = new Undo.NothingChanged(),
            },
            new("route-firewall", $"Read the firewall of {inputs.Where}", "The host's own firewall filters what it sends, too.", inputs.Where)
            {
                Commands = [inputs.Typed("esxcli network firewall get"), inputs.Typed("esxcli network firewall ruleset list")],
                Expect = $"{Ruleset} true. “Enabled: false” of the first command means that nothing is filtered.",
                Check = new Check.Reader(EsxiReaders.Rulesets, [new(Ruleset, "enabled", Comparison.Equals, "true", "Switch it on in the next step.")]),
                Undo = new Undo.NothingChanged(),
                Unverified = $"That the ruleset {Ruleset} passes port {port} was not checked on this release; httpClient passes 80 and 443.",
            },
            new("route-ruleset", $"Switch the ruleset {Ruleset} on, if it was off", "It is what passes the download.", inputs.Where)
            {
                Commands = [inputs.Typed(on)],
                Expect = "No output. Leave this step out when the ruleset was on.",
                Check = new Check.None("The command prints nothing when it works; the port step above shows its effect."),
                Undo = new Undo.ByCommands([inputs.Typed(Ash.Line("esxcli", "network", "firewall", "ruleset", "set", "-r", Ruleset, "-e", "false"))]),
            },
            new("route-ping", $"Reach {store} from {inputs.Where}", "Tells a missing route from a closed port.", inputs.Where)
            {
                Commands = [inputs.Typed("esxcfg-route -l"), inputs.Typed(Ash.Line("vmkping", "-c", "3", store))],
                Expect = "A route to the store's network, and answers. A firewall may drop pings and pass the port.",
                Check = new Check.Pattern(@"^\d+ bytes from ", "The store answers pings."),
                Undo = new Undo.NothingChanged(),
            },
            new("route-service", "Look at the service that serves the store", "Refused connections come from a host on which nothing listens.", inputs.Server == StoreServer.Windows ? "The Update Manager server" : "The vCenter appliance")
            {
                Commands = [inputs.Server == StoreServer.Windows ? new Command(Shell.PowerCli, "Get-Service -Name vmware-ufad-vci", "PS>") : new Command(Shell.Posix, "service-control --status vmware-updatemgr")],
                Expect = "Running. If not, start it and read its log: vmware-vum-server-log4cpp.log.",
                Check = new Check.Pattern("(?i)running", "The service runs."),
                Undo = new Undo.NothingChanged(),
                Unverified = "The service's name is told from experience, without a source here.",
            },
        ]);
    }
}
