namespace Runbooks.Web.Commands;

/// <summary>
/// The settings after <c>serve</c> belong to the host's configuration: <c>--key=value</c> or <c>--key value</c>. Anything else is a
/// slip (a misspelt command, a forgotten dash) that the configuration would pass over in silence.
/// </summary>
internal static class ServeArguments
{
    /// <summary>The first argument that is neither a key nor a key's value; null when there is none.</summary>
    public static string? Stray(ReadOnlySpan<string> args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || args[i].Length == 2) return args[i];
            if (!args[i].Contains('=', StringComparison.Ordinal)) i++;
        }
        return null;
    }
}
