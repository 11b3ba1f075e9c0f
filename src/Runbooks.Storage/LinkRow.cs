namespace Runbooks.Storage;

/// <summary>A share link to a run. The token itself is nowhere: whoever reads the database cannot open the link.</summary>
public sealed record LinkRow
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex. The token has 256 random bits, so neither salt nor slow hash adds anything.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The token's first 6 characters, to tell links apart in a list.</summary>
    public required string Prefix { get; init; }

    public required string RunId { get; init; }
    public required string Label { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);
}
