using Runbooks.Domain.Audit;
using Runbooks.Domain.Engine;
using Runbooks.Storage;

namespace Runbooks.Web.Links;

/// <summary>Makes, finds and revokes share links.</summary>
public sealed class LinkService(EventLog log, Storage.Links links, TimeProvider time)
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
        await log.Append(new Append(LinkEvents.TargetKind, id, 0, origin, [LinkEvents.Created(created)]), ct);
        return token;
    }

    public async Task Revoke(string id, Origin origin, CancellationToken ct = default) =>
        await log.Append(new Append(LinkEvents.TargetKind, id, Append.AnyVersion, origin, [LinkEvents.Revoked()]), ct);

    /// <summary>The link of this token if it is open now. Unknown, expired and revoked are one answer: none may be told from the others.</summary>
    public async Task<LinkRow?> Open(string token, CancellationToken ct = default) =>
        token.Length == LinkToken.Length && await links.FindByToken(LinkToken.Hash(token), ct) is { } link && link.IsOpenAt(time.GetUtcNow()) ? link : null;
}
