using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Terms tell where they stand: a page marks them in the text somebody types.</summary>
internal static class TermPlaces
{
    public static void Check(OpenSslVersion version, string text, ExplainedCipherList explained)
    {
        var keyword = Keyword(version, text);
        foreach (var source in explained.Terms.Where(term => term.Source == TermSource.Default)) Assert.Equal(source.Text, version.Rules.DefaultString.Substring(source.Start, source.Text.Length));
        var typed = explained.Terms.Where(term => term.Source == TermSource.Typed).ToList();
        if (keyword is not null && keyword.StartsWith("SUITEB", StringComparison.Ordinal))
        {
            // One term tells of everything behind the profile's name.
            Assert.All(typed, term => Assert.Equal((text, TermOutcome.Ignored), (text[..term.Start] + term.Text, term.Outcome)));
            Assert.True(typed.Count <= 1);
            return;
        }
        Assert.Equal(keyword is not null, explained.Terms.Any(term => term.Source == TermSource.Default));
        var end = keyword?.Length ?? 0;
        foreach (var term in typed)
        {
            Assert.True(term.Start >= end && term.Text.Length > 0, $"“{term.Text}” begins at {term.Start}, the one before ends at {end}.");
            Separators(text[end..term.Start]);
            Assert.Equal(term.Text, text.Substring(term.Start, term.Text.Length));
            end = term.Start + term.Text.Length;
        }
        // What stands behind a term that is refused is not read.
        if (explained.List.Error != CipherStringError.InvalidCommand) Separators(text[end..]);
    }

    private static string? Keyword(OpenSslVersion version, string text)
    {
        string[] suiteB = version.Rules.HasSuiteB ? ["SUITEB128", "SUITEB192"] : [];
        if (suiteB.FirstOrDefault(name => text.StartsWith(name, StringComparison.Ordinal)) is { } profile) return profile;
        return text.StartsWith("DEFAULT", version.Rules.Comparison) ? "DEFAULT" : null;
    }

    private static void Separators(string between) => Assert.True(between.All(c => c is ':' or ' ' or ',' or ';'), $"“{between}” lies between two terms.");
}
