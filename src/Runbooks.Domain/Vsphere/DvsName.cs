using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>The name of a distributed switch, as vCenter and the host's lists print it.</summary>
public readonly record struct DvsName
{
    /// <summary>Objects in vCenter's inventory have names of up to 80 characters (not verified).</summary>
    public const int MaxLength = 80;

    private readonly string? name;

    private DvsName(string name) => this.name = name;

    public static Result<DvsName> Parse(string text) => NetworkName.Check(text, "distributed switch", MaxLength).Then<DvsName>(name => new DvsName(name));

    public override string ToString() => name ?? "";
}

/// <summary>The name of a virtual machine or template. It is only ever written into PowerShell literals and sentences.</summary>
public readonly record struct MachineName
{
    public const int MaxLength = 80;

    private readonly string? name;

    private MachineName(string name) => this.name = name;

    public static Result<MachineName> Parse(string text)
    {
        if (text.Length == 0) return Result.Refuse<MachineName>("The name of the machine is needed, as vCenter shows it.");
        if (text.Length > MaxLength) return Result.Refuse<MachineName>(string.Create(CultureInfo.InvariantCulture, $"The name of a machine has at most {MaxLength} characters; this has {text.Length}."));
        foreach (var c in text)
        {
            if (c is '*' or '?' or '[' or ']' or '`') return Result.Refuse<MachineName>($"The name holds {c}: PowerCLI would take it for a pattern and change other machines too. Move this machine by the client, and paste the list anew.");
            if (c is ',') return Result.Refuse<MachineName>("The name holds a comma, which separates names in what is read back. Move this machine by the client, and paste the list anew.");
            if (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return Result.Refuse<MachineName>(string.Create(CultureInfo.InvariantCulture, $"The name holds the invisible character U+{(int)c:X4}. Move this machine by the client, and paste the list anew."));
        }
        return new MachineName(text);
    }

    public override string ToString() => name ?? "";
}
