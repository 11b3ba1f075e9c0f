using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>What is left of a startup file once the switch comes up under another member ID, and what a member brings along when it joins.</summary>
internal static class Renumbering
{
    /// <summary>
    /// All settings on interfaces that carry the old member ID are gone, saved or not (H3C S6520X IRF configuration guide). Bindings and
    /// the priority typed before the restart must be saved to be kept (same guide); that they come up under the new ID follows from
    /// easy-irf, which binds under the old ID and restarts into the new one (Comware 7 IRF command reference).
    /// </summary>
    public static Configuration Restarted(Configuration saved, int old, int now)
    {
        if (old == now) return saved;
        var result = saved;
        foreach (var header in saved.Sections.Keys.Where(header => IsOfMember(header, old))) result = result.Drop(header);
        result = result.Without("", $"irf member {old} priority");
        return Carry(saved, old, result, now);
    }

    /// <summary>
    /// Every member runs the master's configuration (H3C S6520X IRF configuration guide). Its own IRF ports and priority are what it came
    /// up with, so the fabric shows those.
    /// </summary>
    public static Configuration Joined(Configuration fabric, Configuration own, int member)
    {
        var result = fabric.Without("", $"irf member {member} priority");
        foreach (var index in new[] { 1, 2 }) result = result.Drop(Configuration.Of(new IrfPort(member, index)));
        return Carry(own, member, result, member);
    }

    private static Configuration Carry(Configuration from, int old, Configuration to, int now)
    {
        if (from.Lines("").Any(line => line.StartsWith($"irf member {old} priority", StringComparison.Ordinal)))
            to = to.With("", $"irf member {now} priority {from.Priority(old)}", $"irf member {now} priority");
        foreach (var index in new[] { 1, 2 })
        {
            foreach (var binding in from.Bindings(new(old, index))) to = to.Bind(new(now, index), binding with { Port = binding.Port.On(now) });
        }
        return to;
    }

    private static bool IsOfMember(string header, int member)
    {
        if (header.StartsWith("irf-port ", StringComparison.Ordinal)) return header.StartsWith($"irf-port {member}/", StringComparison.Ordinal);
        return header.StartsWith("interface ", StringComparison.Ordinal) && header.Contains('/', StringComparison.Ordinal)
            && InterfaceName.Parse(header["interface ".Length..]).Required().Member == member;
    }
}
