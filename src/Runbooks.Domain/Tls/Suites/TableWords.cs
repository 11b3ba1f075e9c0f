using System.Globalization;

namespace Runbooks.Domain.Tls.Suites;

/// <summary>Reads the columns that the tables of suites and aliases share.</summary>
internal static class TableWords
{
    /// <summary>The lines below the heading, each cut into its columns.</summary>
    public static IEnumerable<string[]> Rows(string table) =>
        table.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary><c>-</c>, <c>AES128|AES128-GCM</c>, <c>~NULL</c>. A word that is no member throws: the table is wrong.</summary>
    public static T Mask<T>(string text) where T : struct, Enum
    {
        if (text == "-") return default;
        var mask = text.TrimStart('~').Split('|').Aggregate(0, (bits, word) => bits | Value<T>(word));
        return From<T>(text[0] == '~' ? All<T>() & ~mask : mask);
    }

    public static TlsProtocol Protocol(string text) => text switch
    {
        "-" => TlsProtocol.None,
        "SSLv2" => TlsProtocol.Ssl2,
        "SSLv3" => TlsProtocol.Ssl3,
        "TLSv1" => TlsProtocol.Tls10,
        "TLSv1.1" => TlsProtocol.Tls11,
        "TLSv1.2" => TlsProtocol.Tls12,
        "TLSv1.3" => TlsProtocol.Tls13,
        _ => throw new FormatException($"There is no protocol “{text}”."),
    };

    /// <summary><c>HIGH|FIPS|NotDefault</c>.</summary>
    public static StrengthClass Class(string text) => Mask<StrengthClass>(text == "NONE" ? nameof(StrengthClass.NoStrength) : text.Replace("NONE|", nameof(StrengthClass.NoStrength) + "|", StringComparison.Ordinal));

    public static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Value<T>(string word) where T : struct, Enum =>
        Convert.ToInt32(Enum.Parse<T>(word.Replace("3DES", "TripleDes", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), ignoreCase: true), CultureInfo.InvariantCulture);

    private static int All<T>() where T : struct, Enum => Enum.GetValues<T>().Aggregate(0, (bits, value) => bits | Convert.ToInt32(value, CultureInfo.InvariantCulture));

    private static T From<T>(int bits) where T : struct, Enum => (T)Enum.ToObject(typeof(T), bits);
}
