namespace Runbooks.Domain.Tls.Rating;

/// <summary>The letters of SSL Labs. T (not trusted) and M (another name) stand outside the scale and override every other.</summary>
public static class Grades
{
    private static readonly ImmutableArray<string> BestFirst = ["A+", "A", "A-", "B", "C", "D", "E", "F", "M", "T"];

    public static ImmutableArray<string> All => BestFirst;

    /// <summary>0 is best. A letter that is none of these is a mistake of the caller.</summary>
    public static int Rank(string grade) => BestFirst.IndexOf(grade) is >= 0 and var rank ? rank : throw new ArgumentException($"There is no grade “{grade}”.", nameof(grade));

    public static string Worse(string one, string other) => Rank(one) >= Rank(other) ? one : other;

    /// <summary>Table 1 of the guide, unchanged since 2009.</summary>
    public static string OfScore(int score) => score switch
    {
        >= 80 => "A",
        >= 65 => "B",
        >= 50 => "C",
        >= 35 => "D",
        >= 20 => "E",
        _ => "F",
    };
}
