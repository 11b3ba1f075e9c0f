using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Knows this runbook's messages and lists in a pasted text.</summary>
internal static class RemovalRecognition
{
    public static ImmutableArray<Recognition> Read(string text, string slug)
    {
        if (text.Length > EvidenceJudge.MaxEvidenceLength) return [];
        return [.. new[] { Error(text, slug), Lists(text, slug) }.OfType<Recognition>().OrderByDescending(each => each.Certainty)];
    }

    private static Recognition? Error(string text, string slug)
    {
        var messages = DvsMessages.Read(text);
        if (messages.IsEmpty) return null;
        var (reason, certainty) = !messages.Ports.IsEmpty ? ("“vDS … port … is still on host …” is what vCenter says when something still hangs on a distributed switch that a host shall leave.", 98)
            : !messages.Members.IsEmpty ? ("“Cannot remove the host … because it's part of VDS …” is what vCenter says when a host on a distributed switch shall leave the inventory.", 98)
            // Other things are in use too.
            : ("“The resource … is in use.” is also what vCenter says when a host shall leave a distributed switch and something still hangs on it.", 55);
        var fields = FormValues.Empty;
        if (messages.Ports.Select(port => port.Host).Concat(messages.Members.Select(member => member.Host)).FirstOrDefault(name => HostName.Parse(name).TryGet(out _)) is { } host) fields = fields.With("host", host);
        if (messages.Switches.FirstOrDefault() is { } name) fields = fields.With("dvswitch", EntityName.Shown(name));
        if (!messages.Members.IsEmpty) fields = fields.With("purpose", RemovalChoices.FromInventory);
        return new(slug, RecognitionKind.Error, reason, certainty) { Fields = Listed(With(fields, "error", text), text) };
    }

    private static Recognition? Lists(string text, string slug)
    {
        if (Named(text) is not { IsEmpty: false } names) return null;
        var fields = Listed(FormValues.Empty, text);
        var lines = EvidenceText.Lines(text, EsxiReaders.Programs);
        var mixed = OneHost.Refusal(lines) ?? OneHost.Refusal([.. SwitchListing.Rows(lines), .. DvsListing.Read(text, lines)]);
        if (mixed is null && PromptHost.In(lines) is { } host) fields = fields.With("host", host);
        if (mixed is null && names is [var only] && DvsName.Parse(only).TryGet(out _)) fields = fields.With("dvswitch", EntityName.Shown(only));
        // Above a list of ports or adapters that was pasted with it: nothing else here is about distributed switches.
        return new(slug, RecognitionKind.Output, $"The list of a host's switches shows it on {(names.Length == 1 ? "a distributed switch" : $"{RemovalText.Number(names.Length)} distributed switches")}.{(mixed is null ? "" : " " + mixed)}", 78) { Fields = fields, Reader = EsxiReaders.SwitchList };
    }

    private static ImmutableArray<string> Named(string text) => [.. (Detailed(text) is { IsEmpty: false } detailed ? detailed : Rows(text)).Select(each => each.Name).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<HostSwitch> Detailed(string text) => DvsListing.Read(text);

    private static ImmutableArray<HostSwitch> Rows(string text) =>
        text.Contains("DVPort ID", StringComparison.OrdinalIgnoreCase) || text.Contains("DVS Name", StringComparison.OrdinalIgnoreCase) ? [.. SwitchListing.Read(text).Where(each => each.Distributed)] : [];

    /// <summary>A whole session is often pasted at once; each field reads its own list out of it.</summary>
    private static FormValues Listed(FormValues fields, string text)
    {
        if (!Rows(text).IsEmpty) fields = With(fields, "vswitchList", text);
        if (!Detailed(text).IsEmpty) fields = With(fields, "dvsList", text);
        return fields["vswitchList"] is null && fields["dvsList"] is null || AdapterListing.Read(text).IsEmpty ? fields : With(fields, "vmknicList", text);
    }

    /// <summary>Only what the field takes: the length it has, and no control characters.</summary>
    private static FormValues With(FormValues fields, string id, string text) =>
        RemovalForm.Form.Fields.FirstOrDefault(field => field.Id == id) is TextField field && PlainText.IsWellFormed(text) && TextCheck.Refusal(field, text) is null ? fields.With(id, text) : fields;
}
