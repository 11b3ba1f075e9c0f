using CsCheck;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>New strings each run, given to the machine's own OpenSSL and to ours. A failure prints the seed and a short string.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private static readonly OpenSslBuild Build = OpenSslCommand.Installed.Build;

    [Fact]
    public void A_string_gives_what_the_real_openssl_prints() => Compare(RandomCipherString.Text, 2_000, text => OpenSslCommand.Ciphers("--", text), text => Ours(Build.Version.Evaluate(text)));

    [Fact]
    public void A_string_with_a_security_level_gives_what_the_real_openssl_supports() => Compare(
        Gen.Select(Gen.Int[0, 5], RandomCipherString.Text, (level, text) => $"@SECLEVEL={level}:{text}"), 500,
        text => OpenSslCommand.Ciphers("-s", "--", text),
        text => Ours(Build.Version.Evaluate(text), levelApplied: true));

    [Fact]
    public void A_list_of_TLS_1_3_suites_gives_what_the_real_openssl_prints() => Compare(
        RandomCipherString.Tls13, 250,
        list => OpenSslCommand.Ciphers("-ciphersuites", list, "--", "AES128-SHA"),
        list => Ours(Build.Version.Evaluate("AES128-SHA"), list));

    [Fact]
    public void A_listing_is_what_the_real_openssl_prints() => Compare(
        RandomCipherString.Text, 250,
        text => OpenSslCommand.Ciphers("-V", "--", text),
        text =>
        {
            var offered = OfferedList.Of(Build, Build.Version.Evaluate(text));
            return (string.Join('\n', offered.Suites.Select(suite => CiphersListing.Line(suite, Build.Version))), offered.Refusal ?? "");
        });

    private static (string Printed, string Refusal) Ours(CipherList list, string? tls13 = null, bool levelApplied = false)
    {
        var offered = OfferedList.Of(Build, list, tls13, levelApplied);
        return (string.Join(':', offered.Suites.Select(suite => suite.Name)), offered.Refusal ?? "");
    }

    private void Compare(Gen<string> strings, int count, Func<string, (string Printed, string Refusal)> real, Func<string, (string Printed, string Refusal)> ours)
    {
        var (refused, compared) = (0, 0);
        strings.Sample(
            text =>
            {
                var answer = real(text);
                Interlocked.Increment(ref compared);
                if (answer.Refusal.Length > 0) Interlocked.Increment(ref refused);
                return answer == ours(text);
            },
            iter: count, threads: 4, print: text => $"\"{text}\"\n{OpenSslCommand.Installed.Version}: {real(text)}\nours: {ours(text)}");
        output.WriteLine($"{OpenSslCommand.Installed.Version}: {compared} strings, {refused} of them refused by both");
        Assert.True(compared >= count && refused * 2 < compared, $"{refused} of {compared} were refused: too few tell anything.");
    }
}
