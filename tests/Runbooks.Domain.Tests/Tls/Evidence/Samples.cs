using System.Runtime.CompilerServices;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Tls.Evidence;

/// <summary>
/// What the tools printed, in files named after the reader: against servers on the loopback interface, with names and addresses for
/// documentation. Those with <c>doc_</c> in their name follow documented layouts and were not measured.
/// </summary>
internal static class Samples
{
    public static ImmutableArray<string> Names { get; } = [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name + ".txt"));

    public static string Reader(string name) => name[..name.IndexOf('_', StringComparison.Ordinal)];

    public static Verdict Judge(string reader, string evidence, params ImmutableArray<Expectation> expectations) =>
        EvidenceJudge.Judge(new Check.Reader(reader, expectations), evidence, Domain.Catalogue.Catalogue.Readers);

    public static Verdict JudgeSample(string name, params ImmutableArray<Expectation> expectations) => Judge(Reader(name), Text(name), expectations);

    public static Expectation Is(string subject, string property, string value, string note = "") => new(subject, property, Comparison.Equals, value, note);

    public static string Told(this Verdict verdict) => string.Join('\n', verdict.Findings.Select(finding => $"{finding.Kind}: {finding.Text}"));

    private static string Folder([CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, "Samples");
}
