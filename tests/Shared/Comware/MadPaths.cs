namespace Runbooks.Testing.Comware;

/// <summary>Which members hear each other through the ports of multi-active detection.</summary>
internal sealed class MadPaths(Lab lab)
{
    public bool Reaches(MadKind kind, string header, Fabric a, Fabric b) =>
        a.Members.Any(one => b.Members.Any(other => Reaches(kind, header, one, other)));

    /// <summary>Directly, or through an intermediate device both are plugged into.</summary>
    public bool Reaches(MadKind kind, string header, Switch a, Switch b) => Ends(kind, header, a).Intersect(Ends(kind, header, b), StringComparer.Ordinal).Any();

    // A cable between two members is a meeting place of its own; an intermediate device is one for all that are plugged into it.
    private IEnumerable<string> Ends(MadKind kind, string header, Switch box)
    {
        if (box.Fabric is not { } fabric || !MultiActive.IsReady(fabric.Running, box, kind, header)) yield break;
        foreach (var port in MultiActive.Ports(fabric.Running, box, header))
        {
            var own = new Socket(box.Label, port.On(1));
            if (!lab.Links.HasLink(box, port) || lab.Wiring.Far(own) is not { } far) continue;
            if (lab.Find(far.Box) is null) yield return far.Box;
            // Extended LACPDUs need a device between the members (H3C S6520X IRF configuration guide).
            else if (kind != MadKind.Lacp) yield return string.Join('|', new[] { own.ToString(), far.ToString() }.Order(StringComparer.Ordinal));
        }
    }
}
