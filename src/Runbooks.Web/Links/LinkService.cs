using Runbooks.Domain.Audit;
using Runbooks.Domain.Engine;
using Runbooks.Storage;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Links;

/// <summary>Makes, finds and revokes share links.</summary>
public sealed class LinkService(EventLog log, Storage.Links links, TimeProvider time, ILogger<LinkService> logger)
{
    public const int MaxLabelLength = 80;

    public static ImmutableArray<(string Label, TimeSpan For)> Lifetimes { get; } =
    [
        ("1 hour", TimeSpan.FromHours(1)), ("8 hours", TimeSpan.FromHours(8)), ("1 day", TimeSpan.FromDays(1)),
        ("7 days", TimeSpan.FromDays(7)), ("30 days", TimeSpan.FromDays(30)),
    ];

    /// <returns>The token, which is shown once and kept nowhere.</returns>
    public async Task<Result<string>> Create(string runId, string label, TimeSpan lifetime, Origin origin, CancellationToken ct = default)
    {
        label = label.Trim();
        if (label.Length is 0 or > MaxLabelLength) return Result.Refuse<string>("label", $"Say whom the link is for, in 1 to {MaxLabelLength} characters.");
        var (id, token) = (Guid.CreateVersion7().ToString("N"), LinkToken.New());
        var created = new LinkCreated(id, LinkToken.Hash(token), token[..LinkToken.ShownLength], runId, label, time.GetUtcNow() + lifetime);
        return await Write(new Append(LinkEvents.TargetKind, id, 0, origin, [LinkEvents.Created(created)]), ct) ? token : Result.Refuse<string>(StorageTrouble.Words);
    }

    /// <returns>Whether it was recorded. Until it is, the link stays open.</returns>
    public Task<bool> Revoke(string id, Origin origin, CancellationToken ct = default) =>
        Write(new Append(LinkEvents.TargetKind, id, Append.AnyVersion, origin, [LinkEvents.Revoked()]), ct);

    private async Task<bool> Write(Append append, CancellationToken ct)
    {
        try
        {
            await log.Append(append, ct);
            return true;
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            logger.LogError(e, "A share link could not be recorded.");
            return false;
        }
    }

    /// <summary>The link of this token if it is open now. Unknown, expired and revoked are one answer: none may be told from the others.</summary>
    public async Task<LinkRow?> Open(string token, CancellationToken ct = default) =>
        token.Length == LinkToken.Length && await links.FindByToken(LinkToken.Hash(token), ct) is { } link && link.IsOpenAt(time.GetUtcNow()) ? link : null;
}
