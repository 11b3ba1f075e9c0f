using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display irf configuration</c>. The column decides to which port a line belongs that goes on:
/// <code>
///  MemberID NewID    IRF-Port1                     IRF-Port2
///  1        1        FortyGigE1/0/53               disable
///                    FortyGigE1/0/54
///  2        2        disable                       FortyGigE2/0/53
///                                                  FortyGigE2/0/54
/// </code>
/// A chassis that is no fabric yet prints <c>Priority</c> in place of <c>NewID</c> (H3C Comware 7 IRF command reference).
/// </summary>
internal static class IrfConfigurationReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.IrfConfiguration);
        foreach (var output in reading.Outputs)
        {
            IrfBindings? columns = null;
            var members = new List<IrfBindings>();
            foreach (var (line, words) in Reading.Printed(output))
            {
                if (IrfBindings.Header(line.Text) is { } header) columns = header;
                else if (columns is null) continue;
                else if (Shapes.IsMember(words[0]) && columns.Row(line, words) is { } row) members.Add(row);
                else if (members.Count > 0) members[^1].Continue(line, words);
            }
            foreach (var member in members) member.AddTo(reading.Facts, !output.IsWhole && member == members[^1]);
        }
        return reading.Judge(expectations);
    }
}
