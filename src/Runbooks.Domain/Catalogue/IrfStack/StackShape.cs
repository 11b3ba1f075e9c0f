using Runbooks.Domain.Comware;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// Whether cables without a fault of their own make one fabric of the chosen shape. Each IRF port has one neighbour, so what is connected
/// is a path or a cycle.
/// </summary>
internal static class StackShape
{
    /// <summary>IRF port to IRF port; index 2 first.</summary>
    public static ImmutableArray<(IrfPort A, IrfPort B)> Links(Entered entered) =>
        [.. entered.Cables.Select(cable => cable.From!.Value.Index == 2 ? (cable.From.Value, cable.To!.Value) : (cable.To!.Value, cable.From.Value)).Distinct()];

    public static void Check(Faults faults, Entered entered, string topology)
    {
        var members = entered.Members.Where(member => member.Id is not null).DistinctBy(member => member.Id).ToImmutableArray();
        if (members.Length < 2) return;
        var links = Links(entered);
        var reached = Reached(members[0].Id!.Value, links);
        if (members.FirstOrDefault(member => !reached.Contains(member.Id!.Value)) is { } alone)
        {
            faults.Add("cables", $"No cable leads from {members[0].Label} to {alone.Label}, straight or over others. Each would be master of a fabric of its own.");
            return;
        }
        var isRing = links.Length == members.Length;
        if (topology == LinkFields.Ring && !isRing)
        {
            var (two, one) = (Open(members, links, 2), Open(members, links, 1));
            faults.Add("cables", $"The cables make a chain: IRF-port {two} and IRF-port {one} are open, and one broken link would split the fabric. Join them for a ring, or choose {(members.Length == 2 ? "the pair" : "the chain")}.");
        }
        else if (topology != LinkFields.Ring && isRing)
            faults.Add("cables", $"The cables make a ring. Choose the ring, or leave out the link that closes it, such as IRF-port {links[^1].A} to IRF-port {links[^1].B}.");
    }

    private static HashSet<int> Reached(int from, ImmutableArray<(IrfPort A, IrfPort B)> links)
    {
        var reached = new HashSet<int> { from };
        // As many rounds as there are links reach the far end of any path.
        for (var round = 0; round < links.Length; round++)
        {
            foreach (var (a, b) in links)
            {
                if (reached.Contains(a.Member) || reached.Contains(b.Member)) (_, _) = (reached.Add(a.Member), reached.Add(b.Member));
            }
        }
        return reached;
    }

    private static IrfPort Open(ImmutableArray<EnteredMember> members, ImmutableArray<(IrfPort A, IrfPort B)> links, int index) =>
        members.Select(member => new IrfPort(member.Id!.Value, index)).First(port => !links.Any(link => link.A == port || link.B == port));
}
