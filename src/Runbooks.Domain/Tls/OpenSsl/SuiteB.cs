namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// RFC 6460's profiles, which take the place of a whole string that begins with their name, and throw the rest of it away
/// (<c>check_suiteb_cipher_list</c>).
/// </summary>
internal static class SuiteB
{
    private static readonly ImmutableArray<(string Name, string Suites)> Profiles =
    [
        ("SUITEB128ONLY", "ECDHE-ECDSA-AES128-GCM-SHA256"),
        ("SUITEB128C2", "ECDHE-ECDSA-AES256-GCM-SHA384"),
        ("SUITEB128", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"),
        ("SUITEB192", "ECDHE-ECDSA-AES256-GCM-SHA384"),
    ];

    public static string? For(ReadOnlySpan<char> text)
    {
        foreach (var (name, suites) in Profiles)
        {
            if (text.StartsWith(name, StringComparison.Ordinal)) return suites;
        }
        return null;
    }

    /// <summary>How long the profile's name is.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        foreach (var (name, _) in Profiles)
        {
            if (text.StartsWith(name, StringComparison.Ordinal)) return name.Length;
        }
        return 0;
    }

    /// <summary>The string is a profile's name and nothing else.</summary>
    public static bool IsWhole(string text) => Profiles.Any(profile => profile.Name == text);
}
