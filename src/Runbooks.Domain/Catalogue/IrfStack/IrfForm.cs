using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The form: its fields in reading order, and the old post's case.</summary>
internal static class IrfForm
{
    public static Form Form { get; } = new([.. SwitchFields.All, .. LinkFields.All, .. MadFields.All, .. FabricFields.All]);

    /// <summary>The old post's own case: two A3600 EI, ports 51 and 52 crosswise, priorities 32 and 30, the bridge MAC kept for ever.</summary>
    public static FormValues Example { get; } = FormValues.Empty
        .With("platform", "3600-v2-ei")
        .With("size", "48")
        .With("members", FormValue.Of(SwitchFields.Row("sw1", 1, 1, 32), SwitchFields.Row("sw2", 1, 2, 30)))
        .With("topology", LinkFields.Ring)
        .With("perPort", 1)
        .With("bridgeMac", FabricFields.Always);
}
