using System.Security.Claims;
using Runbooks.Domain.Audit;

namespace Runbooks.Web.Accounts;

/// <summary>Who sits at the browser, as their cookie says it: a name they typed, and an id to tell two people of one name apart.</summary>
public static class Visitor
{
    public const int MaxNameLength = 60;

    /// <summary>Null for somebody who has not given a name.</summary>
    public static Actor? ActorOf(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && user.FindFirstValue(ClaimTypes.Name) is { } name
            ? new Actor(id, name, ActorKind.UnverifiedName, [])
            : null;

    public static ClaimsPrincipal Create(string name, string id) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, name)], NameSignIn.Scheme));

    /// <summary>The name as it is kept, or null with the reason why it cannot be one.</summary>
    public static string? Clean(string? typed, out string problem)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        problem = name.Length == 0 ? "Enter the name that your colleagues know you by."
            : name.Length > MaxNameLength ? $"At most {MaxNameLength} characters."
            // Marks that turn the writing direction or hide could make one name look like another.
            : name.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || char.IsSurrogate(c)) ? "The name holds a character that cannot be shown."
            : "";
        return problem.Length == 0 ? name : null;
    }
}
