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
        if (messages.Ports.Select(port => port.Switch).Concat(messages.Members.Select(member => member.Switch)).FirstOrDefault(name => DvsName.Parse(name).TryGet(out _)) is { } name) fields = fields.With("dvswitch", name);
        if (!messages.Members.IsEmpty) fields = fields.With("purpose", RemovalChoices.FromInventory);
        return new(slug, RecognitionKind.Error, reason, certainty) { Fields = With(fields, "error", text) };
    }

    private static Recognition? Lists(string text, string slug)
    {
        var detailed = DvsListing.Read(text);
        var listed = text.Contains("DVPort ID", StringComparison.OrdinalIgnoreCase) || text.Contains("DVS Name", StringComparison.OrdinalIgnoreCase) ? SwitchListing.Read(text).Where(each => each.Distributed).ToImmutableArray() : [];
        if (detailed.IsEmpty && listed.IsEmpty) return null;
        ImmutableArray<string> names = [.. (detailed.IsEmpty ? listed : detailed).Select(each => each.Name).Distinct(StringComparer.Ordinal)];
        var fields = With(FormValues.Empty, detailed.IsEmpty ? "vswitchList" : "dvsList", text);
        if (names is [var only] && DvsName.Parse(only).TryGet(out _)) fields = fields.With("dvswitch", only);
        return new(slug, RecognitionKind.Output, $"The list of a host's switches shows it on {(names.Length == 1 ? "a distributed switch" : $"{RemovalText.Number(names.Length)} distributed switches")}.", 70) { Fields = fields, Reader = EsxiReaders.SwitchList };
    }

    /// <summary>Only what the field takes: the length it has, and no control characters.</summary>
    private static FormValues With(FormValues fields, string id, string text) =>
        RemovalForm.Form.Fields.FirstOrDefault(field => field.Id == id) is TextField field && PlainText.IsWellFormed(text) && TextCheck.Refusal(field, text) is null ? fields.With(id, text) : fields;
}
