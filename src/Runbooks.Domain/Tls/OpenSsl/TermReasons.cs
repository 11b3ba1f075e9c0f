using System.Buffers;
using System.Globalization;
using System.Text;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Says why a term did nothing, or less than it says.</summary>
internal static class TermReasons
{
    public static string Contradiction(ReadOnlySpan<char> read)
    {
        var words = Words(read).Split('+');
        // Both are bits of one field, and the field is ANDed (SSL_STRONG_MASK in ssl_locl.h): a suite's having both does not help.
        return words.Contains("FIPS", StringComparer.Ordinal) && words.Any(word => word is "HIGH" or "MEDIUM" or "LOW" or "EXP" or "EXPORT" or "EXPORT40" or "EXPORT56")
            ? $"{And(words)} cannot be combined: OpenSSL keeps both in one field, where they have nothing in common. There are suites that are both."
            : $"Its parts exclude each other: nothing is all of {And(words)}.";
    }

    /// <summary>One unknown word makes a term of several void; it is named then.</summary>
    /// <param name="read">How far into the term it was read: behind the word.</param>
    public static string Unknown(ReadOnlySpan<char> word, ReadOnlySpan<char> term, int read, OpenSslVersion version)
    {
        var from = term[(read - word.Length)..];
        var why = UnknownWords.Why(word.ToString(), from, version);
        if (!Words(term).Contains('+', StringComparison.Ordinal)) return why;
        // Of a registry's name more than the word is meant.
        var part = from.ToString().Split('+')[0];
        return $"{(SuiteTable.ByIanaName(part) is null ? word : part)}: {why}";
    }

    /// <summary>A term that selects more than it says, for a quirk of the order of its words; empty for any other.</summary>
    public static string Forgotten(string term, OpenSslVersion version)
    {
        if (!version.Rules.ClassForgetsNotDefault) return "";
        var words = Words(term).Split('+');
        var asked = words.Select(word => version.Find(word)!.Alias.Class).ToList();
        var first = asked.FindIndex(part => (part & StrengthClass.Classes) != 0);
        var before = first < 0 ? -1 : asked.FindIndex(0, first, part => part.HasFlag(StrengthClass.NotDefault));
        return before < 0 || asked.Skip(first).Any(part => part.HasFlag(StrengthClass.NotDefault)) ? "" : $"{words[first]} makes OpenSSL forget {words[before]} before it; written the other way round both count.";
    }

    /// <param name="active">Those of the matching suites that were offered before the term.</param>
    /// <param name="killers">The terms that had removed some of them for good.</param>
    public static string WhyLess(CipherOperator does, SuiteSet matching, SuiteSet active, ImmutableArray<string> killers, int killed, OpenSslVersion version, string term)
    {
        if (matching.IsEmpty) return NotHere(version, term);
        if (killed == matching.Count) return $"Shadowed: {And([.. killers])} had removed {All(matching.Count)} for good.";
        if (killed > 0 && does == CipherOperator.Add)
        {
            var rest = killed + active.Count == matching.Count ? "; the others are in the list already" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{Suites(killed)} had been removed for good, by {And([.. killers])}{rest}.");
        }
        return does switch
        {
            CipherOperator.Add when active.Count == matching.Count => "Everything it names is in the list already; an addition does not move it.",
            CipherOperator.Add => string.Create(CultureInfo.InvariantCulture, $"{Suites(active.Count)} {(active.Count == 1 ? "was" : "were")} in the list already, and {(active.Count == 1 ? "is" : "are")} not moved."),
            CipherOperator.Order or CipherOperator.Delete when active.IsEmpty => "Nothing it names is in the list at this point.",
            _ => "",
        };
    }

    /// <param name="read">What was read of the term.</param>
    /// <param name="rest">Where the version stops.</param>
    public static string Refusal(ReadOnlySpan<char> read, ReadOnlySpan<char> rest, OpenSslVersion version)
    {
        if (read is ['@', ..])
        {
            return version.Rules.HasSecurityLevels
                ? $"OpenSSL {version.Name} has two commands, @STRENGTH and @SECLEVEL=0 to @SECLEVEL=5."
                : $"OpenSSL {version.Name} has one command, @STRENGTH; security levels came with 1.1.0.";
        }
        if (rest.IsEmpty) return $"A word is missing behind '{read[^1]}'.";
        if (rest[0] == '_') return $"Up to 3.1 an underscore ends a word, and no {(read.IsEmpty ? "term" : "word")} can begin with one.";
        return read.IsEmpty
            ? $"No term can begin with {Shown(rest)}. Terms are separated by ':', ',', ';' or a blank."
            : $"Behind '{read[^1]}' a word must follow, and none can begin with {Shown(rest)}.";
    }

    private static string NotHere(OpenSslVersion version, string term)
    {
        var word = Words(term);
        return word.Contains('+', StringComparison.Ordinal)
            ? $"No suite of OpenSSL {version.Name}'s default build is all of {And(word.Split('+'))}.{MacOfAead(word.Split('+'))}"
            : UnknownWords.LeftOut(word, version) ?? $"OpenSSL {version.Name}'s default build has no such suite.";
    }

    /// <summary>The commonest reason: what looks like a GCM suite's hash is no word for it.</summary>
    private static string MacOfAead(string[] words) =>
        words.FirstOrDefault(word => word is "SHA" or "SHA1" or "SHA256" or "SHA384" or "MD5") is { } mac && words.Any(word => word is "AESGCM" or "AESCCM" or "AESCCM8" or "CHACHA20" or "ARIA" or "ARIAGCM")
            ? $" {mac} names the MAC, and the MAC of such a suite is AEAD, whatever hash its name ends with."
            : "";

    /// <summary>The term without its operator. A word may begin with a dash of its own: "--AES" asks for "-AES".</summary>
    private static string Words(ReadOnlySpan<char> term) => (term is ['-' or '+' or '!', ..] ? term[1..] : term).ToString();

    private static string And(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";

    /// <summary>A character as it can be printed anywhere: by its number when it shows nothing of its own.</summary>
    private static string Shown(ReadOnlySpan<char> text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out _) != OperationStatus.Done) return "half of a surrogate pair";
        return rune.Value switch
        {
            '"' => "a quotation mark",
            '\t' => "a tab",
            '\n' or '\r' => "a line end",
            _ when Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) => $"'{rune}'",
            _ => string.Create(CultureInfo.InvariantCulture, $"the character U+{rune.Value:X4}"),
        };
    }

    private static string All(int count) => count == 1 ? "it" : string.Create(CultureInfo.InvariantCulture, $"all {count} suites");

    private static string Suites(int count) => count == 1 ? "1 suite" : string.Create(CultureInfo.InvariantCulture, $"{count} suites");
}
