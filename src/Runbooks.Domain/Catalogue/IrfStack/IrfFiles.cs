using System.Text;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The files of the plan. Those to paste hold nothing but what is typed: a comment would be refused as a command.</summary>
internal static class IrfFiles
{
    // Most file systems take 255 bytes; a full domain name alone may have 253.
    private const int MaxLabelLength = 100;

    public static ImmutableArray<GeneratedFile> For(IrfInputs inputs, ImmutableArray<Section> sections) =>
    [
        .. inputs.Members.SelectMany(member => Of(inputs, member)),
        new("fabric.txt", "text", Text(sections.SelectMany(section => section.Steps).Where(step => step.Where == inputs.AtTheFabric() && !step.Id.StartsWith("test-", StringComparison.Ordinal) && step.Undo is not Undo.NothingChanged).SelectMany(step => step.Commands).Where(command => !command.Text.StartsWith("display ", StringComparison.Ordinal))))
        {
            Purpose = $"Bridge MAC address, {inputs.Mad.Name()} detection and the save, to paste at {inputs.Master.Label} in user view once the fabric is whole. Answers stand on lines of their own.",
        },
        new("removal.txt", "text", RemovalFile.Text(inputs)) { Purpose = "How to take a member out again, or the whole stack apart: to read, not to paste in one go." },
    ];

    /// <summary>A label is made of letters, digits, hyphens and dots, so it is safe in a file name, and never the one with the underscore.</summary>
    public static string NameOf(IrfMember member) => member.Label.Length <= MaxLabelLength ? member.Label : $"member_{Number(member.Number)}";

    private static IEnumerable<GeneratedFile> Of(IrfInputs inputs, IrfMember member)
    {
        if (member.IsRenumbered)
        {
            yield return new($"{NameOf(member)}-renumber.txt", "text", Text(ConsoleCommands.ConfigureAsked(member.Label, [$"irf member {Number(member.CurrentId)} renumber {Number(member.Id)}"], [RenumberSteps.Question(inputs.Comware)], "")))
            {
                Purpose = $"Gives {member.Label} the ID {Number(member.Id)}, to paste at its own console in user view. The restart is typed by hand, since what it asks differs: reboot, N to saving, Y.",
            };
        }
        yield return new($"{NameOf(member)}-configure.txt", "text", Text([ConsoleCommands.Block(member.Label,
            ["system-view", .. MemberCommands.Priority(inputs, member), .. MemberCommands.Shut(member), .. MemberCommands.Bind(inputs, member), .. MemberCommands.Open(member), "return", ConsoleCommands.Save])]))
        {
            Purpose = $"The whole configuration of {member.Label} up to the save, to paste at its own console in user view{(member.IsRenumbered ? " after its restart" : "")}. It asks nothing and activates nothing.",
        };
    }

    private static string Text(IEnumerable<Command> commands)
    {
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            text.Append(command.Text).Append('\n');
            foreach (var answer in command.Answers) text.Append(answer.Reply).Append('\n');
        }
        return text.ToString();
    }
}
