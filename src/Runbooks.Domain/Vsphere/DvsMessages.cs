using System.Text;
using System.Text.RegularExpressions;

namespace Runbooks.Domain.Vsphere;

/// <summary>What a port of a distributed switch is connected to (vSphere API reference, DistributedVirtualSwitchPortConnecteeConnecteeType).</summary>
public enum ConnecteeKind { PhysicalNic, MachineNic, ConsoleNic, VmkernelNic, SystemMachineNic }

/// <summary>One port that vCenter says is still in use. Texts are as they stand in the message, placeholders and all; the switch is as vCenter stores its name.</summary>
/// <param name="Kind">Null for a type that no API reference names.</param>
public sealed record DvsPortMessage(string Switch, string Port, string Host, string Entity, string Nic, ConnecteeKind? Kind);

/// <summary>
/// The messages of vCenter when a host is still on a distributed switch, in any order and number, also within other text:
/// <code>
/// Cannot remove the host esx01.example.local because it's part of VDS dvSwitch-vMotion
/// The resource '12' is in use.
/// vDS dvSwitch-vMotion port 12 is still on host esx01.example.local connected to esx01.example.local nic=vmk1 type=hostVmknic
/// </code>
/// The old post has the first and the last; the wording of the second, and of the last for machines, was not verified.
/// </summary>
public sealed record DvsMessages(ImmutableArray<(string Host, string Switch)> Members, ImmutableArray<DvsPortMessage> Ports, ImmutableArray<string> InUse)
{
    // A placeholder such as [port number] holds blanks.
    private const string Word = @"\[[^\]\n]{1,80}\]|\S+";

    private static readonly Regex Member = Of($"annot remove the host (?<host>{Word}) because it.s part of VDS (?<dvs>[^\n]+)");

    private static readonly Regex Port = Of($"(?:vDS|VDS|DVS) (?<dvs>[^\n]+?) port (?<port>{Word}) is still on host (?<host>{Word}) connected to (?<entity>[^\n]+?) nic=(?<nic>\\S*) type=(?<type>\\w+)");

    // The name may hold an apostrophe itself.
    private static readonly Regex Resource = Of("he resource ['‘’](?<name>[^\n]{1,200}?)['‘’] is in use");

    public bool IsEmpty => Members.IsEmpty && Ports.IsEmpty && InUse.IsEmpty;

    /// <summary>The switches by name, those of ports first. The old post has placeholders: <c>[dvSwitch name]</c>.</summary>
    public IEnumerable<string> Switches => Ports.Select(port => port.Switch).Concat(Members.Select(member => member.Switch)).Where(IsName);

    public static bool IsName(string name) => !(name.StartsWith('[') && name.EndsWith(']')) && DvsName.Parse(name).TryGet(out _);

    public static DvsMessages Read(string text)
    {
        // Most texts have none of it.
        if (!text.Contains("is still on", StringComparison.Ordinal) && !text.Contains("part of VDS", StringComparison.Ordinal) && !text.Contains("is in use", StringComparison.Ordinal)) return new([], [], []);
        var lines = Joined(text);
        return new(
            [.. Member.Matches(lines).Select(match => (match.Groups["host"].Value, EntityName.Stored(Own(match.Groups["dvs"].Value)))).Distinct()],
            [.. Port.Matches(lines).Select(Message).Distinct()],
            [.. Resource.Matches(lines).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)]);
    }

    private static DvsPortMessage Message(Match match) => new(
        EntityName.Stored(Last(match.Groups["dvs"].Value)), match.Groups["port"].Value, match.Groups["host"].Value, match.Groups["entity"].Value, match.Groups["nic"].Value,
        match.Groups["type"].Value switch
        {
            "pnic" => ConnecteeKind.PhysicalNic,
            "vmVnic" => ConnecteeKind.MachineNic,
            "hostConsoleVnic" => ConnecteeKind.ConsoleNic,
            // The API says hostVmkVnic, the old post's message hostVmknic.
            "hostVmkVnic" or "hostVmknic" => ConnecteeKind.VmkernelNic,
            "systemCrxVnic" => ConnecteeKind.SystemMachineNic,
            _ => null,
        });

    /// <summary>One line for each message: a dialog breaks them anywhere between words, and ends them before an empty line.</summary>
    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var own = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (own.Length == 0) joined.Append('\n');
            else joined.Append(joined.Length == 0 || joined[^1] == '\n' ? "" : " ").Append(own);
        }
        var words = joined.ToString();
        foreach (var start in (ReadOnlySpan<string>)["Cannot remove the host ", "The resource ", "vDS "]) words = words.Replace(start, "\n" + start, StringComparison.Ordinal);
        return words;
    }

    // The name ends with the message; what follows on the same line is another sentence.
    private static string Own(string name)
    {
        var end = name.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? name : name[..end]).Trim().TrimEnd('.');
    }

    private static string Last(string name) => name.LastIndexOf("vDS ", StringComparison.Ordinal) is >= 0 and var at ? name[(at + 4)..] : name;

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
