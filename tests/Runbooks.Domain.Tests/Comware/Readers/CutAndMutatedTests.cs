using System.Text;
using CsCheck;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Comware.Readers;

/// <summary>Whatever is pasted, there is a verdict; and a paste that is cut off never gets a wrong one.</summary>
public class CutAndMutatedTests
{
    // A second output or dialog tells more than the first, which is whole by itself.
    private static readonly ImmutableArray<string> Several = ["comware-version_two-mixed", "comware-version_two-same", "comware-irf_7-both-halves", "comware-dialog_7-port-group", "comware-dialog_errors"];

    public static TheoryData<string> Names => [.. Samples.Names];

    public static TheoryData<string> Single => [.. Samples.Names.Except(Several)];

    [Theory, MemberData(nameof(Names))]
    public void The_whole_paste_passes_what_is_right(string name) => Assert.Equal(VerdictKind.Pass, Samples.JudgeSample(name, Facts.Right(name)).Kind);

    [Theory, MemberData(nameof(Single))]
    public void A_cut_paste_never_fails_what_the_whole_one_passes(string name)
    {
        var (text, right) = (Samples.Text(name), Facts.Right(name));
        for (var length = 0; length < text.Length; length++)
        {
            var verdict = Samples.Read(Samples.Reader(name), text[..length], right);
            Assert.False(verdict.Kind == VerdictKind.Fail, Place(text, length, verdict));
        }
    }

    [Theory, MemberData(nameof(Single))]
    public void A_cut_paste_never_passes_what_the_whole_one_fails(string name)
    {
        var (text, reader) = (Samples.Text(name), Samples.Reader(name));
        ImmutableArray<Expectation> wrong = [.. Facts.Right(name).SelectMany(Shorter).Where(expected => Samples.Read(reader, text, [expected]).Kind != VerdictKind.Pass)];
        for (var length = 0; length < text.Length && !wrong.IsEmpty; length++)
        {
            var verdict = Samples.Read(reader, text[..length], wrong);
            Assert.False(verdict.Findings.Any(static finding => finding.Kind == VerdictKind.Pass), Place(text, length, verdict));
        }
    }

    [Theory, MemberData(nameof(Single))]
    public void A_cut_paste_never_shows_that_something_is_absent_that_the_whole_one_has(string name)
    {
        var text = Samples.Text(name);
        ImmutableArray<Expectation> absent = [.. Facts.Right(name).Select(static expected => expected.Subject).Distinct().Select(static subject => new Expectation(subject, "", Comparison.Absent, ""))];
        for (var length = 0; length < text.Length; length++)
        {
            var verdict = Samples.Read(Samples.Reader(name), text[..length], absent);
            Assert.False(verdict.Findings.Any(static finding => finding.Kind == VerdictKind.Pass), Place(text, length, verdict));
        }
    }

    [Fact]
    public void Any_text_gives_a_verdict()
    {
        var readers = ComwareReaders.All.Keys.ToArray();
        var sources = Samples.Names.Select(static name => (Name: name, Text: Samples.Text(name))).ToArray();
        var rights = Samples.Names.ToDictionary(static name => name, static name => Facts.Right(name) is { Length: > 6 } many ? many[..6] : Facts.Right(name));
        Gen.Select(Gen.OneOf(sources), Gen.OneOf(sources), Gen.OneOf(readers), Mutation.Array[1, 6]).Sample(
            (source, other, reader, mutations) =>
            {
                var text = mutations.Aggregate(source.Text, (changed, change) => change(changed, other.Text));
                var by = mutations.Length % 3 == 0 ? reader : Samples.Reader(source.Name);
                var verdict = ComwareReaders.All[by](text, rights[source.Name]);
                Assert.NotEmpty(verdict.Findings);
                Assert.All(verdict.Findings, static finding => Assert.InRange(finding.Text.Length, 1, 20_000));
                if (mutations.Length == 1) Assert.All(ComwareOutputs.Kind(text), static kind => Assert.Contains(kind, ComwareReaders.All.Keys));
            },
            iter: 80_000);
    }

    [Fact]
    public void Any_characters_give_a_verdict() =>
        Gen.Select(Gen.OneOf([.. ComwareReaders.All.Keys]), Pieces.Array[0, 30].Select(string.Concat)).Sample(
            (reader, text) => Assert.NotEmpty(ComwareReaders.All[reader](text, [Samples.Is("member 1", "role", "master"), Samples.Set("fabric", "members", "1,2"), new("IRF-port 1/1", "", Comparison.Absent, "")]).Findings),
            iter: 20_000);

    [Fact]
    public void The_longest_evidence_is_read_in_time()
    {
        // Quadratic reading of 256 KiB would take minutes; a test of the clock would be unsteady, so this one only has to end.
        foreach (var piece in (string[])["\b", "\u001b[500C", "[HP]", "%", "a/1/A", "---- More ----", "Member 1\n", "\t", "<", "1 UP 2 UP 2 x\n", "interface GE1/0/1\n", "irf-port 1/1\n"])
        {
            var text = new StringBuilder().Insert(0, piece, EvidenceJudge.MaxEvidenceLength / piece.Length).ToString();
            foreach (var reader in ComwareReaders.All.Values) Assert.NotEmpty(reader(text, [Samples.Is("member 1", "role", "master")]).Findings);
        }
    }

    /// <summary>What a value or a list is while its end is missing.</summary>
    private static IEnumerable<Expectation> Shorter(Expectation right)
    {
        if (right.Comparison == Comparison.SameSet && right.Value.Split(", ") is { Length: > 1 } values)
        {
            for (var count = 0; count < values.Length; count++) yield return right with { Value = string.Join(',', values[..count]) };
            yield return right with { Value = string.Join(',', values[..^1].Append(values[^1][..^1])) };
            yield break;
        }
        if (right.Value.Length > 0) yield return right with { Comparison = Comparison.SameSet, Value = "" };
        foreach (var length in new[] { right.Value.Length - 1, right.Value.Length / 2, 1 }.Distinct().Where(length => length > 0 && length < right.Value.Length)) yield return right with { Value = right.Value[..length] };
    }

    private static string Place(string text, int length, Verdict verdict) =>
        $"cut at {length}, after “{text[Math.Max(0, length - 60)..length]}”:\n{string.Join('\n', verdict.Findings.Where(static finding => finding.Kind != VerdictKind.Unclear).Select(static finding => $"{finding.Kind}: {finding.Text}"))}";

    private static readonly string[] Words =
    [
        "Member 1", "MemberID ", "Role ", "Priority ", "CPU-Mac", "*+1 ", "Master ", "Standby ", "32 ", "1ac2-93f6-1104", "IRF-Port1 ", "IRF-Port2 ", "NewID ", "Link neighbor", "UP ", "DOWN ", "DIS ", "--- ", "disable ", "Interface Link Speed ", "Interface Status",
        "XGE1/0/49 ", "Ten-GigabitEthernet1/0/49:1", "(MDC1)", "<HP>", "[HP-irf-port1/1]", "display ", "dis irf topo", "irf member 1 renumber 2", "port group interface ", "save", "reboot", "[Y/N]:", "[Y/N]", "y", "% Wrong parameter", "^", "#", "irf-port 1/1", "return", "interface ", "shutdown",
        "%Oct  4 20:16:23:760 2025 ", "STM/3/STM_LINK_DOWN: ", "IRF port 1 ", "slot 2", "MAD BFD enabled interface: ", "Multi-active recovery state: ", "Excluded ports(", "Software images on slot ", "Current software images:", "boot app is: ", "flash:/", "Comware Software, Version ", "7.1.070, Release ", " uptime is ", "weeks, ",
        "Configuration summary for member ", "IRF-port 1 : ", "****************", "---- More ----", "[16D", "\u001b[16D", "\u001b[K", "\u001b[", "\u001b", "\b", "\n", "\r\n", "\r", "\t", " ", "                    ", "\0", "\ud800", "\udc00", "\u2028", "99999999999999999999", ":", "/", "é",
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
}
