namespace Runbooks.Domain.Tls.Rating;

/// <summary>A grade by SSL Labs' rules, told from the configuration alone.</summary>
/// <param name="Grade">With T when the certificate is not trusted.</param>
/// <param name="GradeIfTrusted">The grade when trust is left aside, as SSL Labs shows it beside a T.</param>
/// <param name="Score">0 to 100. SSL Labs has not shown it since 2009c.</param>
/// <param name="Caps">Worst first.</param>
/// <param name="Warnings">What turns an A into an A-, then what keeps from an A+.</param>
/// <param name="Unverified">Where this rating rests on more than the text of the guide.</param>
/// <param name="Unseen">What a scan of the running server may find and no file tells.</param>
public sealed record Rating(
    RatingRules Rules,
    string Grade,
    string GradeIfTrusted,
    int Score,
    int ProtocolScore,
    int KeyExchangeScore,
    int CipherScore,
    ImmutableArray<RatingCap> Caps,
    ImmutableArray<RatingWarning> Warnings,
    ImmutableArray<string> Unverified,
    ImmutableArray<string> Unseen)
{
    /// <summary>The grade before any rule.</summary>
    public string GradeByScore => Grades.OfScore(Score);

    /// <summary>The cap that gives this grade, the first of several alike; null when the score or the warnings do.</summary>
    public RatingCap? Decides => Caps.IsEmpty || Caps[0].Grade != Grade ? null : Caps[0];

    /// <summary>Total: an offer that nothing can connect to is an F.</summary>
    public static Rating Of(RatedServer server, RatingRules rules) => Rater.Rate(server, rules);
}

/// <param name="Trigger">What in the configuration set it off.</param>
public sealed record RatingCap(RatingRule Rule, string Trigger)
{
    public string Grade => Rule.Grade;

    public override string ToString() => $"{Rule.Text} ({Trigger}): {Grade} since {Rule.Since}";
}

/// <param name="Trigger">What in the configuration set it off.</param>
public sealed record RatingWarning(RatingRule Rule, string Trigger)
{
    /// <summary>The best grade left: A- or A.</summary>
    public string Grade => Rule.Grade;

    public override string ToString() => $"{Rule.Text} ({Trigger}): {Grade} since {Rule.Since}";
}
