using System.Text.Json;

namespace Runbooks.Host.Tests.Commands;

/// <summary>What a script gets from the command <c>recognise</c>.</summary>
public sealed class RecogniseCommandTests
{
    private static Task<Ended> Feed(string text) => Executable.Feed(text, "recognise");

    private static async Task<JsonElement[]> Candidates(string text)
    {
        var answer = await Feed(text);
        Assert.Equal((0, ""), (answer.Code, answer.ErrorText));
        using var json = JsonDocument.Parse(answer.Text);
        Assert.Equal(["candidates"], json.RootElement.EnumerateObject().Select(property => property.Name));
        return [.. json.RootElement.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.Clone())];
    }

    [Fact]
    public async Task A_candidate_has_four_keys_and_its_fields_are_inputs()
    {
        var best = (await Candidates("HIGH:!aNULL:!MD5\n"))[0];
        Assert.Equal(["runbook", "kind", "fields", "reason"], best.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("tls-ciphers", "cipher-string"), (best.GetProperty("runbook").GetString(), best.GetProperty("kind").GetString()));
        Assert.Equal("HIGH:!aNULL:!MD5", best.GetProperty("fields").GetProperty("string").GetString());
        Assert.NotEmpty(best.GetProperty("reason").GetString()!);
    }

    [Theory]
    [InlineData("Migration [168364033:1341590814020069] failed to connect to remote host <10.9.8.2> from host <10.9.8.1>: Timeout", "vmotion-networks", "error")]
    [InlineData("ssl_ciphers HIGH;\nssl_protocols TLSv1.2;", "tls-ciphers", "configuration")]
    [InlineData("10.7.0.0/30 10.7.0.1 10.7.0.2\n10.7.0.4/30 10.7.0.5 10.7.0.6\n", "vmotion-networks", "address-plan")]
    public async Task The_best_comes_first(string text, string runbook, string kind)
    {
        var best = (await Candidates(text))[0];
        Assert.Equal((runbook, kind), (best.GetProperty("runbook").GetString(), best.GetProperty("kind").GetString()));
        Assert.Equal(JsonValueKind.Object, best.GetProperty("fields").ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("\u0000\u0001\u001b[31m")]
    public async Task What_it_does_not_know_is_an_empty_list(string text) => Assert.Equal((0, "{\"candidates\":[]}\n"), ((await Feed(text)).Code, (await Feed(text)).Text));

    [Fact]
    public async Task Bytes_that_are_no_text_are_answered()
    {
        var answer = await Executable.Feed([0xff, 0xfe, 0x00, 0xd8, 0xff, 0x00], "recognise");
        Assert.Equal((0, "{\"candidates\":[]}\n"), (answer.Code, answer.Text));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_and_told()
    {
        var answer = await Feed("Module Migrate power on failed.\n" + new string('x', 300_000));
        Assert.Equal(0, answer.Code);
        Assert.Contains("\"runbook\":\"vmotion-networks\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Longer than 262144 characters", answer.ErrorText, StringComparison.Ordinal);
    }
}
