using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The 52 steps of the old post, one by one where they go wrong. The same for every plan.</summary>
internal static class OldPostFaults
{
    public static PlanTable Table { get; } = new("old-post", "What the old list gets wrong", ["Steps", "Fault", "Here"],
    [
        ["all", "Never says which console. 5, 11, 13–16, 21–26 and 34–37 belong to switch 1; 6, 12, 17–20, 27–32 and 38–41 to switch 2. Before the merge, switch 1 has no member 2 and no ports 2/0/x: the commands fail there.", "One track per console, and the fabric for what comes after."],
        ["2–4, 8", "reset saved-configuration is a command of user view and is typed in system view; the save of step 8 writes the running configuration straight back. It takes remote access away, and does not reset the member ID.", "A stage of its own, only when asked for: backup, reset, restart, N to saving."],
        ["3", "show version is no command of Comware.", "display version and display boot-loader, compared between all switches."],
        ["5", "Renumbering 1 to 1 on a switch that is 1 already does nothing.", "Only members whose ID differs are renumbered."],
        ["6", "Right on switch 2 only. On switch 1 it gives both the ID 2 and drops the settings of the ports. A switch from an older stack may not be 1 at all.", "The current ID is read first and stands in the command; at its own console."],
        ["7–9", "Only renumbered switches have to restart. The restart asks for saving, and the list does not say what to answer.", "Restart only where the ID changes; every question with its answer."],
        ["10", "After the restart one is in user view: system-view is missing. “always” contradicts ARP and ND detection, and the address may be doubled when its owner is used elsewhere.", "Set in the fabric, by choice, with reasons."],
        ["12", "Holds only on switch 2 after its restart.", "Under the new ID, after the ID was read back."],
        ["13 ff.", "From an interface straight to the next view, without quit.", "Every block returns to where it began."],
        ["17", "GigabitEhternet is a typing error.", "Names come from the plan and were seen on the switch before."],
        ["21, 24, 27, 30", "irf port 1/1 is no command.", "irf-port 1/1"],
        ["33 before 34–41", "The save comes before undo shutdown: the startup file holds the IRF ports as shut. The second switch restarts in step 44 from that file.", "Shut, bind, open, save, and what was saved is read back before any cable is plugged."],
        ["42", "Typed in interface view, where it does not exist. Right without a further save only if there was one after step 41.", "After the save and the cables, from system view, master first."],
        ["43", "The cross rule is told as port numbers. It follows from the binding, and with all ports in one IRF port of each it is another one.", "Cables are worked out from the bindings: index 2 to index 1."],
        ["44", "Not “the second” but the loser of the election restarts. With equal priorities, uptime or a MAC address decides, and switch 1 may lose its configuration.", "Distinct priorities, read back as saved; who restarts is said before."],
        ["46–48", "A restart of the whole fabric is not needed.", "Left out; links are tested one by one."],
        ["51", "DOWN or DIS is a fault only in this ring of two. The ends of a chain and the unused side of a pair show it for good.", "Each IRF port is compared with the plan."],
        ["missing", "Multi-active detection, domain ID, comparison of versions, free flash, backup, transceivers, display irf configuration, link and device, a way back.", "A step or a caution each, and removal.txt."],
    ])
    {
        Note = $"From the guides for Comware 5 and 7. {Told.OldPost}.",
        TextColumns = [1, 2],
    };
}
