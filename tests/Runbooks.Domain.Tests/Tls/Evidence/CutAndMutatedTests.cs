using System.Text;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;

namespace Runbooks.Domain.Tests.Tls.Evidence;

/// <summary>Whatever is pasted, there is a verdict; and a paste that is cut off never gets a wrong one.</summary>
public class CutAndMutatedTests
{
    // The whole file counts at every length; of the larger ones every so many characters.
    private const int MostLengths = 2500;

    // The first of two responses is an output of its own.
    private const string Redirects = "http-headers_redirects";

    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_cut_paste_never_fails_what_the_whole_one_passes(string name)
    {
        if (name == Redirects) return;
        var (text, right) = (Samples.Text(name), Facts.Right(name));
        foreach (var length in Lengths(text))
        {
            var verdict = Samples.Judge(Samples.Reader(name), text[..length], right);
            Assert.False(verdict.Kind == VerdictKind.Fail, $"cut at {length}, after “{text[Math.Max(0, length - 60)..length]}”:\n{verdict.Told()}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_cut_paste_never_shows_that_something_is_absent_that_the_whole_one_has(string name)
    {
        if (name == Redirects) return;
        var text = Samples.Text(name);
        ImmutableArray<Expectation> absent = [.. Facts.Right(name).Select(expected => expected.Subject).Distinct().Select(subject => new Expectation(subject, "", Comparison.Absent, ""))];
        foreach (var length in Lengths(text))
        {
            var verdict = Samples.Judge(Samples.Reader(name), text[..length], absent);
            Assert.False(verdict.Findings.Any(finding => finding.Kind == VerdictKind.Pass), $"cut at {length}, after “{text[Math.Max(0, length - 60)..length]}”:\n{verdict.Told()}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_whole_paste_passes_what_is_right(string name)
    {
        if (Facts.Right(name) is { IsEmpty: false } right) Assert.Equal(VerdictKind.Pass, Samples.JudgeSample(name, right).Kind);
        else Assert.Contains(name, (string[])["ssl-enum-ciphers_7.93_no-tls", "ssl-enum-ciphers_7.93_two-ports", "testssl-json_3.0_refused"]);
    }

    [Fact]
    public void Any_text_gives_a_verdict()
    {
        var readers = TlsReaders.All.Keys.ToArray();
        var rights = Samples.Names.ToDictionary(static name => name, static name => Facts.Right(name).Add(Samples.Is("handshake", "done", "true")));
        // Of large results a piece is enough, or most of the time goes into copying them.
        var sources = Samples.Names.Select(static name => (Name: name, Text: Samples.Text(name) is var text && text.Length > 4000 ? text[..4000] : text)).ToArray();
        var mutation = Gen.Select(Gen.OneOf(sources), Gen.OneOf(sources), Gen.OneOf(readers), Mutation.Array[1, 6]);
        mutation.Sample(
            (source, other, reader, mutations) =>
            {
                var text = mutations.Aggregate(source.Text, (changed, change) => change(changed, other.Text));
                foreach (var by in (string[])[Samples.Reader(source.Name), reader])
                {
                    var verdict = TlsReaders.All[by](text, rights[source.Name]);
                    Assert.NotEmpty(verdict.Findings);
                    Assert.All(verdict.Findings, static finding => Assert.InRange(finding.Text.Length, 1, 20_000));
                }
            },
            iter: 20_000);
    }

    [Fact]
    public void Any_characters_give_a_verdict() =>
        Gen.Select(Gen.OneOf([.. TlsReaders.All.Keys]), Pieces.Array[0, 30].Select(string.Concat)).Sample(
            (reader, text) => Assert.NotEmpty(TlsReaders.All[reader](text, [Samples.Is("handshake", "done", "true"), new("server", "protocols", Comparison.SameSet, "TLSv1.2")]).Findings),
            iter: 20_000);

    private static readonly string[] Words =
    [
        "New, ", ", Cipher is ", "(NONE)", "Cipher is (NONE)", "CONNECTED(", "Protocol", "Protocol  : ", "Server Temp Key: ", "Verify return code: ", ":error:", "a:b:c:d:e", "SSL alert number ", "| ", "|_", "ssl-enum-ciphers:", "TLSv1.2: ", "ciphers: ", "TLS_AKE_WITH_", "least strength",
        "HTTP/", "HTTP/2 200", "< ", "Strict-Transport-Security: ", "max-age=", "99999999999999999999", "[", "{", "\"id\"", ":", ",", "\"", "\"finding\"", "}", "]", "OpenSSL ", "(Library: ", "(compatible; ", "nginx version: ", "built with ", "/", "Server version:", "HAProxy version ", "Built with OpenSSL version : ",
        "AH00526:", "[emerg]", "]", " % ", "a@b", "$ ", "# ", "haproxy -c", "\n", "\r\n", "\r", "\t", " ", "\u001b[", "\u001b", "\0", "\ud800", "\udc00", "\u2028", "1.0.2", "--More--", "\b", "é",
    ];

    private static readonly Gen<string> Pieces = Gen.Frequency((6, Gen.OneOf(Words)), (1, Gen.String[0, 8]));

    /// <summary>Takes out, puts in, doubles, cuts off, or sets a piece of another sample in.</summary>
    private static readonly Gen<Func<string, string, string>> Mutation = Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Double[0, 1], Pieces).Select((kind, from, share, piece) => (Func<string, string, string>)((text, other) =>
    {
        var start = (int)(from * text.Length);
        var length = Math.Min(text.Length - start, (int)(share * share * 200));
        var there = other.Length == 0 ? "" : other[(int)(share * (other.Length - 1))..Math.Min(other.Length, (int)(share * (other.Length - 1)) + 300)];
        return kind switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(start, piece),
            2 => text.Insert(start, text.Substring(start, length)),
            3 => text[..start],
            4 => text.Insert(start, there),
            _ => new StringBuilder(text).Remove(start, length).Insert(start, piece).ToString(),
        };
    }));

    private static IEnumerable<int> Lengths(string text)
    {
        var step = 1 + (text.Length / MostLengths);
        for (var length = 0; length < text.Length; length += step) yield return length;
    }
}
