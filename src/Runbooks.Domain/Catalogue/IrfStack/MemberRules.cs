using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What can be wrong with the members, told at the cell.</summary>
internal static class MemberRules
{
    public static void Check(FormReader form, Entered entered, ChosenPlatform chosen)
    {
        if (entered.Members.Length < 2) form.Refuse("members", "A stack has at least two switches.");
        if (entered.Members.Length > chosen.Platform.MaxMembers)
            form.Refuse("members", $"{chosen.Platform.Name} is taken to have at most {PortWords.Number(chosen.Platform.MaxMembers)} members; there are {PortWords.Number(entered.Members.Length)}. If its guide says more, change “Most members”.");
        var names = new HashSet<HostName>();
        foreach (var member in entered.Members)
        {
            var row = new FormReader(form.Values.Rows("members")[member.Row], $"members[{PortWords.Number(member.Row)}].");
            if (row.Read("name", HostName.Parse) is { } name && !names.Add(name)) row.Refuse("name", $"{name} stands in the list already; steps and labels would not tell the two apart.");
            if (member.Current is null) row.Refuse("current", "A member ID is a number from 1 to 10.");
            Id(row, member, entered);
            Priority(row, member, entered);
            form.Add(row.Problems);
        }
    }

    private static void Id(FormReader row, EnteredMember member, Entered entered)
    {
        if (member.Id is not { } id) row.Refuse("id", "A member ID is a number from 1 to 10.");
        // Devices with equal IDs do not merge (H3C S6520X IRF configuration guide: member IDs are unique in a fabric).
        else if (entered.Member(id) is { } first && first.Row < member.Row) row.Refuse("id", $"{first.Label} gets ID {PortWords.Number(id)} already. Two switches with the same ID do not merge.");
    }

    private static void Priority(FormReader row, EnteredMember member, Entered entered)
    {
        if (member.Priority is not { } priority) row.Refuse("priority", "A priority is a number from 1 to 32.");
        // Master election: priority, then uptime, then MAC (H3C S6520X IRF configuration guide; HP A5800/A5820X IRF configuration guide).
        else if (entered.Members.FirstOrDefault(other => other.Priority == priority) is { } first && first.Row < member.Row)
            row.Refuse("priority", $"{first.Label} has priority {PortWords.Number(priority)} already. With equal priorities the uptime decides who is master, and the other one restarts with its role lost.");
    }
}
