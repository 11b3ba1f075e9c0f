using System.Runtime.CompilerServices;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Comware.Readers;

/// <summary>
/// Consoles in files named after their reader: layouts that were captured or documented, typed afresh with other names, addresses and
/// numbers. <c>comware-device_5</c>, <c>comware-device_chassis</c> and <c>comware-bfd-session_7-up</c> follow words, no capture.
/// </summary>
internal static class Samples
{
    public static ImmutableArray<string> Names { get; } = [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name + ".txt"));

    public static string Reader(string name) => name[..name.IndexOf('_', StringComparison.Ordinal)];

    public static Verdict Judge(string reader, string evidence, params ImmutableArray<Expectation> expectations) =>
        EvidenceJudge.Judge(new Check.Reader(reader, expectations), evidence, Domain.Catalogue.Catalogue.Readers);

    public static Verdict JudgeSample(string name, params ImmutableArray<Expectation> expectations) => Judge(Reader(name), Text(name), expectations);

    /// <summary>As a reader is called, without what the judge does to line ends before.</summary>
    public static Verdict Read(string reader, string evidence, ImmutableArray<Expectation> expectations) => ComwareReaders.All[reader](evidence, expectations);

    public static Expectation Is(string subject, string property, string value, string note = "") => new(subject, property, Comparison.Equals, value, note);

    public static Expectation Set(string subject, string property, string values) => new(subject, property, Comparison.SameSet, values);

    public static string Told(this Verdict verdict) => string.Join('\n', verdict.Findings.Select(finding => $"{finding.Kind}: {finding.Text}"));

    private static string Folder([CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, "Samples");
}
