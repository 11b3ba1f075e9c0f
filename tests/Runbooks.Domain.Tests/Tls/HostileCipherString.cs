using CsCheck;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Texts no server has ever been given: control characters, halves of surrogate pairs, other scripts, and far too much of anything.</summary>
internal static class HostileCipherString
{
    private const int Long = 64 * 1024;

    private static readonly Gen<string> Piece = Gen.OneOf(
        "\0", "\t", "\r\n", "\n", "\u0085", "\u001b[31m", "\u007f", "\u009b", "\u00a0", "\u202e", "\u2066", "\u2028", "\ud83d", "\ude00", "😀", "é", "测试", "İ", "ı", "ﬀ", "ALL", "HIGH", "AES", "ALL\0", "AES_128", "TLS_", "_", "=", "@", "@STRENGTH", "@SECLEVEL=1",
        "@STRENGTH+AES", "@SECLEVEL=1\t", "@SECLEVEL=٣", "!", "-", "+", ":", ",", ";", " ", "!!", "++", "::", "DEFAULT", "default", "SUITEB128", "'", "\"", "`", "<b>", "&lt;", "{0}", "%s", "\\", "/", "|", "\uFEFF", "ALL:!ALL");

    public static Gen<string> Text { get; } = Gen.Frequency(
        (3, RandomCipherString.Text),
        (4, Gen.Frequency((2, Piece), (1, RandomCipherString.Text)).Array[0, 8].Select(string.Concat)),
        (1, Gen.String[Gen.Char, 0, 20]));

    public static TheoryData<string, string> Endless => new()
    {
        { "operators", Repeat("!-+@") },
        { "kills", Repeat("!") },
        { "joined", Repeat("AES+") },
        { "joined and void", Repeat("ALL+FOO+") },
        { "one letter", Repeat("a:") },
        { "words", Enumerable.Range(0, Long / 6).Select(i => $"x{i:D4}:").Aggregate(new System.Text.StringBuilder(), (text, word) => text.Append(word)).ToString() },
        { "one word", new string('A', Long) },
        { "added and deleted", Repeat("ALL:-ALL:") },
        { "moved", "ALL:" + Repeat("+AES:+RSA:") },
        { "sorted", "ALL:" + Repeat("@STRENGTH:") },
        { "separators", Repeat(": ,;") },
        { "registry", Repeat("TLS_RSA_WITH_AES_128_CBC_SHA:") },
        { "glued", "ALL" + Repeat("-AES!FOO") },
    };

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Long / part.Length));
}
