namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Where this runbook's facts come from, as shown beside a caution.</summary>
internal static class Told
{
    public const string OldPost = "The old post, “Creating an HP IRF networking stack between 2 switches”";

    /// <summary>Comware 7.</summary>
    public const string Guide = "H3C S6520X IRF configuration guide";

    /// <summary>Comware 7; the older, generic one.</summary>
    public const string Commands = "H3C Comware 7 IRF command reference";

    public const string SaveFirst = "H3C S6520X IRF configuration guide, and field note cnblogs 18269532";

    public const string Comware5 = "HP A5800 IRF configuration guide; H3C S3600V2, S5120-EI and S9500E command references";

    public const string MadCommands5 = "H3C S3600V2 and S9500E IRF command references (Comware 5)";

    public const string Platform = "What is known about this platform";
}
