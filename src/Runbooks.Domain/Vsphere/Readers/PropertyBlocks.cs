using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// Entries that esxcli prints one below the other, a property a line:
/// <code>
/// vSwitch0
///    Name: vSwitch0
///    MTU: 1500
///    Uplinks: vmnic2
/// </code>
/// </summary>
internal static class PropertyBlocks
{
    public static ImmutableArray<Dictionary<string, string>> Read(ImmutableArray<EvidenceLine> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Dictionary<string, string>>();
        Dictionary<string, string>? block = null;
        foreach (var line in lines)
        {
            if (line.Command is not null)
            {
                block = null;
                continue;
            }
            if (line.Text.Length == 0) continue;
            if (Property(line.Text) is not var (key, value))
            {
                // The title; the properties that follow are of the next entry.
                block = null;
                continue;
            }
            // A name can hold a colon, so a title may look like a property; the name below it settles that.
            if (key == "Name" && (block is null || block.ContainsKey("Name")))
            {
                block = new(StringComparer.Ordinal);
                blocks.Add(block);
            }
            // What is printed deeper (a DVPort's own properties) comes later; the first one of a kind counts.
            block?.TryAdd(key, value);
        }
        return blocks.ToImmutable();
    }

    /// <summary>The property on the last line of the last entry, when that line may be cut.</summary>
    public static string? OpenKey(FactSheet sheet) => sheet.Lines is [.., var last] && sheet.IsOpen(last) && Property(last.Text) is var (key, _) ? key : null;

    public static (string Key, string Value)? Property(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 1 || (colon + 1 < text.Length && text[colon + 1] != ' ') ? null : (text[..colon].Trim(), text[(colon + 1)..].Trim());
    }

    /// <summary><c>vmnic1, vmnic2</c>; nothing gives an empty list.</summary>
    public static ImmutableArray<string> List(string value) => [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
