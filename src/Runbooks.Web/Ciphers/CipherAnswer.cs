using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Web.Ciphers;

/// <summary>What the page shows for a question; null parts are not asked for.</summary>
/// <param name="Offered">TLS 1.3 first, with the security level applied if that was asked.</param>
/// <param name="Shorter">A string that comes to the same list; null when there is none shorter.</param>
public sealed record CipherAnswer(
    CipherQuestion Question,
    ExplainedCipherList Explained,
    OfferedList Offered,
    Tls13List? Tls13,
    CipherListComparison? Difference,
    OfferedList? Other,
    string? Shorter)
{
    public static CipherAnswer To(CipherQuestion question)
    {
        var build = question.Build;
        var explained = build.Explain(question.Text);
        var offered = Offer(build, explained.List, question);
        var other = question.Compares ? Offer(question.OtherBuild, question.OtherBuild.Version.Evaluate(question.OtherText.Length > 0 ? question.OtherText : question.Text), question) : null;
        var shorter = CipherStringShortener.Shorten(build.Version, explained.List.Suites);
        return new CipherAnswer(
            question, explained, offered,
            question.Tls13.Length > 0 ? Tls13List.Read(build.Version, question.Tls13) : null,
            other is { Refusal: null } && offered.Refusal is null ? CipherListComparison.Of(offered.Suites, other.Suites) : null,
            other,
            explained.List.IsAccepted && shorter.Length < question.Text.Length ? shorter : null);
    }

    /// <summary>The term that put a suite where it stands: the last that added or moved it.</summary>
    public string PlacedBy(SuiteEntry suite)
    {
        for (var i = Explained.Terms.Length - 1; i >= 0; i--)
        {
            var term = Explained.Terms[i];
            if (term.Operator is CipherOperator.Add or CipherOperator.Order && term.Changed.Contains(suite)) return term.Text;
        }
        return "";
    }

    private static OfferedList Offer(OpenSslBuild build, CipherList list, CipherQuestion question) =>
        OfferedList.Of(build, list, question.Tls13.Length > 0 && build.Version.Rules.HasTls13 ? question.Tls13 : null, question.LevelApplied);
}
