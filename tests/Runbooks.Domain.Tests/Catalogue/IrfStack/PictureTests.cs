using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class PictureTests
{
    private static Picture Picture(FormValues values) => Irf.Evaluate(values).Plan!.Pictures.Single(picture => picture.Id == "stack");

    private static Picture Sketch(FormValues values)
    {
        var evaluation = Irf.Evaluate(values);
        return Irf.Sketch(evaluation.Values, evaluation.Problems)!;
    }

    public static TheoryData<string, int, string, int> Shapes => new()
    {
        { "ring-2", 2, "ring", 1 }, { "pair-2", 2, "pair", 2 }, { "ring-3", 3, "ring", 1 }, { "chain-4", 4, "chain", 2 }, { "ring-9", 9, "ring", 1 }, { "ring-9-by-2", 9, "ring", 2 },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void A_stack_is_drawn_as_in_its_golden_file(string name, int members, string topology, int perPort) =>
        Golden.Check(PictureSvg.Write(Picture(Stack(members, topology, perPort))), $"IrfStack/pictures/{name}.svg");

    [Fact]
    public void A_sketch_with_a_wrong_cable_is_drawn_as_in_its_golden_file() =>
        Golden.Check(PictureSvg.Write(Sketch(Edit(Stack(3), 1, "to", "3/2"))), "IrfStack/pictures/wrong-index.svg");

    [Theory, MemberData(nameof(Shapes))]
    public void Every_picture_fits_into_its_frame_and_a_phone(string name, int members, string topology, int perPort)
    {
        Assert.NotEmpty(name);
        var picture = Picture(Stack(members, topology, perPort));
        Assert.True(picture.Width <= 340);
        Frame.AssertFits(picture);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Vertical_lines_of_two_cables_do_not_lie_on_each_other(string name, int members, string topology, int perPort)
    {
        Assert.NotEmpty(name);
        var lines = Picture(Stack(members, topology, perPort)).Shapes.OfType<Shape.Line>().Where(line => line.X1 == line.X2).ToList();
        foreach (var (first, at) in lines.Select((line, at) => (line, at)))
            Assert.DoesNotContain(lines.Skip(at + 1), other => other.X1 == first.X1 && int.Min(other.Y1, other.Y2) <= int.Max(first.Y1, first.Y2) && int.Min(first.Y1, first.Y2) <= int.Max(other.Y1, other.Y2));
    }

    [Fact]
    public void All_shapes_of_a_cable_say_which_and_what_proves_it()
    {
        var shapes = Picture(Example).Shapes.Where(shape => shape.About == "Cable 1, sw1 1/0/52 to sw2 2/0/51").ToList();
        Assert.True(shapes.Count >= 9);
        Assert.All(shapes, shape => Assert.Equal([new("joined-m2-topology", "IRF-port 1/2"), new("joined-m2-topology", "IRF-port 2/1"), new("fabric-topology", "IRF-port 1/2"), new("fabric-topology", "IRF-port 2/1")], shape.Proofs));
    }

    [Fact]
    public void A_member_is_proven_when_it_has_joined_and_the_master_when_the_first_one_has()
    {
        // sw3 is master, then its neighbour sw1 (30) joins, then sw2.
        var values = Stack(3).With("members", FormValue.Of(Member("sw1", 1, 1, 30), Member("sw2", 1, 2, 28), Member("sw3", 1, 3, 32)));
        string First(string about) => string.Join(' ', Picture(values).Shapes.First(shape => shape.About == about).Proofs.Select(proof => $"{proof.Step}:{proof.Subject}"));
        Assert.Equal("joined-m1-irf:member 3 fabric-irf:member 3", First("sw3, member 3"));
        Assert.Equal("joined-m1-irf:member 1 fabric-irf:member 1", First("sw1, member 1"));
        Assert.Equal("joined-m2-irf:member 2 fabric-irf:member 2", First("sw2, member 2"));
        Assert.StartsWith("joined-m2-topology:IRF-port 1/2", First("Cable 1, sw1 1/0/52 to sw2 2/0/51"), StringComparison.Ordinal);
        Assert.StartsWith("joined-m1-topology:IRF-port 3/2", First("Cable 3, sw3 3/0/52 to sw1 1/0/51"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_says_all_of_it() => Assert.Equal(
        "sw1: member 1, priority 32, becomes master. sw2: member 2, priority 30. Cable 1: sw1 1/0/52 (IRF-port 1/2) to sw2 2/0/51 (IRF-port 2/1). Cable 2: sw2 2/0/52 (IRF-port 2/2) to sw1 1/0/51 (IRF-port 1/1).",
        Picture(Example).Description);

    [Fact]
    public void A_sketch_of_a_good_form_is_the_plans_picture()
    {
        var (sketch, picture) = (Sketch(Example), Picture(Example));
        Assert.Equal(picture.Description, sketch.Description);
        Assert.Equal(picture.Shapes.Select(shape => shape with { Proofs = [] }).Select(shape => shape.ToString()), sketch.Shapes.Select(shape => shape with { Proofs = [] }).Select(shape => shape.ToString()));
    }

    [Fact]
    public void A_wrong_cable_is_bad_and_told_and_the_others_are_not()
    {
        var sketch = Sketch(Edit(Stack(3), 1, "to", "3/2"));
        var bad = sketch.Shapes.Where(shape => ToneOf(shape) == Tone.Bad).Select(shape => shape.About).Distinct();
        Assert.Contains("Cable 2, sw2 2/0/52 to sw3 3/0/51", bad);
        Assert.DoesNotContain("Cable 1, sw1 1/0/52 to sw2 2/0/51", bad);
        Assert.DoesNotContain("Cable 3, sw3 3/0/52 to sw1 1/0/51", bad);
        Assert.Contains("Wrong: Cable 2: IRF-port 2/2 meets IRF-port 3/2", sketch.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cable_with_one_end_is_a_stub()
    {
        var sketch = Sketch(Example.With("cables", FormValue.Of(FormValues.Empty.With("from", "1/2"))));
        Assert.Equal("Cable 1, sw1 ? to nothing yet", Assert.Single(sketch.Shapes.OfType<Shape.Line>()).About);
    }

    [Fact]
    public void A_wrong_member_is_bad() => Assert.Contains(Sketch(Example.With("members", FormValue.Of(Member("sw1", 1, 1, 32), Member("a b", 1, 2, 30)))).Shapes, shape => shape is Shape.Box { Tone: Tone.Bad, About: "a b, member 2" });

    private static Tone ToneOf(Shape shape) => shape switch { Shape.Box box => box.Tone, Shape.Line line => line.Tone, Shape.Label label => label.Tone, _ => Tone.Plain };

    [Fact]
    public void An_empty_table_of_members_is_drawn_as_nothing() => Assert.Empty(Sketch(FormValues.Empty.With("members", new FormValue.Table([]))).Shapes);

    [Fact]
    public void The_largest_stack_is_drawn()
    {
        var values = Stack(9, "ring", 8, "s6520x");
        Assert.Equal(72, Inputs(values).Cables.Length);
        Frame.AssertFits(Picture(values));
        Assert.Contains("72", Picture(values).Shapes.OfType<Shape.Label>().Select(label => label.Text.ToString(CultureInfo.InvariantCulture)));
    }
}
