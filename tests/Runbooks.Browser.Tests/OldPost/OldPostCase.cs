using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

namespace Runbooks.Browser.Tests.OldPost;

/// <summary>Two hosts with ESXi 5.0, cables between vmnic1, 2, 5 and 6, jumbo frames.</summary>
internal static class OldPostCase
{
    public const string Message = """
        The vMotion migrations failed because the ESX hosts were not able to connect over the vMotion network. Check the vMotion network settings and physical network configuration.
        vMotion migration [168364033:1341590814020069] vMotion migration [168364033:1341590814020069] stream thread failed to connect to the remote host <>: The ESX hosts failed to connect over the VMotion network
        """;

    private static readonly Runbook Runbook = Catalogue.Find("vmotion-networks")!;

    public static Plan Plan { get; } = Runbook.Evaluate(Runbook.Example).Plan!;

    public static IEnumerable<Step> Checked => Plan.Steps.Where(step => step.Check is not Domain.Engine.Check.None);

    /// <summary>As a person fills it in. What has the right value by itself stays as it is.</summary>
    public static async Task FillIn(WizardPage wizard)
    {
        await wizard.FillInHost(0, "esx01.example.local", "5.0");
        await wizard.FillInHost(1, "esx02.example.local", "5.0");
        await wizard.FillInCables("vmnic1", "vmnic2", "vmnic5", "vmnic6");
        await wizard.Field("mtu").FillAsync("9000");
    }

    /// <summary>What the step's commands print when all is well.</summary>
    public static string Right(Step step) => new Outputs(Plan, step.Where, old: true).For(step);
}
