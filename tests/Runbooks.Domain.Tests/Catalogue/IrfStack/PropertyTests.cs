using CsCheck;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class PropertyTests
{
    private static readonly Gen<int> Seed = Gen.Int[0, int.MaxValue - 1];

    [Fact]
    public void A_proposal_that_fits_has_no_problem_and_makes_the_planned_graph() => Seed.Sample(seed =>
    {
        var inputs = Inputs(Random(seed));
        var (members, ring) = (inputs.Members, inputs.Topology == IrfTopology.Ring);
        var planned = Enumerable.Range(0, ring ? members.Length : members.Length - 1).Select(i => $"{members[i].Id}/2-{members[(i + 1) % members.Length].Id}/1");
        Assert.Equal(planned, inputs.Links.Select(link => $"{link.A}-{link.B}"));
        Assert.Equal(members.Length, inputs.JoinOrder.Length);
        Assert.Single(inputs.Links.Select(link => link.Cables.Length).Distinct());
        Assert.All(members, member => Assert.Equal(member.First.Length + member.Second.Length, inputs.Cables.SelectMany(cable => new[] { cable.A, cable.B }).Count(end => end.Member == member)));
    }, iter: 500);

    [Fact]
    public void An_edited_proposal_is_one_path_or_cycle_of_1_to_2_or_is_refused_at_the_cables() => Gen.Select(Seed, Seed).Sample((seed, edits) =>
    {
        var (values, random) = (Random(seed), new Random(edits));
        values = values.With("cables", Irf.Evaluate(values).Values["cables"]!);
        for (var edit = random.Next(1, 4); edit > 0; edit--) values = Edited(values, random);
        var evaluation = Irf.Evaluate(values);
        if (evaluation.Plan is null)
        {
            Assert.All(evaluation.Problems, problem => Assert.True(problem.Field.StartsWith("cables", StringComparison.Ordinal) || problem.Field.StartsWith("madPorts[", StringComparison.Ordinal), problem.ToString()));
            return;
        }
        AssertIsStack(IrfReading.Read(evaluation.Values).Required());
    }, iter: 2000);

    private static FormValues Edited(FormValues values, Random random)
    {
        var rows = values.Rows("cables");
        if (rows.IsEmpty) return values;
        var row = random.Next(rows.Length);
        var column = new[] { "from", "fromPort", "to", "toPort" }[random.Next(4)];
        return random.Next(6) switch
        {
            0 => values.With("cables", new FormValue.Table(rows.RemoveAt(row))),
            1 => values.With("cables", new FormValue.Table(rows.SetItem(row, rows[row].With("from", rows[row].Text("to")).With("fromPort", rows[row].Text("toPort")).With("to", rows[row].Text("from")).With("toPort", rows[row].Text("fromPort"))))),
            _ => values.With("cables", new FormValue.Table(rows.SetItem(row, rows[row].With(column, rows[random.Next(rows.Length)].Text(new[] { "from", "to" }[random.Next(2)] + (column.EndsWith("Port", StringComparison.Ordinal) ? "Port" : "")))))),
        };
    }

    /// <summary>Said anew, without the code under test: every IRF port has one neighbour, and one walks from an end or in a circle through all.</summary>
    private static void AssertIsStack(IrfInputs inputs)
    {
        var neighbour = new Dictionary<string, string>();
        foreach (var cable in inputs.Cables)
        {
            Assert.Equal((2, 1), (cable.A.IrfPort.Index, cable.B.IrfPort.Index));
            Assert.Equal(cable.A.Port.Type, cable.B.Port.Type);
            foreach (var (here, there) in new[] { (cable.A, cable.B), (cable.B, cable.A) })
            {
                Assert.Equal(here.IrfPort.Member, here.Port.Member);
                if (!neighbour.TryAdd(here.IrfPort.ToString(), there.IrfPort.ToString())) Assert.Equal(there.IrfPort.ToString(), neighbour[here.IrfPort.ToString()]);
            }
        }
        var ports = inputs.Cables.SelectMany(cable => new[] { cable.A.Port, cable.B.Port }).ToList();
        Assert.Equal(ports.Count, ports.Distinct().Count());
        var starts = inputs.Members.Where(member => !neighbour.ContainsKey($"{member.Id}/1")).ToList();
        Assert.Equal(inputs.Topology == IrfTopology.Ring ? 0 : 1, starts.Count);
        var (at, walked) = (starts.Count == 0 ? inputs.Members[0].Id : starts[0].Id, new List<int>());
        while (!walked.Contains(at))
        {
            walked.Add(at);
            if (!neighbour.TryGetValue($"{at}/2", out var next)) break;
            at = int.Parse(next.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture);
        }
        Assert.Equal(inputs.Members.Length, walked.Count);
    }

    private static readonly ImmutableArray<string> Ids = [.. Irf.Form.Fields.Select(field => field.Id), "name", "current", "id", "priority", "from", "fromPort", "to", "toPort", "member", "port", "", "x"];

    private static readonly Gen<FormValue> Scalar = Gen.OneOf(
        Cases.One(["", " ", "1/2", "2/1", "11/1", "GigabitEthernet1/0/51", "GigabitEthernet5", "Vlan-interface5", "XGE1/0/1-200", "XGE99999/0/1", "other", "5900", "5120-ei", "pair", "chain", "lacp", "arp", "nd", "10.0.0.0/31", "0.0.0.0/0", "255.255.255.255/32", "::/128", "-1", "99999999999999999999", "٣", "<script>", "a\nb", "\u0000", "\ud800", "\u202E"]).Select(FormValue.Of),
        Gen.String[0, 30].Select(FormValue.Of), Gen.Long.Select(FormValue.Of), Gen.Int[-2, 300].Select(number => FormValue.Of((long)number)), Gen.Bool.Select(FormValue.Of), Gen.String.Array[0, 3].Select(texts => FormValue.OfMany([.. texts])));

    private static readonly Gen<FormValues> HostileRow = Gen.Select(Cases.One(Ids), Scalar).Array[0, 5].Select(cells => cells.Aggregate(FormValues.Empty, (row, cell) => row.With(cell.Item1, cell.Item2)));

    private static readonly Gen<FormValue> Any = Gen.OneOf(Scalar, HostileRow.Array[0, 20].Select(rows => FormValue.Of([.. rows])));

    [Fact]
    public void Whatever_stands_in_the_form_gives_a_plan_or_problems_and_can_be_drawn() =>
        Gen.Select(Gen.Int[0, 2], Seed, Gen.Select(Cases.One(Ids), Any).Array[0, 6]).Sample((start, seed, changes) =>
        {
            var values = changes.Aggregate(start switch { 0 => FormValues.Empty, 1 => Example, _ => Random(seed) }, (all, change) => all.With(change.Item1, change.Item2));
            var evaluation = Irf.Evaluate(values);
            Assert.Equal(evaluation.Plan is null, !evaluation.Problems.IsEmpty);
            Assert.All(evaluation.Problems, problem => Assert.NotEmpty(problem.Message));
            var sketch = Irf.Sketch(evaluation.Values, evaluation.Problems)!;
            Frame.AssertFits(sketch);
            System.Xml.Linq.XDocument.Parse(PictureSvg.Write(sketch));
        }, iter: 3000);

    [Fact]
    public void Every_choice_of_every_cell_can_be_asked_for_whatever_stands_in_the_form() =>
        Gen.Select(Seed, Gen.Select(Cases.One(Ids), Any).Array[0, 4], HostileRow).Sample((seed, changes, row) =>
        {
            var seen = changes.Aggregate(Irf.Evaluate(Random(seed)).Values, (all, change) => all.With(change.Item1, change.Item2));
            seen = row.All.Aggregate(seen, (all, cell) => all.With(cell.Key, cell.Value));
            foreach (var table in Irf.Form.Fields.OfType<TableField>())
            {
                Assert.NotNull(table.NewRow(seen));
                foreach (var choice in table.Columns.OfType<ChoiceField>()) Assert.Equal(choice.Options(seen).Length, choice.Options(seen).DistinctBy(option => option.Value).Count());
            }
        }, iter: 500);
}
