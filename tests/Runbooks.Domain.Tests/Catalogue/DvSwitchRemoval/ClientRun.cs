using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Carries out in the client what it does in another order than PowerCLI: one uplink or one adapter at a time.</summary>
internal static partial class ClientRun
{
    [GeneratedRegex(@"^\S+, Configure, Virtual switches, (?<switch>.+), Manage Physical Adapters: (?<verb>remove|add) (?<nic>vmnic\d+)\.$")]
    private static partial Regex Uplink { get; }

    [GeneratedRegex(@"^\S+, Configure, Virtual switches, (?<switch>.+), Migrate VMkernel Adapter: (?<vmk>vmk\d+) to (?<group>.+)\.$")]
    private static partial Regex Adapter { get; }

    /// <summary>Only steps whose every text is one of these; the others do in the client what they do in PowerCLI.</summary>
    public static bool Knows(ImmutableArray<Command> commands) => commands.Length > 0 && commands.All(command => Uplink.IsMatch(command.Text) || Adapter.IsMatch(command.Text));

    public static void Run(HostModel host, string text)
    {
        if (Uplink.Match(text) is { Success: true } uplink)
        {
            var (name, nic) = (uplink.Groups["switch"].Value, uplink.Groups["nic"].Value);
            if (uplink.Groups["verb"].Value == "remove") host.TakeUplink(nic, name);
            else host.GiveUplink(nic, name);
        }
        else
        {
            var adapter = Adapter.Match(text);
            host.MoveAdapter(adapter.Groups["vmk"].Value, adapter.Groups["switch"].Value, adapter.Groups["group"].Value);
        }
        host.Check();
    }
}
