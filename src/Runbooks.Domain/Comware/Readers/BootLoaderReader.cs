using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display boot-loader</c>, Comware 7 (published captures; one switch alone may print <c>on the device</c>):
/// <code>
/// Software images on slot 1:
/// Current software images:
///   flash:/5130ei-cmw710-boot-r3506p10.bin
///   flash:/5130ei-cmw710-system-r3506p10.bin
/// Main startup software images:
///   flash:/5130ei-cmw710-boot-r3506p10.bin
/// Backup startup software images:
///   None
/// </code>
/// Comware 5 (published captures):
/// <code>
///  Slot 1
/// The current boot app is: flash:/a5500ei-cmw520-r2222p05.bin
/// The main boot app is: flash:/a5500ei-cmw520-r2222p05.bin
/// The backup boot app is: flash:/a5500ei-cmw520-r2210.bin
/// </code>
/// </summary>
internal static class BootLoaderReader
{
    /// <summary>The subject where no slot is named and none, or more than one, is asked for.</summary>
    private const string Unnamed = "switch";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.BootLoader);
        // A switch alone may name no slot: then the images are of the one that is asked for.
        string[] asked = [.. expectations.Select(static expected => expected.Subject).Where(static subject => subject.StartsWith("slot ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        var alone = asked is [var one] && !reading.Outputs.SelectMany(Reading.Printed).Any(static printed => Slot(printed.Line.Text.Trim(), Unnamed) is { } named && named != Unnamed) ? one : Unnamed;
        var (current, main, isOpen) = (new List<string>(), new List<string>(), false);
        foreach (var output in reading.Outputs)
        {
            var images = new List<(string Slot, string Which, List<string> Files)>();
            var slot = alone;
            foreach (var (line, words) in Reading.Printed(output))
            {
                var text = line.Text.Trim();
                if (Slot(text, alone) is { } named) slot = named;
                else if (Which(text) is not { } which)
                {
                    if (images.Count > 0 && !line.IsCut && words.Length == 1 && !text.Equals("None", StringComparison.OrdinalIgnoreCase)) images[^1].Files.Add(File(text));
                }
                else
                {
                    images.Add((slot, which, []));
                    if (text.Contains("boot app is", StringComparison.OrdinalIgnoreCase) && Shapes.After(text) is { Length: > 0 } file && !line.IsCut && !Shapes.IsNone(file)) images[^1].Files.Add(File(file));
                }
            }
            foreach (var image in images)
            {
                var isLast = !output.IsWhole && image == images[^1];
                reading.Facts.Add(isLast, image.Slot, image.Which, [.. image.Files]);
                if (image.Which == "current") current.Add(Key(image.Files));
                if (image.Which == "main") main.Add(Key(image.Files));
            }
            foreach (var own in images.Where(static image => image.Which is "current" or "main").GroupBy(static image => image.Slot))
            {
                if (own.ToArray() is [{ Which: "current" } runs, { Which: "main" } starts]) reading.Facts.Add(!output.IsWhole && starts == images[^1], own.Key, "main is current", Key(runs.Files) == Key(starts.Files) ? "yes" : "no");
            }
            // Another slot may follow, with other images.
            isOpen |= !output.IsWhole;
        }
        if (current.Count > 0) reading.Facts.Add(isOpen, "all slots", "same", current.Distinct(StringComparer.Ordinal).Count() == 1 ? "yes" : "no");
        if (main.Count > 0) reading.Facts.Add(isOpen, "all slots", "same main", main.Distinct(StringComparer.Ordinal).Count() == 1 ? "yes" : "no");
        return reading.Judge(expectations);
    }

    private static string Key(List<string> files) => string.Join('\n', files.Order(StringComparer.Ordinal));

    // By what stands before the colon: a file may be named "main.bin".
    private static string? Which(string text)
    {
        var head = text.Split(':')[0];
        bool Has(string word) => head.Contains(word, StringComparison.OrdinalIgnoreCase);
        return !(Has("images") && text.Contains("images:", StringComparison.OrdinalIgnoreCase)) && !Has("boot app is") ? null : Has("current") ? "current" : Has("main") ? "main" : Has("backup") ? "backup" : null;
    }

    // "Software images on slot 2:", "Software images on the device:", "Software images on chassis 1 slot 0:"
    private static string? Slot(string text, string unnamed)
    {
        if (ConsoleOutput.Place(text) is { } number) return $"slot {number}";
        const string mark = "Software images on ";
        if (!text.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) return null;
        var place = text[mark.Length..].TrimEnd(':');
        return place.Any(char.IsAsciiDigit) ? place : unnamed;
    }

    // "flash:/a.bin", with what it is behind it on some platforms: "flash:/a.bin (CRC 1)"
    private static string File(string path) => EvidenceText.Words(path)[0] is var file && file.LastIndexOf('/') is >= 0 and var at ? file[(at + 1)..] : EvidenceText.Words(path)[0];
}
