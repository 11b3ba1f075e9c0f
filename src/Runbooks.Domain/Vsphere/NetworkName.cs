using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>The rule for names of vSwitches and port groups.</summary>
internal static class NetworkName
{
    public static Result<string> Check(string text, string what, int maxLength)
    {
        if (text.Length == 0) return Result.Refuse<string>($"A name for the {what} is needed.");
        if (text.Length > maxLength)
            return Result.Refuse<string>(string.Create(CultureInfo.InvariantCulture, $"The name of a {what} has at most {maxLength} characters; “{Shown(text)}” has {text.Length}."));
        if (text[0] == '-') return Result.Refuse<string>("A name cannot begin with a hyphen: esxcli would take it for an option.");
        if (text[0] == ' ' || text[^1] == ' ') return Result.Refuse<string>("A name cannot begin or end with a blank: nobody sees it on a console.");
        foreach (var c in text)
        {
            if (c is < ' ' or > '~') return Result.Refuse<string>("A name here has letters, digits, blanks and signs of ASCII only: others look different from one console to the next.");
            if (c is '/' or '\\' or '%') return Result.Refuse<string>($"A name cannot hold {c}: vCenter stores / \\ and % in another form than they were typed.");
            if (c is '*' or '?' or '[' or ']' or '`') return Result.Refuse<string>($"A name cannot hold {c}: PowerCLI would take it for a pattern and change other networks too.");
            if (c == ',') return Result.Refuse<string>("A name cannot hold a comma: esxcli prints lists of names with commas between them, so the output could not be read back.");
        }
        return text;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <summary>The name of a standard vSwitch.</summary>
public readonly record struct VswitchName
{
    /// <summary>Cautious: names of this length are in use. The exact limit was not verified.</summary>
    public const int MaxLength = 31;

    private readonly string? name;

    private VswitchName(string name) => this.name = name;

    public static Result<VswitchName> Parse(string text) => NetworkName.Check(text, "vSwitch", MaxLength).Then<VswitchName>(name => new VswitchName(name));

    public override string ToString() => name ?? "";
}

/// <summary>The name of a port group on a standard vSwitch.</summary>
public readonly record struct PortGroupName
{
    /// <summary>Cautious: the column for it in <c>esxcfg-vmknic -l</c> holds 39 characters. The exact limit was not verified.</summary>
    public const int MaxLength = 39;

    private readonly string? name;

    private PortGroupName(string name) => this.name = name;

    public static Result<PortGroupName> Parse(string text) => NetworkName.Check(text, "port group", MaxLength).Then<PortGroupName>(name => new PortGroupName(name));

    public override string ToString() => name ?? "";
}
