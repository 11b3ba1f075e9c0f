namespace Runbooks.Testing.Comware;

/// <summary>The bridge MAC address of a fabric whose owner of the address may have left.</summary>
internal static class BridgeMacs
{
    /// <summary>
    /// Without persistence that of the master, as soon as the owner leaves; else as before (H3C S6520X IRF configuration guide). That a timer
    /// runs out after six minutes is left out: no plan waits for it.
    /// </summary>
    public static string After(Fabric fabric) =>
        fabric.Running.MacPersistent != "no" || fabric.Members.Any(box => box.BridgeMac == fabric.BridgeMac) ? fabric.BridgeMac : fabric.Master.BridgeMac;
}
