using CsCheck;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Strings as people write them and as nobody should: all operators, joined words, wrong words, odd characters.</summary>
internal static class RandomCipherString
{
    private static readonly Gen<string> Alias = Gen.OneOf([.. OpenSslVersion.All.SelectMany(version => version.Words).Where(word => word.Length < 12).Distinct()]);

    private static readonly Gen<string> Common = Gen.OneOf(
        "ALL", "HIGH", "MEDIUM", "AES", "AESGCM", "AES128", "AES256", "CHACHA20", "CAMELLIA", "kEECDH", "EECDH", "ECDHE", "EDH", "kRSA", "aRSA", "RSA", "aNULL", "eNULL", "SHA", "SHA256", "MD5", "3DES", "RC4", "PSK", "SRP",
        "COMPLEMENTOFDEFAULT", "COMPLEMENTOFALL", "FIPS", "SSLv3", "TLSv1", "TLSv1.2", "CBC");

    private static readonly Gen<string> Suite = Gen.OneOf([.. OpenSslVersion.All.SelectMany(version => version.Suites).Select(suite => suite.Name).Distinct()]);

    private static readonly Gen<string> Iana = Gen.OneOf([.. SuiteTable.All.Select(suite => suite.IanaName).OfType<string>()]);

    private static readonly Gen<string> Known = Gen.Frequency((6, Common), (4, Alias), (4, Suite));

    private static readonly Gen<string> OtherCase = Gen.Select(Known, Gen.Bool, (word, lower) => lower ? word.ToLowerInvariant() : word.ToUpperInvariant());

    private static readonly Gen<string> Unknown = Gen.Frequency(
        (3, Gen.OneOf("FOO", "DEFAULT", "SUITEB128", "TLSv1.1", "TLSv1.3", "AES512", "x", "-", ".", "0", "AES-GCM", "ALL.", "ECDHE-", "STRENGTH")), (1, Gen.String[Gen.Char["ABZaz019-.="], 1, 6]), (1, Iana));

    private static readonly Gen<string> Word = Gen.Frequency((30, Known), (2, OtherCase), (3, Unknown));

    private static readonly Gen<string> Words = Gen.Frequency((8, Word), (4, Word.Array[2].Select(Joined)), (1, Word.Array[3, 4].Select(Joined)));

    private static readonly Gen<string> Operator = Gen.Frequency((8, Gen.Const("")), (3, Gen.Const("!")), (3, Gen.Const("-")), (2, Gen.Const("+")));

    private static readonly Gen<string> Command = Gen.Frequency((6, Gen.Const("@STRENGTH")), (3, Gen.Int[0, 5].Select(level => $"@SECLEVEL={level}")), (1, Gen.OneOf("@SECLEVEL=6", "@SECLEVEL", "@SECLEVEL=22", "@strength", "@", "@STRENGTHS", "@SECLEVEL=a")));

    private static readonly Gen<string> Odd = Gen.OneOf("+", "!", "--", "!!AES", "-!ALL", "\t", "\n", "_", "|", "/AES", "\"", "'", "é", "=", "[AES128]", "AES_", "AES+", "AES++SHA", "@@", "(", "\u007f", "測");

    private static readonly Gen<string> Term = Gen.Frequency((120, Gen.Select(Operator, Words, (sign, words) => sign + words)), (8, Command), (1, Odd));

    private static readonly Gen<string> Separator = Gen.Frequency((40, Gen.Const(":")), (2, Gen.OneOf(",", ";", " ", "::", ": ")), (1, Gen.Const("")));

    private static readonly Gen<string> Prefix = Gen.Frequency(
        (12, Gen.Const("")), (6, Gen.OneOf("ALL:", "HIGH:", "ALL:COMPLEMENTOFALL:")), (4, Gen.OneOf("DEFAULT:", "DEFAULT", "DEFAULT::", "DEFAULT+", "default:", "Default")), (1, Gen.OneOf("SUITEB128", "SUITEB192:", "SUITEB128ONLY", "SUITEB128C2:", "SUITEB256", "suiteb128", ":SUITEB128")));

    /// <summary>One to eight terms.</summary>
    public static Gen<string> Text { get; } = Gen.Select(Prefix, Gen.Select(Term, Separator).Array[1, 8], Gen.Bool, (prefix, terms, isOpen) =>
        prefix + string.Concat(terms.Select((term, place) => place < terms.Length - 1 || isOpen ? term.Item1 + term.Item2 : term.Item1)));

    /// <summary>A list for <c>-ciphersuites</c>: the five names, older ones, wrong ones, blanks, twice the same.</summary>
    public static Gen<string> Tls13 { get; } = Gen.Select(
        Gen.Frequency(
            (8, Gen.OneOf("TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256", "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256")),
            (1, Gen.OneOf("TLS_SHA256_SHA256", "TLS_SM4_GCM_SM3", "tls_aes_128_gcm_sha256", "AES128-SHA", "FOO", "ALL", "", "!TLS_AES_128_GCM_SHA256", "TLS_AES", new string('A', 90))),
            (1, Iana)),
        Gen.OneOf(":", ":", ":", " : ", "::", ",", ":\t"),
        (name, separator) => (name, separator)).Array[0, 5].Select(parts => string.Concat(parts.Select((part, place) => place < parts.Length - 1 ? part.name + part.separator : part.name)));

    private static string Joined(string[] words) => string.Join('+', words);
}
