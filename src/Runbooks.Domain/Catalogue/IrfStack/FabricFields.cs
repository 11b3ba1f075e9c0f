using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What is set for the fabric as a whole.</summary>
internal static class FabricFields
{
    public const string Timer = "timer", Always = "always", No = "no";

    private const string Group = "Fabric";

    public static ImmutableArray<Field> All { get; } =
    [
        new ChoiceField("bridgeMac", "Bridge MAC address after its owner has left", Macs)
        {
            Group = Group, Default = values => FormValue.Of(IsArpOrNd(values) ? No : Timer),
            Help = "The fabric uses the bridge MAC address of one member.",
        },
        new ToggleField("blank", "Blank the switches first")
        {
            Group = Group, Default = _ => FormValue.Of(false),
            Help = "Deletes each switch's startup configuration and restarts it: all settings and the remote access are lost. Console only, with a backup. The member ID stays.",
        },
    ];

    // ARP and ND detection with spanning tree need "undo irf mac-address persistent" (H3C S6520X IRF configuration guide).
    private static ImmutableArray<Option> Macs(FormValues values)
    {
        var conflict = IsArpOrNd(values) ? "ARP and ND detection with spanning tree need a bridge MAC that changes at once (H3C S6520X IRF configuration guide)." : null;
        return
        [
            new(Timer, "Kept for six minutes", "The Comware 7 default: a member that restarts finds the address unchanged.", conflict),
            new(Always, "Kept for ever", "The old post's choice. If the owner is then used elsewhere in the same layer 2 network, two devices have one bridge MAC (a deduction).", conflict),
            new(No, "Changed at once", "Disturbs aggregations that span members whenever the owner leaves."),
        ];
    }

    private static bool IsArpOrNd(FormValues values) => values.Text("mad") is MadFields.Arp or MadFields.Nd;
}
