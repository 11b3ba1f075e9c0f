namespace Runbooks.Testing.Comware;

/// <summary>Forms, merges and splits fabrics as links come and go.</summary>
internal sealed class Fabrics(Lab lab)
{
    /// <summary>From power to prompt. Any value above zero does; a real switch takes some minutes.</summary>
    public const long RestartSeconds = 180;

    private IEnumerable<Fabric> All => lab.Switches.Select(box => box.Fabric).OfType<Fabric>().Distinct();

    public void Start(Switch box)
    {
        var old = box.MemberId;
        (box.MemberId, box.ReadyAt, box.StartedAt, box.WasBound) = (box.NewId, null, lab.Clock, false);
        var running = box.Startup is { } saved ? Renumbering.Restarted(saved, old, box.MemberId) : Configuration.Factory(box.Spec.Comware == 7 ? "HPE" : "HP");
        // The file was written for the old ID; what of it still holds is what the switch now runs.
        if (old != box.MemberId && box.Startup is not null) box.Startup = running;
        box.Fabric = new(box, running) { IsForming = true };
        box.Active.Clear();
        // Bindings that stand in the startup file need no activation (H3C S6520X IRF configuration guide).
        foreach (var index in new[] { 1, 2 }) box.Active.UnionWith(running.Bindings(new(box.MemberId, index)).Select(binding => binding.Port.On(1)));
        lab.Console(box.Label).Reset();
    }

    public void Restart(Switch box)
    {
        if (box.Fabric is { } fabric) fabric.Members.Remove(box);
        (box.Fabric, box.ReadyAt) = (null, lab.Clock + RestartSeconds);
        lab.Console(box.Label).Reset();
    }

    /// <summary>Looks for what fell apart. A link that goes away is seen at once.</summary>
    public void Split()
    {
        foreach (var fabric in All.ToArray()) Split(fabric);
        Detect();
    }

    private void Split(Fabric fabric)
    {
        // One box alone cannot fall apart.
        if (fabric.Members.Count == 1 && fabric.Members[0] == fabric.Master) return;
        var parts = Parts(fabric).OrderByDescending(part => part.Contains(fabric.Master)).ThenByDescending(part => part.Count).ToArray();
        foreach (var (part, at) in parts.Select((part, at) => (part, at)))
        {
            if (at == 0) fabric.Members.RemoveAll(box => !part.Contains(box));
            else
            {
                // The part without the master elects one of its own and runs on with the same configuration: two masters.
                var half = new Fabric(Election.Winner(part), fabric.Running) { BridgeMac = fabric.BridgeMac, Lineage = fabric.Lineage, InRecovery = fabric.InRecovery };
                half.Members.Clear();
                half.Members.AddRange(part);
                foreach (var box in part) box.Fabric = half;
            }
        }
        if (!fabric.Members.Contains(fabric.Master)) fabric.Master = Election.Winner(fabric.Members);
        foreach (var half in parts.Select(part => part[0].Fabric!)) half.BridgeMac = BridgeMacs.After(half);
        foreach (var part in parts.Skip(1)) lab.Console(part[0].Fabric!.Master.Label).Reset();
    }

    private List<List<Switch>> Parts(Fabric fabric)
    {
        var (left, parts) = (fabric.InOrder.ToList(), new List<List<Switch>>());
        while (left.Count > 0)
        {
            var part = new List<Switch> { left[0] };
            for (var at = 0; at < part.Count; at++) part.AddRange(Neighbors(part[at]).Where(box => box.Fabric == fabric && !part.Contains(box)).Distinct().ToArray());
            left.RemoveAll(part.Contains);
            parts.Add(part);
        }
        return parts;
    }

    private IEnumerable<Switch> Neighbors(Switch box) =>
        new[] { 1, 2 }.Select(index => lab.Links.State(box, index)).Where(link => link.State == LinkState.Up).Select(link => link.Neighbor!);

    /// <summary>Halves of one fabric that can still hear each other through their MAD ports: one of them goes into Recovery.</summary>
    private void Detect()
    {
        // Nothing to find as long as no fabric has split.
        if (All.DistinctBy(fabric => fabric.Lineage).Count() == All.Count()) return;
        foreach (var halves in All.Where(fabric => !fabric.InRecovery).GroupBy(fabric => fabric.Lineage).Where(halves => halves.Count() > 1).Select(halves => halves.ToArray()).ToArray())
        {
            foreach (var (kind, header) in MultiActive.Enabled(halves[0].Running))
            {
                foreach (var other in halves.Skip(1).Where(other => lab.Mad.Reaches(kind, header, halves[0], other))) MultiActive.Loser(kind, halves[0], other).InRecovery = true;
            }
        }
    }

    /// <summary>One merge; false when there is none to make.</summary>
    public bool Merge()
    {
        foreach (var (a, b) in Adjacent().OrderByDescending(pair => pair.A.IsForming != pair.B.IsForming))
        {
            // A switch that has only just started joins without another restart; the current master stays (H3C S6520X IRF configuration guide).
            if (a.IsForming != b.IsForming) Join(a.IsForming ? a : b, a.IsForming ? b : a);
            else if (a.IsForming) Form(a, b);
            else if (!RestartLoser(a, b)) continue;
            return true;
        }
        foreach (var fabric in All) fabric.IsForming = false;
        return false;
    }

    private IEnumerable<(Fabric A, Fabric B)> Adjacent() =>
        [.. from fabric in All from box in fabric.InOrder from other in Neighbors(box) where other.Fabric != fabric && box.MemberId < other.MemberId
            where !fabric.Members.Any(one => other.Fabric!.Member(one.MemberId) is not null) select (fabric, other.Fabric!)];

    private static void Form(Fabric a, Fabric b)
    {
        var winner = Election.Winner([a.Master, b.Master]).Fabric!;
        Join(winner == a ? b : a, winner);
    }

    private static void Join(Fabric newcomer, Fabric fabric)
    {
        foreach (var box in newcomer.InOrder.ToArray())
        {
            fabric.Running = Renumbering.Joined(fabric.Running, newcomer.Running, box.MemberId);
            fabric.Members.Add(box);
            box.Fabric = fabric;
        }
    }

    // The loser's members restart from what was saved (H3C S6520X IRF configuration guide). Of two halves of a split fabric the one in
    // Recovery gives way without an election (same guide).
    private bool RestartLoser(Fabric a, Fabric b)
    {
        var winner = a.InRecovery != b.InRecovery ? (a.InRecovery ? b : a) : Election.Winner([a.Master, b.Master]).Fabric!;
        var loser = winner == a ? b : a;
        // Merging by itself can be off; and on some platforms it does not apply to a link that came up because a port was bound: one is told
        // to restart the loser by hand (Comware 7 IRF command reference, irf auto-merge enable).
        if (!lab.AutoMerge || (!lab.AutoMergeAfterBinding && loser.Members.Concat(winner.Members).Any(box => box.WasBound)))
        {
            foreach (var box in loser.Members.Where(box => box.Notices.Count == 0)) box.Notices.Add("%STM/4/STM_MERGE_NEED_REBOOT: IRF merge occurred and the IRF system needs a reboot.");
            return false;
        }
        foreach (var box in loser.Members.ToArray()) Restart(box);
        return true;
    }
}
