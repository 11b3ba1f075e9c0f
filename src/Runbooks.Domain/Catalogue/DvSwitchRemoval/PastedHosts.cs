using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Of which host the pasted texts are. A plan made from the lists of two hosts would clear the wrong one.</summary>
internal static class PastedHosts
{
    private static readonly ImmutableArray<string> Fields = ["vswitchList", "dvsList", "vmknicList", "tags", "routes"];

    private static readonly TextMemo<ImmutableArray<string>> Prompts = new(text => [.. PromptHost.All(EvidenceText.Lines(text, EsxiReaders.Programs)).Distinct(StringComparer.OrdinalIgnoreCase)]);

    private static readonly TextMemo<string?> Twice = new(AdapterListing.Refusal);

    /// <summary>Why texts do not belong together, each at the field that shows it.</summary>
    public static IEnumerable<(string Field, string Told)> Refusals(FormValues values, Pasted pasted)
    {
        var before = ImmutableArray<string>.Empty;
        foreach (var field in Fields)
        {
            before = [.. before, .. Prompts.Of(values, field)];
            if (OneHost.Refusal(before) is not { } told) continue;
            yield return (field, told);
            yield break;
        }
        if (OneHost.Refusal(pasted.Listed("vswitchList")) is { } list) yield return ("vswitchList", list);
        else if (OneHost.Refusal([.. pasted.Listed("vswitchList"), .. pasted.Listed("dvsList")]) is { } both) yield return ("dvsList", both);
        if (Twice.Of(values, "vmknicList") is { } adapter) yield return ("vmknicList", adapter);
    }

    /// <summary>The host that the prompts name; null without one.</summary>
    public static string? Named(FormValues values) => Fields.SelectMany(field => Prompts.Of(values, field)).FirstOrDefault();
}
