using System.Text;
using System.Text.Json;
using Runbooks.Web.Commands;

namespace Runbooks.Host.Tests.Commands;

/// <summary>What a script gets from the command <c>ciphers</c>, and what it finds on standard error.</summary>
public sealed class CiphersCommandTests
{
    private const string Tls13 = "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";

    private static Task<Ended> Run(params string[] args) => Feed("", args);

    private static Task<Ended> Feed(string input, params string[] args) => Feed(Encoding.UTF8.GetBytes(input), args);

    private static async Task<Ended> Feed(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(input), output, error);
        var code = await CommandLine.Run(["ciphers", .. args], [], new Dictionary<string, Runbooks.Domain.Engine.EvidenceReader>(), terminal, _ => Task.FromResult(100));
        return new(code, output.ToArray(), error.ToArray());
    }

    [Theory]
    [InlineData("3.0", "AES128-SHA", Tls13 + ":AES128-SHA\n")]
    [InlineData("3.0.19", "!aNULL:kRSA+AESGCM", Tls13 + ":AES256-GCM-SHA384:AES128-GCM-SHA256\n")]
    [InlineData("1.0.1g", "EDH+aRSA+3DES", "EDH-RSA-DES-CBC3-SHA\n")]
    [InlineData("debian-12", "@SECLEVEL=0:NULL-SHA", Tls13 + ":NULL-SHA\n")]
    [InlineData("OpenSSL 4.0", "aes128-sha", Tls13 + ":AES128-SHA\n")]
    public async Task A_string_gives_its_suites_on_one_line(string openSsl, string text, string printed)
    {
        var answer = await Run("--openssl", openSsl, text);
        Assert.Equal((0, printed, ""), (answer.Code, answer.Text, answer.ErrorText));
    }

    [Fact]
    public async Task Behind_two_dashes_a_string_may_begin_with_a_dash()
    {
        Assert.Equal((0, Tls13 + ":NULL-SHA\n"), await Printed("--openssl", "3.0", "--", "-ALL:NULL-SHA"));
        Assert.Equal((0, Tls13 + ":NULL-SHA\n"), await Printed("--openssl", "3.0", "--", "--json:NULL-SHA"));
    }

    [Fact]
    public async Task The_list_of_TLS_1_3_suites_and_the_level_are_applied_when_asked_for()
    {
        Assert.Equal((0, "TLS_AES_128_GCM_SHA256:AES128-SHA\n"), await Printed("--openssl", "3.0", "--ciphersuites", "TLS_AES_128_GCM_SHA256", "AES128-SHA"));
        Assert.Equal((0, "AES128-SHA\n"), await Printed("--openssl", "3.0", "--ciphersuites", "", "AES128-SHA"));
        Assert.Equal((0, Tls13 + ":AES128-SHA\n"), await Printed("--openssl", "3.0", "--seclevel-applied", "AES128-SHA:NULL-SHA:PSK-AES128-CBC-SHA:ADH-AES128-SHA"));
        var refused = await Run("--openssl", "3.0", "--ciphersuites", "FOO", "AES128-SHA");
        Assert.Equal((2, "", "Not known in the list of TLS 1.3 suites, and ignored: FOO.\nOpenSSL 3.0 refuses the list of TLS 1.3 suites: no cipher match.\n"), (refused.Code, refused.Text, refused.ErrorText));
    }

    [Theory]
    [InlineData("", "no cipher match")]
    [InlineData("FOO", "no cipher match")]
    [InlineData("ALL:!", "invalid command")]
    [InlineData("ALL:\u001b[31m", "invalid command")]
    public async Task A_refused_string_is_told_on_standard_error(string text, string refusal)
    {
        var answer = await Run("--openssl", "3.0", text);
        Assert.Equal((2, "", $"OpenSSL 3.0 refuses the string: {refusal}. --explain tells where.\n"), (answer.Code, answer.Text, answer.ErrorText));
    }

    [Fact]
    public async Task A_version_answered_by_a_neighbour_is_told_beside_the_answer()
    {
        var answer = await Run("--openssl", "1.0.1t", "AES128-SHA");
        Assert.Equal((0, "AES128-SHA\n"), (answer.Code, answer.Text));
        Assert.EndsWith("Answered as 1.0.1u.\n", answer.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_prints_a_suite_a_line_as_openssl_does()
    {
        var answer = await Run("--openssl", "3.0", "--ciphersuites", "", "--verbose", "ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA");
        Assert.Equal(
            "          0xC0,0x2F - ECDHE-RSA-AES128-GCM-SHA256    TLSv1.2 Kx=ECDH     Au=RSA   Enc=AESGCM(128)            Mac=AEAD\n"
            + "          0x00,0x2F - AES128-SHA                     SSLv3   Kx=RSA      Au=RSA   Enc=AES(128)               Mac=SHA1\n", answer.Text);
    }

    [Fact]
    public async Task Explain_tells_the_terms_of_an_accepted_and_of_a_refused_string()
    {
        var fine = await Run("--openssl", "1.0.1g", "--explain", "ECDHE:AES128-SHA");
        Assert.Equal((0, ""), (fine.Code, fine.ErrorText));
        Assert.StartsWith("OpenSSL 1.0.1g, 1 suite\n\nTerms\n  ECDHE       ignored. OpenSSL knows this word from 1.0.2 on.\n  AES128-SHA  adds 1: AES128-SHA\n\nWarnings\n", fine.Text, StringComparison.Ordinal);
        var refused = await Run("--openssl", "3.0", "--explain", "ALL:\u001b[31m");
        Assert.Equal(2, refused.Code);
        Assert.Contains("refused. No term can begin with the character U+001B.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', refused.Text);
    }

    [Fact]
    public async Task Json_tells_everything_also_of_a_refused_string()
    {
        var fine = await Run("--openssl", "debian-12", "--json", "ADH-AES128-SHA:FOO");
        using var json = JsonDocument.Parse(fine.Output);
        Assert.Equal(["openSsl", "string", "error", "securityLevel", "suites", "terms", "warnings", "unknownTls13"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("debian-12", "ADH-AES128-SHA:FOO", 2), (json.RootElement.GetProperty("openSsl").GetString(), json.RootElement.GetProperty("string").GetString(), json.RootElement.GetProperty("securityLevel").GetInt32()));
        var suite = json.RootElement.GetProperty("suites")[3];
        Assert.Equal(["code", "name", "iana", "protocol", "keyExchange", "authentication", "encryption", "mac", "strengthBits", "forwardSecrecy"], suite.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("0x00,0x34", "TLS_DH_anon_WITH_AES_128_CBC_SHA", true), (suite.GetProperty("code").GetString(), suite.GetProperty("iana").GetString(), suite.GetProperty("forwardSecrecy").GetBoolean()));
        var term = json.RootElement.GetProperty("terms")[1];
        Assert.Equal(["start", "text", "source", "operator", "outcome", "changed", "why"], term.EnumerateObject().Select(property => property.Name));
        Assert.Equal((15, "FOO", "Typed", "Add", "Ignored"), (term.GetProperty("start").GetInt32(), term.GetProperty("text").GetString(), term.GetProperty("source").GetString(), term.GetProperty("operator").GetString(), term.GetProperty("outcome").GetString()));
        var refused = await Run("--openssl", "3.0", "--json", "ALL:!");
        using var error = JsonDocument.Parse(refused.Output);
        Assert.Equal((2, "invalid command"), (refused.Code, error.RootElement.GetProperty("error").GetString()));
        Assert.Equal(0, error.RootElement.GetProperty("suites").GetArrayLength());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "\terror\t\n")]
    [InlineData("AES128-SHA", "AES128-SHA\tok\tAES128-SHA\n")]
    [InlineData("AES128-SHA\n", "AES128-SHA\tok\tAES128-SHA\n")]
    [InlineData("AES128-SHA\r\nFOO\r\n", "AES128-SHA\tok\tAES128-SHA\nFOO\terror\t\n")]
    [InlineData("FOO\n\nkRSA+AESGCM", "FOO\terror\t\n\terror\t\nkRSA+AESGCM\tok\tAES256-GCM-SHA384:AES128-GCM-SHA256\n")]
    [InlineData("\uFEFFAES128-SHA\n", "AES128-SHA\tok\tAES128-SHA\n")]
    [InlineData(" AES128-SHA \n", " AES128-SHA \tok\tAES128-SHA\n")]
    [InlineData("-ALL\n--json\n@STRENGTH\n", "-ALL\terror\t\n--json\terror\t\n@STRENGTH\terror\t\n")]
    public async Task Each_line_of_standard_input_has_its_answer(string input, string printed)
    {
        var answer = await Feed(input, "--openssl", "1.0.2");
        Assert.Equal((0, printed, ""), (answer.Code, answer.Text, answer.ErrorText));
    }

    [Fact]
    public async Task A_line_of_standard_input_can_have_each_kind_of_answer()
    {
        var json = await Feed("AES128-SHA\nFOO\n", "--openssl", "3.0", "--json");
        Assert.Equal(["AES128-SHA", "FOO"], json.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("string").GetString()));
        Assert.Equal("          0x00,0x2F - AES128-SHA              SSLv3 Kx=RSA      Au=RSA  Enc=AES(128)  Mac=SHA1\n\n", (await Feed("AES128-SHA\nFOO\n", "--openssl", "1.0.2", "--verbose")).Text);
        Assert.Equal(2, (await Feed("AES128-SHA\nFOO\n", "--openssl", "1.0.2", "--explain")).Text.Split("OpenSSL 1.0.2, ").Length - 1);
    }

    [Fact]
    public async Task A_line_too_long_to_be_a_string_ends_it()
    {
        var longest = new string('A', 64 * 1024);
        var answer = await Feed($"AES128-SHA\n{longest}\n{longest}A\nAES128-SHA\n", "--openssl", "1.0.2");
        Assert.Equal((2, $"AES128-SHA\tok\tAES128-SHA\n{longest}\terror\t\n", "Line 3 is longer than 65536 characters.\n"), (answer.Code, answer.Text, answer.ErrorText));
    }

    [Fact]
    public async Task Ten_thousand_lines_have_ten_thousand_answers_in_their_order()
    {
        string[] strings = ["HIGH:!aNULL", "ECDHE+AESGCM", "FOO", "DEFAULT"];
        var lines = Enumerable.Range(0, 10_000).Select(i => strings[i % strings.Length]).ToList();
        var answer = await Executable.Feed(string.Join('\n', lines), "ciphers", "--openssl", "3.5");
        Assert.Equal((0, ""), (answer.Code, answer.ErrorText));
        var answers = answer.Text.Split('\n');
        Assert.Equal(10_001, answers.Length);
        Assert.Equal(lines, answers.SkipLast(1).Select(line => line.Split('\t')[0]));
        Assert.Equal(4, answers.SkipLast(1).Distinct().Count());
    }

    [Theory]
    [InlineData("Option '--openssl' is required.", "AES128-SHA")]
    [InlineData("There is no OpenSSL “0.9.8”. There are: 4.0, ", "--openssl", "0.9.8", "AES128-SHA")]
    [InlineData("There is no OpenSSL “[31m”. There are: 4.0, ", "--openssl", "\u001b[31m", "AES128-SHA")]
    [InlineData("Only one of --verbose, --explain and --json can be asked for.", "--openssl", "3.0", "--verbose", "--json", "AES128-SHA")]
    [InlineData("Unrecognized command or argument 'AES256-SHA'.", "--openssl", "3.0", "AES128-SHA", "AES256-SHA")]
    public async Task A_command_line_that_cannot_be_meant_is_refused(string told, params string[] args)
    {
        var answer = await Run(args);
        Assert.Equal((2, ""), (answer.Code, answer.Text));
        Assert.StartsWith(told, Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Text)> Printed(params string[] args)
    {
        var answer = await Run(args);
        return (answer.Code, answer.Text);
    }
}
