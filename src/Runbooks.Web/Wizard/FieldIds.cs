namespace Runbooks.Web.Wizard;

/// <summary>The HTML ids of a field and of what is said about it. <c>links[2].nicA</c> becomes <c>f-links-2-nicA</c>.</summary>
internal static class FieldIds
{
    public static string Of(string path) => "f-" + path.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    public static string Help(string id) => id + "-help";

    public static string Problem(string id) => id + "-problem";

    /// <summary>What is told about the chosen option of a menu.</summary>
    public static string Choice(string id) => id + "-choice";

    /// <summary>For <c>aria-describedby</c>; null when nothing is said.</summary>
    public static string? Described(string id, string help, bool hasProblem) => (help.Length > 0, hasProblem) switch
    {
        (true, true) => $"{Problem(id)} {Help(id)}",
        (true, false) => Help(id),
        (false, true) => Problem(id),
        _ => null,
    };
}
