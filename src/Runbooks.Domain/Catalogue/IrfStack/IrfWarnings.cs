using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What a person should know before starting, each with who says so.</summary>
internal static class IrfWarnings
{
    public static ImmutableArray<Caution> For(IrfInputs inputs) => [.. Loss(inputs), .. Order(inputs), .. Hardware(inputs), .. MadWarnings.For(inputs), .. Doubts(inputs)];

    private static IEnumerable<Caution> Loss(IrfInputs inputs)
    {
        yield return new(Severity.Danger, $"Every member but {inputs.Master.Label} restarts to join, and runs the configuration of {inputs.Master.Label} from then on. Its own startup file is not used while it is a member, and a save in the fabric can overwrite it.", Told.Guide);
        if (inputs.Members.Where(member => member.IsRenumbered).Select(member => member.Label).ToList() is { Count: > 0 } renumbered)
            yield return new(Severity.Danger, $"{List(renumbered)} get{(renumbered.Count == 1 ? "s" : "")} another ID: after the restart all settings of the ports are gone, saved or not.", Told.Guide);
        if (inputs.Blank)
            yield return new(Severity.Danger, "The switches are blanked: only their console ports reach them afterwards. A save between reset and restart brings everything back, and the member ID is not reset.", Told.OldPost + ", corrected");
    }

    private static IEnumerable<Caution> Order(IrfInputs inputs)
    {
        yield return new(Severity.Danger, "Save before you activate, and open the ports before you save: the loser of the election restarts from its startup file.", Told.SaveFirst);
        yield return new(Severity.Warning, "Bindings in a startup file become active when the switch starts. A switch that restarts between its save and its turn joins out of order.", Told.Guide);
        yield return new(Severity.Warning, $"The priorities decide only while nobody is master yet, or between independent fabrics: a running master keeps its role. {inputs.Master.Label} is activated first.", Told.Guide);
        yield return new(Severity.Info, "The rollback of configurations does not take back priorities and bindings; the undo of each step does.", Told.Guide);
    }

    private static IEnumerable<Caution> Hardware(IrfInputs inputs)
    {
        yield return new(Severity.Warning, "A switch with other software fetches the master’s images when it joins and restarts once more. When flash is short it deletes its own image first, and may have to be cleaned from its boot menu.", Told.Guide);
        yield return new(Severity.Info, "All members need the same system operating mode (switch-mode) and the same maximum of ECMP routes, where the model has these settings; two members with one bridge MAC address never merge.", Told.Guide);
        yield return new(Severity.Info, "IRF ports run at their highest rate, with the same type of transceiver at both ends. On a bound port only a few commands are allowed; a reflector port of a mirroring group on it takes the binding away without a word.", Told.Commands);
        if (inputs.Members.Any(member => member.Shut.Length > member.First.Length + member.Second.Length))
            yield return new(Severity.Warning, "Some IRF ports share a hardware group with others. All ports of the group are shut for binding, and some switches refuse to open them until every one is bound: then bind the others too, or choose ports of another group.", Told.Commands);
        if (inputs.Mode != PortMode.None)
            yield return new(Severity.Warning, $"Both ends of every link are bound with mode {(inputs.Mode == PortMode.Enhanced ? "enhanced" : "normal")}; with different modes a link does not form.", Told.Commands);
    }

    private static IEnumerable<Caution> Doubts(IrfInputs inputs)
    {
        if (inputs is { Topology: IrfTopology.Ring, Members.Length: 2 })
            yield return new(Severity.Warning, "A ring of two members worked on the switches of the old post; that every old platform takes it was not confirmed. The vendor’s usual example binds all ports to one IRF port of each.", Told.OldPost, Unverified: true);
        if (inputs.Platform.Unverified is { } unverified) yield return new(Severity.Warning, unverified, Told.Platform, Unverified: true);
        if (inputs.Comware == 5)
            yield return new(Severity.Info, "Most rules here were read in guides for Comware 7; of Comware 5, only those of single models were read, and they agree where they say something. Questions and outputs differ between its releases: one that is not listed deserves a look into the guide of the switch.", Told.Comware5, Unverified: true);
    }
}
