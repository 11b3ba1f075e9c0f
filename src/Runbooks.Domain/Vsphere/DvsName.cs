using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>The name of a distributed switch. It is there already, so it may be any that vCenter takes.</summary>
public readonly record struct DvsName
{
    /// <summary>The API says "less than 80 characters" for names in the inventory (vSphere API reference, Folder.CreateDatacenter); one more does no harm.</summary>
    public const int MaxLength = 80;

    private readonly string? stored;

    private DvsName(string stored) => this.stored = stored;

    /// <summary>As vCenter stores it: what names are compared by.</summary>
    public string Stored => stored ?? "";

    // The name is the last word of esxcfg-vswitch -Q, which has no sign for the end of its options.
    public static Result<DvsName> Parse(string text) => text.StartsWith('-')
        ? Result.Refuse<DvsName>("A name cannot begin with a hyphen: esxcfg-vswitch would take it for an option.")
        : EntityName.Check(text, "distributed switch", MaxLength).Then<DvsName>(stored => new DvsName(stored));

    public override string ToString() => EntityName.Shown(Stored);
}

/// <summary>The name of a virtual machine or template. It is only ever written into PowerShell literals and sentences.</summary>
public readonly record struct MachineName
{
    public const int MaxLength = 80;

    private readonly string? stored;

    private MachineName(string stored) => this.stored = stored;

    public static Result<MachineName> Parse(string text) => text.Contains(',', StringComparison.Ordinal)
        ? Result.Refuse<MachineName>("The name holds a comma, which separates names in what is read back. Move this machine by the client, and paste the list anew.")
        : EntityName.Check(text, "machine", MaxLength).Then<MachineName>(stored => new MachineName(stored));

    public override string ToString() => EntityName.Shown(stored ?? "");
}
