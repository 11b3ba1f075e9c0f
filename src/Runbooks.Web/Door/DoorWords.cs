using System.Globalization;
using Runbooks.Domain.Catalogue;

namespace Runbooks.Web.Door;

internal static class DoorWords
{
    public static string Title(SearchKind kind) => kind switch
    {
        SearchKind.Runbook => "Runbooks",
        SearchKind.Step => "Steps (of the example plans)",
        SearchKind.Caution => "Cautions (of the example plans)",
        _ => "Reference",
    };

    /// <summary>Said aloud while somebody types.</summary>
    public static string Count(DoorAnswer answer)
    {
        if (answer.IsEmpty) return "Nothing found.";
        var (known, found) = (answer.Recognised.Candidates.Length, answer.Found.Length + answer.Runs.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{(known == 0 ? "Not recognised" : known == 1 ? "1 answer to what this is" : $"{known} answers to what this is")}; {found} found by words.");
    }
}
