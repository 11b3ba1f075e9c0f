using System.Globalization;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Engine;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>What every plan of the stack must keep to.</summary>
public class PlanTests
{
    public static TheoryData<string> Names => [.. IrfSample.All.Select(each => each.Name)];

    private static IrfInputs Inputs(string name) => IrfSample.All.First(each => each.Name == name).Sample.Inputs();

    private static int At(Plan plan, string id) => plan.Steps.Select(step => step.Id).ToList().IndexOf(id);

    private static IEnumerable<string> Lines(IEnumerable<Command> commands) => commands.SelectMany(command => command.Text.Split('\n'));

    private static string Id(IrfMember member, string what) => string.Create(CultureInfo.InvariantCulture, $"m{member.Number}-{what}");

    private static string Joined(IrfMember member, string what) => $"joined-{Id(member, what)}";

    [Theory, MemberData(nameof(Names))]
    public void Step_ids_are_unique_and_of_small_letters(string name)
    {
        var ids = IrfPlan.Plan(Inputs(name)).Steps.Select(step => step.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", id));
    }

    [Theory, MemberData(nameof(Names))]
    public void Step_ids_follow_the_rows_and_not_the_member_ids(string name)
    {
        var inputs = Inputs(name);
        Assert.All(inputs.Members, member => Assert.NotNull(IrfPlan.Plan(inputs).Step(Id(member, "saved"))));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_step_says_what_to_do_and_how_to_go_back(string name) => Assert.All(IrfPlan.Plan(Inputs(name)).Steps, step =>
    {
        Assert.NotEmpty(step.Why);
        Assert.NotEmpty(step.Expect);
        if (step.Check is Check.Reader reader) Assert.NotEmpty(reader.Expectations);
        switch (step.Undo)
        {
            case Undo.ByCommands undo: Assert.True(undo.Commands.Length > 0 || undo.Note.Length > 0); break;
            case Undo.Impossible impossible: Assert.NotEmpty(impossible.Reason); break;
            // Plugging back what a test unplugged is itself the way back.
            default: Assert.All(Lines(step.Commands), line => Assert.StartsWith("di", line, StringComparison.Ordinal)); break;
        }
    });

    [Theory, MemberData(nameof(Names))]
    public void Every_step_and_undo_starts_and_ends_in_user_view(string name) => Assert.All(IrfPlan.Plan(Inputs(name)).Steps, step =>
    {
        var undo = step.Undo is Undo.ByCommands by ? by.Commands : [];
        foreach (var commands in new[] { step.Commands, undo })
        {
            var console = new ConsoleView();
            foreach (var command in commands)
            {
                Assert.Equal(Shell.Comware, command.Shell);
                Assert.Equal(console.IsUserView, command.Prompt.StartsWith('<'));
                foreach (var line in command.Text.Split('\n')) console.Type(line);
            }
            Assert.True(console.IsUserView, step.Id);
        }
    });

    [Theory, MemberData(nameof(Names))]
    public void A_line_that_asks_is_the_last_of_its_command(string name) => Assert.All(IrfPlan.Plan(Inputs(name)).Steps.SelectMany(step => step.Commands.Concat(step.Undo is Undo.ByCommands by ? by.Commands : [])), command =>
        Assert.All(command.Text.Split('\n').SkipLast(1), line => Assert.DoesNotMatch(@"renumber|^reboot|^reset|^save before|^delete|^mad (arp |nd |bfd )?enable$", line == "mad bfd enable" && command.Answers.IsEmpty ? "" : line)));

    [Theory, MemberData(nameof(Names))]
    public void No_line_is_abbreviated_or_left_open(string name) => Assert.All(IrfPlan.Plan(Inputs(name)).Steps.SelectMany(step => Lines(step.Commands)), line =>
    {
        Assert.DoesNotMatch(@"[<>{}\[\]…]", line);
        Assert.DoesNotMatch(@"^(sys|int|shut|undo shut|irf port|show|disp) ?\b(?!down)(?!tem)(?!erface)", line);
        Assert.Equal(line.Trim(), line);
    });

    [Theory, MemberData(nameof(Names))]
    public void Ports_are_named_after_the_id_the_switch_has_at_that_moment(string name)
    {
        var inputs = Inputs(name);
        var plan = IrfPlan.Plan(inputs);
        foreach (var member in inputs.Members)
        {
            foreach (var step in plan.Steps.Where(step => step.Where == member.Label && step.Id.StartsWith($"m{member.Number}-", StringComparison.Ordinal)))
            {
                var id = At(plan, step.Id) > At(plan, Id(member, "renumber")) && member.IsRenumbered || !member.IsRenumbered ? member.Id : member.CurrentId;
                var subjects = step.Check is Check.Reader reader ? reader.Expectations.Select(expected => expected.Subject) : [];
                var named = Lines(step.Commands).Concat(subjects).SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, @"(?:GigabitEthernet|IRF-port|irf-port) ?(\d+)/").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
                Assert.All(named, found => Assert.Equal(id, found));
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Ports_are_shut_bound_opened_and_only_then_saved(string name)
    {
        var inputs = Inputs(name);
        var plan = IrfPlan.Plan(inputs);
        Assert.All(inputs.Members, member =>
        {
            string[] order = ["priority", "shut", "bind", "open", "save", "saved", "cables"];
            var at = order.Select(what => At(plan, Id(member, what))).ToList();
            Assert.DoesNotContain(-1, at);
            Assert.Equal(at.Order(), at);
            Assert.True(At(plan, Id(member, "cables")) < At(plan, "activate"));
            Assert.Equal(member.Shut.Length, Lines(plan.Step(Id(member, "open"))!.Commands).Count(line => line == "undo shutdown"));
            Assert.Equal(member.First.Length + member.Second.Length, Lines(plan.Step(Id(member, "bind"))!.Commands).Count(line => line.StartsWith("port group interface ", StringComparison.Ordinal)));
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void A_member_joins_only_when_the_one_before_it_has_joined(string name)
    {
        var inputs = Inputs(name);
        var plan = IrfPlan.Plan(inputs);
        var order = inputs.JoinOrder;
        Assert.Equal(inputs.Master.Label, plan.Step("activate")!.Where);
        Assert.Null(plan.Step($"join-m{inputs.Master.Number}"));
        var last = At(plan, "activate");
        foreach (var member in order.Skip(1))
        {
            var join = At(plan, $"join-m{member.Number}");
            Assert.Equal([last + 1, last + 2, last + 3], new[] { join, At(plan, Joined(member, "irf")), At(plan, Joined(member, "topology")) });
            Assert.Equal(HoldKind.PointOfNoReturn, plan.Steps.ElementAt(join).Hold?.Kind);
            last = join + 2;
        }
        Assert.True(last < At(plan, "fabric-irf"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_activated_before_every_member_has_read_back_and_sees_its_links(string name)
    {
        var inputs = Inputs(name);
        var plan = IrfPlan.Plan(inputs);
        var before = Stage.Before(plan, "cabling").Select(step => step.Id).ToHashSet();
        Assert.All(inputs.Members, member => Assert.Contains(Id(member, "saved"), before));
        Assert.Equal(HoldKind.Pause, plan.Step("cabling")!.Hold?.Kind);
        before = Stage.Before(plan, "activate").Select(step => step.Id).ToHashSet();
        Assert.All(inputs.Members, member => Assert.Contains(Id(member, "cables"), before));
    }

    [Theory, MemberData(nameof(Names))]
    public void Consoles_are_worked_on_side_by_side(string name)
    {
        var inputs = Inputs(name);
        var stages = Stage.Of(IrfPlan.Plan(inputs));
        var labels = inputs.Members.Select(member => member.Label).ToArray();
        Assert.Equal(3, stages.Count(stage => stage.Tracks.SequenceEqual(labels)));
        Assert.All(stages, stage => Assert.True(stage.Tracks.Length == 1 || stage.Tracks.SequenceEqual(labels)));
        Assert.All(stages.Where(stage => stage.Tracks.Length > 1).SelectMany(stage => stage.Sections), section => Assert.All(section.Steps, step => Assert.Equal(section.Track, step.Where)));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_whole_configuration_is_asked_for(string name) => Assert.All(IrfPlan.Plan(Inputs(name)).Steps.SelectMany(step => Lines(step.Commands)), line =>
        Assert.DoesNotMatch(@"^(more|display (current|saved|startup)-?configuration(?! \| include))", line));

    [Theory, MemberData(nameof(Names))]
    public void A_plan_survives_being_frozen(string name)
    {
        var json = PlanJson.Write(IrfPlan.Plan(Inputs(name)));
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(json)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Files_to_paste_return_to_user_view_and_ask_for_nothing_open(string name) => Assert.All(IrfPlan.Plan(Inputs(name)).Files.Where(file => file.Language != "html"), file =>
    {
        Assert.Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$", file.Name);
        Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
        var lines = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // In removal.txt the lines to type are those that are indented furthest.
        if (file.Name == "removal.txt") lines = [.. lines.Where(line => line.StartsWith("     ", StringComparison.Ordinal)).Select(line => line[5..])];
        var console = new ConsoleView();
        // Answers stand on lines of their own.
        foreach (var line in lines.Where(line => line != "Y" && !line.All(char.IsAsciiDigit))) console.Type(line);
        Assert.True(console.IsUserView, file.Name);
        Assert.NotEmpty(lines);
    });

    [Theory, MemberData(nameof(Names))]
    public void A_members_file_holds_what_its_steps_type_up_to_the_save(string name)
    {
        var inputs = Inputs(name);
        var plan = IrfPlan.Plan(inputs);
        Assert.All(inputs.Members, member =>
        {
            var typed = new[] { "priority", "shut", "bind", "open", "save" }.SelectMany(what => Lines(plan.Step(Id(member, what))!.Commands)).Where(line => line is not ("system-view" or "return"));
            var file = plan.Files.Single(each => each.Name == $"{member.Label}-configure.txt").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line is not ("system-view" or "return"));
            Assert.Equal(typed, file);
            Assert.Equal(member.IsRenumbered, plan.Files.Any(each => each.Name == $"{member.Label}-renumber.txt"));
        });
    }
}
