using Runbooks.Domain.Comware;
using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Comware.Simulator;

/// <summary>Small labs, and the procedure as the guides give it, by hand.</summary>
internal static class Pairs
{
    public static ImmutableArray<InterfaceName> Ports(string type = "GigabitEthernet", int first = 45, int last = 52) =>
        [.. Enumerable.Range(first, last - first + 1).Select(number => InterfaceName.Parse($"{type}1/0/{number}").Required())];

    public static SwitchSpec Switch(string label, int comware = 7) => new(label, comware, Ports());

    public static Lab Two(int comware = 7) => new(Switch("sw1", comware), Switch("sw2", comware));

    public static string Prefix(int member) => $"GigabitEthernet {member}/0/";

    /// <summary>Lines that renumber and restart.</summary>
    public static void Renumber(Lab lab, string label, int from, int to)
    {
        lab.Type(label, "system-view", $"irf member {from} renumber {to}", "Y", "quit", "reboot", "Y");
        lab.Settle();
    }

    /// <summary>Domain, priority, shut, bind, open: one port in each IRF port, 51 in the first and 52 in the second.</summary>
    public static IEnumerable<string> Configure(int member, int priority) =>
    [
        "system-view", "irf domain 10", $"irf member {member} priority {priority}",
        $"interface {Prefix(member)}51", "shutdown", "quit", $"interface {Prefix(member)}52", "shutdown", "quit",
        $"irf-port {member}/1", $"port group interface {Prefix(member)}51", "quit", $"irf-port {member}/2", $"port group interface {Prefix(member)}52", "quit",
        $"interface {Prefix(member)}51", "undo shutdown", "quit", $"interface {Prefix(member)}52", "undo shutdown", "return",
    ];

    public static string Save(Lab lab, string label) => lab.Type(label, "save force");

    public static void Activate(Lab lab, string label)
    {
        lab.Type(label, "system-view", "irf-port-configuration active", "return");
        lab.Settle();
    }

    public static void Cable(Lab lab)
    {
        lab.Plug(Lab.At("sw1", "GigabitEthernet1/0/52"), Lab.At("sw2", "GigabitEthernet1/0/51"));
        lab.Plug(Lab.At("sw1", "GigabitEthernet1/0/51"), Lab.At("sw2", "GigabitEthernet1/0/52"));
    }

    /// <summary>Two switches in a ring, member 1 the master.</summary>
    public static Lab Stack(int comware = 7)
    {
        var lab = Two(comware);
        Renumber(lab, "sw2", 1, 2);
        lab.Type("sw1", Configure(1, 32));
        lab.Type("sw2", Configure(2, 30));
        foreach (var label in new[] { "sw1", "sw2" }) Save(lab, label);
        Cable(lab);
        Activate(lab, "sw1");
        Activate(lab, "sw2");
        return lab;
    }

    /// <summary>The members of the fabric a console is in, the master first.</summary>
    public static string Members(Lab lab, string label) =>
        string.Join(',', lab.Box(label).Fabric!.InOrder.OrderByDescending(box => box.IsMaster).Select(box => box.MemberId));
}
