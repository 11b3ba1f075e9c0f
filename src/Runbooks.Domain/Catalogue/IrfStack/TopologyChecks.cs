using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// What <c>display irf</c> and <c>display irf topology</c> must show for a part of the plan. Only the plan tells whether DOWN is a fault:
/// the ends of a chain and the unused side of a pair are down for good.
/// </summary>
internal static class TopologyChecks
{
    public static IEnumerable<Expectation> Members(IrfInputs inputs, IReadOnlyCollection<IrfMember> joined)
    {
        yield return new("fabric", "members", Comparison.SameSet, IdSet(joined), "Missing: it may still be starting, wait and look again; if it stays away, read the topology and the log at its own console. Too many: one has joined before its turn.");
        foreach (var member in joined)
        {
            yield return member == inputs.Master
                ? new(MemberSubject(member.Id), "role", Comparison.Equals, "master", $"Another member won the election. Stop: unplug the IRF cables, compare the saved priorities, and restart {member.Label} from its own file.")
                : new(MemberSubject(member.Id), "role", Comparison.Equals, "standby", "Loading: it is fetching the master’s image, wait. Missing: it is still restarting. Master: it runs alone, or the paste holds two consoles; read the topology at its own console.");
            yield return new(MemberSubject(member.Id), "priority", Comparison.Equals, Number(member.Priority), $"Set it in the fabric: irf member {Number(member.Id)} priority {Number(member.Priority)}, then save. It counts at the next election.");
        }
    }

    /// <param name="cut">Links that are taken apart at the moment.</param>
    public static IEnumerable<Expectation> Links(IrfInputs inputs, IReadOnlyCollection<IrfMember> joined, params ImmutableArray<IrfLink> cut)
    {
        foreach (var member in joined)
        {
            foreach (var port in MemberCommands.IrfPorts(member.Id))
            {
                var neighbor = inputs.Neighbor(port);
                if (neighbor is null)
                    yield return new(PortSubject(port), "link", Comparison.OneOf, "DIS|DOWN", "The plan binds nothing to it: a cable or a binding is in the wrong place.");
                else if (cut.Any(link => link.A == port || link.B == port))
                    yield return new(PortSubject(port), "link", Comparison.OneOf, "DOWN|TIMEOUT", "The link is still there: another cable was pulled, or the delay of the report has not passed yet.");
                else if (!joined.Contains(neighbor))
                    yield return new(PortSubject(port), "link", Comparison.OneOf, "DOWN|TIMEOUT", $"{neighbor.Label} has not been activated yet: a cable leads elsewhere.");
                else
                {
                    yield return new(PortSubject(port), "link", Comparison.Equals, "UP", "DOWN: not cabled, shut or not activated. DIS: nothing is bound. TIMEOUT: the other side does not answer. ISOLATE, on newer releases: most likely a wrong pair of IRF ports, or two members with one ID (not confirmed).");
                    yield return new(PortSubject(port), "neighbor", Comparison.Equals, Number(neighbor.Id), $"None: the link is not up, mend that first. Another ID: the cable leads to another member than {neighbor.Label}; compare with the list of cables.");
                }
            }
        }
        yield return new("fabric", "owner count", Comparison.Equals, "1", "The rows belong to different masters: the fabric is split.");
    }

    /// <summary>The IRF ports in words: 1/1 UP to 2, 1/2 not used.</summary>
    public static string Words(IrfInputs inputs, IEnumerable<IrfMember> joined)
    {
        var all = joined.ToList();
        return string.Join("; ", all.SelectMany(member => MemberCommands.IrfPorts(member.Id)).Select(port => inputs.Neighbor(port) switch
        {
            null => $"{port} DIS or DOWN, not used",
            var neighbor when all.Contains(neighbor) => $"{port} UP, neighbour {Number(neighbor.Id)}",
            var neighbor => $"{port} DOWN until {neighbor.Label} joins",
        }));
    }
}
