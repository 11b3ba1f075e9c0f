using System.Globalization;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Reads a version somebody found on a machine: <c>3.0.19</c>, <c>1.0.2k-fips</c>, <c>OpenSSL 1.1.1w  11 Sep 2023</c>.</summary>
public static class OpenSslRelease
{
    /// <summary>The build by id or name, or the one whose rules the version follows; null when none does.</summary>
    /// <returns>With it what is not exact; empty when nothing is.</returns>
    public static (OpenSslBuild Build, string Note)? Find(string text)
    {
        var wanted = text.Trim();
        if (OpenSslBuild.Find(wanted) is { } named) return (named, "");
        if (wanted.StartsWith("OpenSSL ", StringComparison.OrdinalIgnoreCase)) wanted = wanted[8..].TrimStart();
        var version = wanted.Split(' ', '-')[0];
        if (Parse(version) is not var (major, minor, patch, letter)) return null;
        if (Following(major, minor, patch, letter) is not { } release) return null;
        return (OpenSslBuild.Find(ReleaseSpan.Name(release))!, Note(major, minor, patch, letter));
    }

    private static Release? Following(int major, int minor, int patch, char letter) => (major, minor, patch) switch
    {
        (1, 0, 1) => letter is '\0' or <= 'g' ? Release.V101G : Release.V101,
        (1, 0, 2) => Release.V102,
        (1, 1, 0) => Release.V110,
        (1, 1, 1) => Release.V111,
        (3, 0 or 1, _) => Release.V30,
        (3, >= 2 and <= 4, _) => Release.V32,
        (3, >= 5, _) => Release.V35,
        _ => major >= 4 ? Release.V40 : null,
    };

    /// <summary>Sources: CHANGES of 1.0.1s, 1.0.1u, 1.0.2g and 1.0.2i.</summary>
    private static string Note(int major, int minor, int patch, char letter) => (major, minor, patch, letter) switch
    {
        (1, 0, 1, >= 'h' and <= 't') => "Between 1.0.1g and 1.0.1u the rules changed step by step (EXPORT and LOW left in 1.0.1s, 3DES became MEDIUM in 1.0.1u). Answered as 1.0.1u.",
        (1, 0, 2, < 'i') => "Before 1.0.2i 3DES was HIGH, and before 1.0.2g the default build had EXPORT and LOW suites. Answered as 1.0.2u.",
        _ => (major, minor) is (3, >= 7) or (4, > 1) || major > 4 ? "Newer than what was measured. Answered by the newest rules of its branch known here." : "",
    };

    private static (int Major, int Minor, int Patch, char Letter)? Parse(string version)
    {
        var parts = version.Split('.');
        if (parts.Length is < 2 or > 3) return null;
        var last = parts[^1].TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
        var letters = parts[^1][last.Length..];
        var patch = 0;
        if (!Number(parts[0], out var major) || !Number(parts.Length == 2 ? last : parts[1], out var minor) || (parts.Length == 3 && !Number(last, out patch)) || letters.Length > 2) return null;
        return (major, minor, patch, letters is [var letter, ..] ? letter : '\0');
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
