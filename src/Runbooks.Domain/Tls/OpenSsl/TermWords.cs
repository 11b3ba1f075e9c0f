using System.Globalization;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>What a term did, in a few words: <c>adds 4</c>.</summary>
public static class TermWords
{
    public static string Effect(CipherTerm term) => term.Outcome switch
    {
        TermOutcome.Ignored => "ignored",
        TermOutcome.Refused => "refused",
        TermOutcome.Nothing => "does nothing",
        _ => term.Operator switch
        {
            CipherOperator.Add => $"adds {Count(term)}",
            CipherOperator.Order => $"moves {Count(term)} to the end",
            CipherOperator.Delete => $"takes {Count(term)} off the list for now",
            CipherOperator.Kill when term.FromList < term.Changed.Length => string.Create(CultureInfo.InvariantCulture, $"removes {term.Changed.Length} for good, {(term.FromList == 0 ? "none" : term.FromList)} of them from the list"),
            CipherOperator.Kill => $"removes {Count(term)} for good",
            _ => Command(term.Text),
        },
    };

    /// <summary>Why a version refuses a whole string.</summary>
    public static string Error(CipherStringError error) => error switch
    {
        CipherStringError.InvalidCommand => "invalid command",
        CipherStringError.NoCipherMatch => "no cipher match",
        _ => "",
    };

    private static string Command(string text) => text.StartsWith("@STRENGTH", StringComparison.Ordinal) ? "sorts by strength, strongest first" : $"sets security level {text["@SECLEVEL=".Length]}";

    private static string Count(CipherTerm term) => term.Changed.Length.ToString(CultureInfo.InvariantCulture);
}
