namespace Runbooks.Domain.Tls.Evidence;

/// <summary>The version of a server as it prints it itself.</summary>
internal static class ProductVersion
{
    /// <summary>Reads <c>Apache/2.4.62 (Debian)</c>.</summary>
    /// <returns>The name, the numbers, and whether something stands behind them.</returns>
    public static (string Name, string Version, bool HasMore)? Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1) return null;
        var name = text[..slash].Trim();
        var (version, hasMore) = Numbers(text[(slash + 1)..]);
        return version.Length == 0 || name.Length > 40 || name.Contains(' ', StringComparison.Ordinal) ? null : (name, version, hasMore);
    }

    /// <summary><c>2.6.12-1+deb12u4</c> gives <c>2.6.12</c>, and that something stands behind it which is no part of it.</summary>
    public static (string Numbers, bool HasMore) Numbers(string text)
    {
        var numbers = TlsLibrary.Number(text).TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
        return (numbers, numbers.Length < text.Length && text[numbers.Length] != '.');
    }

    /// <summary><c>2.4.62</c> is of branch <c>2.4</c>; null when there is only one number.</summary>
    public static string? Branch(string version) => version.Split('.') is [var major, var minor, ..] ? $"{major}.{minor}" : null;

    /// <param name="isOpen">The version may go on where its line was cut.</param>
    public static void Add(OutputFacts facts, string name, string version, bool isOpen)
    {
        facts.Add(name, "name", name);
        // A number that was cut is another number: "2.4.6" may have been "2.4.62".
        if (isOpen) facts.AddOpen(name, "version", version);
        else facts.Add(name, "version", version);
        if (Branch(version) is not { } branch) return;
        // The branch is whole when a third number follows.
        if (isOpen && version.Count(c => c == '.') < 2) facts.AddOpen(name, "branch", branch);
        else facts.Add(name, "branch", branch);
    }
}
