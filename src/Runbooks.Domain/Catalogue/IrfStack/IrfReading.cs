using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Reads the form's values and tells every problem at its field.</summary>
internal static class IrfReading
{
    public static Result<IrfInputs> Read(FormValues values)
    {
        var form = new FormReader(values);
        var (chosen, entered) = (ChosenPlatform.Of(values), Entered.Of(values));
        form.Read("irfPorts", PortList.Parse);
        var release = form.Read("release", Release);
        MemberRules.Check(form, entered, chosen);
        PerPort(form, chosen);
        form.Add(CableRules.Problems(entered, chosen, values.Text("topology")));
        var mad = MadReading.Read(form, entered);
        return form.Finish(() =>
        {
            ImmutableArray<IrfMember> members = [.. entered.Members.Select(member => Member(member, entered.Cables, chosen))];
            return new IrfInputs(
                chosen.Platform, values.Text("comware") == "5" ? 5 : 7, release?.Text, members,
                values.Text("topology") switch { LinkFields.Chain => IrfTopology.Chain, LinkFields.Pair => IrfTopology.Pair, _ => IrfTopology.Ring },
                [.. entered.Cables.Select(cable => Cable(cable, members))],
                values.Text("portMode") switch { LinkFields.Normal => PortMode.Normal, LinkFields.Enhanced => PortMode.Enhanced, _ => PortMode.None },
                long.TryParse(values.Text("domain"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var domain) ? domain : 0,
                values.Text("bridgeMac") switch { FabricFields.Always => BridgeMac.Always, FabricFields.No => BridgeMac.No, _ => BridgeMac.Timer },
                mad(members), values.On("blank"));
        });
    }

    private static void PerPort(FormReader form, ChosenPlatform chosen)
    {
        if (ChosenPlatform.Number(form.Values, "perPort", 1, LinkFields.MaxPerPort) is not { } perPort) return;
        var needed = CableProposal.Needed(form.Values.Text("topology"), perPort);
        if (perPort > chosen.Platform.MaxPerIrfPort) form.Refuse("perPort", $"{chosen.Platform.Name} is taken to bind at most {PortWords.Count(chosen.Platform.MaxPerIrfPort, "port", "ports")} to one IRF port. If its guide says more, change “Most ports per IRF port”.");
        else if (!chosen.Ports.IsEmpty && chosen.Last(needed).Length < needed) form.Refuse("perPort", $"This needs {PortWords.Count(needed, "port", "ports")} of one type on each switch; {PortWords.Number(chosen.Last(needed).Length)} can carry IRF.");
    }

    private static IrfMember Member(EnteredMember member, ImmutableArray<EnteredCable> cables, ChosenPlatform chosen)
    {
        var id = member.Id!.Value;
        var ends = cables.SelectMany(cable => new[] { (IrfPort: cable.From!.Value, Port: cable.FromPort!.Value), (IrfPort: cable.To!.Value, Port: cable.ToPort!.Value) });
        var (first, second) = (Bound(1), Bound(2));
        return new(member.Row + 1, HostName.Parse(member.Name).Required(), member.Current!.Value, id, member.Priority!.Value)
        {
            First = first,
            Second = second,
            Shut = PortGroups.With([.. first, .. second], chosen, id),
        };

        ImmutableArray<InterfaceName> Bound(int index) => [.. ends.Where(end => end.IrfPort == new IrfPort(id, index)).Select(end => end.Port).OrderBy(port => chosen.Ports.IndexOf(port.On(1)))];
    }

    private static IrfCable Cable(EnteredCable cable, ImmutableArray<IrfMember> members)
    {
        var (from, to) = (End(cable.From!.Value, cable.FromPort!.Value), End(cable.To!.Value, cable.ToPort!.Value));
        return from.IrfPort.Index == 2 ? new(cable.Row + 1, from, to) : new(cable.Row + 1, to, from);

        IrfEnd End(IrfPort irfPort, InterfaceName port) => new(members.First(member => member.Id == irfPort.Member), irfPort, port);
    }

    /// <summary>An optional word that a check looks for in “display version”.</summary>
    private readonly record struct Word(string? Text);

    private static Result<Word> Release(string text) =>
        text.Length == 0 ? new Word(null)
        : text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ' ') ? new Word(text)
        : Result.Refuse<Word>("A release has letters, digits, dots and hyphens, such as 2222P10.");
}
