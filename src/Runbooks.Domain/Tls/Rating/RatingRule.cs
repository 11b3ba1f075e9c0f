namespace Runbooks.Domain.Tls.Rating;

/// <summary>What a rule does to the grade.</summary>
public enum RatingEffect
{
    /// <summary>No better grade than the rule's.</summary>
    Cap,

    /// <summary>What would be an A is an A-.</summary>
    Warning,

    /// <summary>What would be an A+ is an A.</summary>
    Keeps,
}

/// <summary>A rule of the guide, over the versions that have it.</summary>
/// <param name="Id">The same for a rule that became stricter.</param>
/// <param name="Since">The first version with it: <c>2009j</c>.</param>
/// <param name="Until">The first version without it; null when it stands.</param>
/// <param name="Unverified">What about it nobody could read in the guide; null when all is verified.</param>
public sealed record RatingRule(string Id, RatingEffect Effect, string Grade, string Since, string? Until, string Text, string Source, string? Unverified)
{
    /// <summary>Worst first.</summary>
    public static ImmutableArray<RatingRule> All { get; } = [.. RatingRows.Read(RatingRuleRows.Text).Select(Read)];

    public static ImmutableArray<RatingRule> Of(RatingRules rules) => [.. All.Where(rule => rules.Include(rule.Since, rule.Until))];

    private static RatingRule Read(string[] column) => new(
        column[0], Effects(column[1]), Grades.All[Grades.Rank(column[2])], column[3], Optional(column[4]), column[5], column[6], Optional(column[7]));

    private static RatingEffect Effects(string text) => text switch
    {
        "cap" => RatingEffect.Cap,
        "warn" => RatingEffect.Warning,
        "keep" => RatingEffect.Keeps,
        _ => throw new FormatException($"There is no effect “{text}”."),
    };

    private static string? Optional(string text) => text == "-" ? null : text;
}
