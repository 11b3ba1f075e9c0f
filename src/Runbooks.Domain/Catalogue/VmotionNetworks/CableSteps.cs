using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Plugging in.</summary>
internal static class CableSteps
{
    public static Section Section(VmotionInputs inputs) => new("Connect the cables",
    [
        new Step("cables", $"Connect {VmotionText.Count(inputs.Links.Length, "cable", "cables")}", "Each cable joins the two ports that have addresses in the same network. A cable in a wrong port gives a link light but no answer.", "At the racks")
        {
            Expect = string.Join("\n", inputs.Links.Select(link => $"Link {VmotionText.Number(link.Number)}: {inputs.A.Label} {link.NicA} to {inputs.B.Label} {link.NicB}")),
            Check = new Check.None("Nothing is typed here; whether each cable carries a link and leads to the right port is checked in the next steps."),
            Undo = new Undo.ByCommands([], "Unplug the cables again."),
            Hold = new(HoldKind.Pause, "Go on when both hosts are configured. Straight cables do (auto-MDIX); leave both sides on automatic negotiation."),
            Unverified = "That straight cables do (auto-MDIX) is general knowledge and was not verified.",
        },
    ])
    {
        Intro = "Do-confirm: plug all, then confirm once. Mark both ends with the number of the link.",
    };
}
