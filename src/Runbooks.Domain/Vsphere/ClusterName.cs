using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>The name of a cluster in vCenter's inventory.</summary>
public readonly record struct ClusterName
{
    /// <summary>ManagedEntity.name in the vSphere API: at most 80 characters.</summary>
    public const int MaxLength = 80;

    private readonly string? name;

    private ClusterName(string name) => this.name = name;

    public static Result<ClusterName> Parse(string text)
    {
        if (text.Length == 0) return Result.Refuse<ClusterName>("A name for the cluster is needed.");
        if (text.Length > MaxLength) return Result.Refuse<ClusterName>(string.Create(CultureInfo.InvariantCulture, $"The name of a cluster has at most {MaxLength} characters; this has {text.Length}."));
        if (text[0] == ' ' || text[^1] == ' ') return Result.Refuse<ClusterName>("A name cannot begin or end with a blank: nobody sees it on a console.");
        foreach (var c in text)
        {
            // Windows PowerShell reads a script without a byte order mark in the machine's own code page.
            if (c is < ' ' or > '~') return Result.Refuse<ClusterName>("A name here has letters, digits, blanks and signs of ASCII only: Windows PowerShell would read others differently from one machine to the next.");
            if (c is '/' or '\\' or '%') return Result.Refuse<ClusterName>($"A name cannot hold {c}: vCenter stores / \\ and % in another form than they were typed.");
            if (c is '*' or '?' or '[' or ']' or '`') return Result.Refuse<ClusterName>($"A name cannot hold {c}: PowerCLI would take it for a pattern and change hosts of other clusters too.");
        }
        return new ClusterName(text);
    }

    public override string ToString() => name ?? "";
}
