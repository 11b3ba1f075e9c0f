using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>The same change by PowerCLI, the ESXi shell and the client; each command says in its prompt which way it is.</summary>
internal sealed class WayCommands(RemovalInputs inputs)
{
    public const string Trial = "PowerCLI, trial", PowerCli = "PowerCLI", Client = "vSphere Client";

    /// <summary>The line after it shows that a paste is whole.</summary>
    public const string SwitchList = $"esxcfg-vswitch -l; echo {EsxiReaders.EndOfMarks}", PortList = $"esxcli network vswitch dvs vmware list; echo {EsxiReaders.EndOfMarks}", AdapterList = "esxcfg-vmknic -l";

    private string ShellPrompt => $"ESXi shell, {inputs.Prompt}";

    private bool Shows(string way) => inputs.Ways.Contains(way);

    /// <summary>Looking is done on the host whatever the way.</summary>
    public ImmutableArray<Command> Look(params IEnumerable<string> lines) => [.. lines.Select(line => new Command(Shell.Esxcli, line, ShellPrompt))];

    /// <summary>The chosen ways of those there are; where none is chosen, all that there are.</summary>
    public ImmutableArray<Command> Ways(ImmutableArray<Command> powerCli, ImmutableArray<Command> shell, ImmutableArray<Command> client)
    {
        ImmutableArray<Command> chosen = [.. Shows(RemovalChoices.PowerCli) ? powerCli : [], .. Shows(RemovalChoices.Esxcli) ? shell : [], .. Shows(RemovalChoices.Client) ? client : []];
        // The shell is not enough for what it cannot do whole, so it does not stand alone where the others were not chosen.
        return chosen.IsEmpty ? [.. powerCli, .. client] : chosen;
    }

    public ImmutableArray<Command> InShell(params IEnumerable<string> lines) => Look(lines);

    public bool ShowsClient => inputs.Ways.IsEmpty || Shows(RemovalChoices.Client);

    /// <summary>Menus that were looked up for the clients of 7 and 8 only (Told.ClientMove).</summary>
    public string? OtherMenus => ShowsClient && inputs.Version < new EsxiVersion(7, 0) ? "The client's menus are those of 7 and 8; other releases were not looked up." : null;

    /// <summary>An uplink, out of the pool of one switch of the host or into it. One that is taken off is free until it is added elsewhere.</summary>
    public string Uplink(string name, string verb, Consumer uplink) => $"{inputs.Host}, Configure, Virtual switches, {name}, Manage Physical Adapters: {verb} {uplink.Name}.";

    public string Adapter(SwitchToLeave leave, Consumer moving) => $"{inputs.Host}, Configure, Virtual switches, {leave.Target.Vswitch}, Migrate VMkernel Adapter: {moving.Name} to {moving.Group}.";

    public static ImmutableArray<Command> InClient(params IEnumerable<string> texts) => [.. texts.Select(text => new Command(Shell.VsphereClient, text, Client))];

    /// <summary>First with -WhatIf, which tells what would be changed and changes nothing; then for real.</summary>
    /// <param name="named">Lines that look objects up.</param>
    public ImmutableArray<Command> InPowerCli(ImmutableArray<string> named, params ReadOnlySpan<string> changes)
    {
        var commands = ImmutableArray.CreateBuilder<Command>();
        foreach (var (prompt, end) in (ReadOnlySpan<(string, string)>)[(Trial, " -WhatIf"), (PowerCli, "")])
        {
            var lines = new List<string> { Host };
            lines.AddRange(named);
            foreach (var change in changes) lines.Add(change + end);
            commands.Add(new(Shell.PowerCli, string.Join('\n', lines), prompt));
        }
        return commands.ToImmutable();
    }

    /// <summary>For what has no -WhatIf: methods of the API, and cmdlets that only look.</summary>
    public ImmutableArray<Command> InPowerCliAtOnce(params ReadOnlySpan<string> lines) => [new(Shell.PowerCli, string.Join('\n', [Host, .. lines]), PowerCli)];

    private string Host => $"$vmh = Get-VMHost -Name {Literal(inputs.Host.ToString())}";

    public static string Vds(SwitchToLeave leave) => $"$vds = {PowerCliName.Find("Get-VDSwitch", leave.Name.ToString())}";

    public static string Vss(SwitchToLeave leave) => $"$vss = Get-VirtualSwitch -VMHost $vmh -Standard -Name {Literal(leave.Target.Vswitch.ToString())}";

    public static string Nic(params IEnumerable<Consumer> uplinks) => $"$nic = Get-VMHostNetworkAdapter -VMHost $vmh -Physical -Name {string.Join(", ", uplinks.Select(uplink => Literal(uplink.Name)))}";

    /// <summary>Takes an uplink off by the port it is on, which a person may have left out. (Told.UplinkCommands)</summary>
    public static string? FreeUplink(SwitchToLeave leave, Consumer uplink) => uplink.Port.Length == 0 ? null : Ash.Line("esxcfg-vswitch", "-Q", uplink.Name, "-V", uplink.Port, leave.OnHost);

    public static string? BindUplink(SwitchToLeave leave, Consumer uplink) => uplink.Port.Length == 0 ? null : Ash.Line("esxcfg-vswitch", "-P", uplink.Name, "-V", uplink.Port, leave.OnHost);

    /// <summary>Without one of its parts the whole way is left out.</summary>
    public ImmutableArray<Command> InShellIfKnown(params ReadOnlySpan<string?> lines)
    {
        var known = new List<string>();
        foreach (var line in lines)
        {
            if (line is null) return [];
            known.Add(line);
        }
        return InShell(known);
    }
}
