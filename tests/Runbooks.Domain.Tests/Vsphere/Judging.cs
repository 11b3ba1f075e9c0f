using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Tests.Vsphere;

/// <summary>Judges pastes by reader name, as a step's check does.</summary>
internal static class Judging
{
    public static Verdict Judge(string reader, string evidence, params ImmutableArray<Expectation> expectations) =>
        EvidenceJudge.Judge(new Check.Reader(reader, expectations), evidence, Domain.Catalogue.Catalogue.Readers);

    public static Expectation Is(string subject, string property, string value, string note = "") => new(subject, property, Comparison.Equals, value, note);

    public static string Told(this Verdict verdict)
    {
        var text = new StringBuilder(verdict.Kind.ToString()).Append('\n');
        foreach (var finding in verdict.Findings) text.Append(CultureInfo.InvariantCulture, $"  {finding.Kind}: {finding.Text}\n");
        return text.ToString();
    }

    public static IEnumerable<string> AllReaders => EsxiReaders.All.Select(reader => reader.Key);
}
