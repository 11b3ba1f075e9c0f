namespace Runbooks.Domain.Tls.Rating;

/// <summary>A version of SSL Labs' rating guide.</summary>
/// <param name="Version">As the guide counts: <c>2009e</c>. Later ones sort behind earlier ones.</param>
/// <param name="Date">When it was published.</param>
public sealed record RatingRules(string Version, DateOnly Date)
{
    /// <summary>In force in April 2014.</summary>
    public static RatingRules V2009E { get; } = new("2009e", new DateOnly(2014, 1, 21));

    /// <summary>In force today.</summary>
    public static RatingRules V2009R { get; } = new("2009r", new DateOnly(2025, 5, 16));

    public static ImmutableArray<RatingRules> All { get; } = [V2009E, V2009R];

    /// <summary>TLS 1.3 came in 2018 (RFC 8446); no scanner of 2014 knew it.</summary>
    internal bool KnowsTls13 => Date.Year >= 2018;

    /// <param name="since">The first version with it.</param>
    /// <param name="until">The first version without it; null when it stands.</param>
    internal bool Include(string since, string? until) =>
        string.CompareOrdinal(since, Version) <= 0 && (until is null || string.CompareOrdinal(Version, until) < 0);

    public override string ToString() => $"SSL Server Rating Guide {Version}";
}
