using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Patching;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>vCenter's message, and lines of esxupdate.log.</summary>
internal static class StoreRecognition
{
    private static readonly ImmutableArray<string> Marks =
        ["esxupdate", "patch store", "MetadataDownloadError", "VibDownloadError", "Cannot merge VIBs", "free space, however the maximum supported size is", "[Errno -2] Name or service not known"];

    public static ImmutableArray<Recognition> Read(string text)
    {
        // The field takes no more than the end of a long log, and the end is what counts.
        if (text.Length > TextField.Longest) text = text[(text.IndexOf('\n', text.Length - TextField.Longest) + 1)..];
        // Looking for a mark is all that is done for a text of another kind.
        if (text.Length > TextField.Longest || !Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase))) return Firewall(text);
        var log = EsxupdateLog.Read(text);
        var fields = FormValues.Empty.With("log", PlainText.Block(PlainText.WellFormed(text)));
        if (Host(text) is { } host) fields = fields.With("host", host);
        var store = log.Store is { } known ? $" The store is {known.Host}." : "";
        Recognition As(RecognitionKind kind, string reason, int certainty) => new(StoreRules.Slug, kind, reason + store, certainty) { Fields = fields, Reader = log.IsLog ? EsxiReaders.EsxupdateLog : null };
        if (log.IsLog) return [As(RecognitionKind.Log, log.LastFailed is { Failure: { } failure } ? $"These are lines of esxupdate.log. {failure.Meaning}" : "These are lines of esxupdate.log.", 95)];
        if (log.IsStoreMessage) return [As(RecognitionKind.Error, "“Host cannot download files from … patch store” is what vCenter says when a host's download failed.", 95)];
        if (EsxupdateCode.Of(log.Code) is { } code && text.Contains("esxupdate", StringComparison.OrdinalIgnoreCase)) return [As(RecognitionKind.Error, $"“esxupdate error code” is what vCenter says when a host's update failed. {code.Meaning}", 90)];
        if (log.LastFailed is { Failure: { Rule: { } rule } found } && (found.Exception is "MetadataDownloadError" or "VibDownloadError" or "InstallationError" || rule.Captured))
            return [As(RecognitionKind.Error, $"These words stand in esxupdate.log. {found.Meaning}", found.Exception is "MetadataDownloadError" or "VibDownloadError" ? 90 : 70)];
        if (EsxupdateCode.Named(log.LastFailed?.Failure?.Exception) is { } named) return [As(RecognitionKind.Error, $"{named.Name} is an exception of esxupdate. {named.Meaning}", 80)];
        return text.Contains("esxupdate.log", StringComparison.Ordinal) ? [As(RecognitionKind.Error, "esxupdate.log is named here.", 55)] : [];
    }

    /// <summary><c>esxcli network firewall get</c>: the way to the store goes through it. Sample beside <see cref="RulesetReader"/>.</summary>
    private static ImmutableArray<Recognition> Firewall(string text)
    {
        if (!text.Contains("Default Action: ", StringComparison.Ordinal) || !text.Contains("Enabled: ", StringComparison.Ordinal) || !text.Contains("Loaded: ", StringComparison.Ordinal)) return [];
        var fields = Host(text) is { } host ? FormValues.Empty.With("host", host) : FormValues.Empty;
        return [new(StoreRules.Slug, RecognitionKind.Output, "This is what esxcli network firewall get prints on an ESXi host. What it filters may be a download from the patch store.", 55) { Fields = fields, Reader = EsxiReaders.Rulesets }];
    }

    private static string? Host(string text) => PromptHost.In(EvidenceText.Lines(text, EsxiReaders.Programs));
}
