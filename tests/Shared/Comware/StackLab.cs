using System.Text.RegularExpressions;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Testing.Comware;

/// <summary>The lab as a plan of the runbook <c>irf-stack</c> expects to find it: its switches under their current IDs, no cable plugged.</summary>
internal static partial class StackLab
{
    public static Lab Of(Plan plan)
    {
        var ports = plan.Steps.SelectMany(step => step.Commands).SelectMany(command => Port().Matches(command.Text))
            .Select(match => InterfaceName.Parse(match.Groups[1].Value).Required().On(1)).Distinct().OrderBy(port => port.ToString(), StringComparer.Ordinal).ToImmutableArray();
        var release = plan.Inputs.Text("release");
        return new(plan.Inputs.Rows("members").Select(row => new SwitchSpec(row.Text("name"), plan.Inputs.Text("comware") == "7" ? 7 : 5, ports)
        {
            MemberId = int.Parse(row.Text("current"), System.Globalization.CultureInfo.InvariantCulture),
            Release = release.Length > 0 ? release : "2222P10",
        }));
    }

    // "interface GigabitEthernet 1/0/51", "port Ten-GigabitEthernet 2/0/48"
    [GeneratedRegex(@"(?:interface|port) ([A-Za-z-]+ \d+(?:/\d+){2,3})")]
    private static partial Regex Port();
}
