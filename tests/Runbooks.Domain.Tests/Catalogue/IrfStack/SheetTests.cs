using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Engine;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class SheetTests
{
    [Fact]
    public void The_table_has_both_ends_and_both_labels() => Assert.Equal(
        [
            "1 | sw1 | GigabitEthernet1/0/52 | 1/2 | sw2 | GigabitEthernet2/0/51 | 2/1 | sw1 GE1/0/52 > sw2 GE2/0/51 | sw2 GE2/0/51 > sw1 GE1/0/52",
            "2 | sw2 | GigabitEthernet2/0/52 | 2/2 | sw1 | GigabitEthernet1/0/51 | 1/1 | sw2 GE2/0/52 > sw1 GE1/0/51 | sw1 GE1/0/51 > sw2 GE2/0/52",
            "M1 | sw1 | Ethernet1/0/48 | MAD | sw2 | Ethernet2/0/48 | MAD | sw1 Eth1/0/48 > sw2 Eth2/0/48 | sw2 Eth2/0/48 > sw1 Eth1/0/48",
        ],
        CablingSheet.Table(Inputs(Example)).Rows.Select(row => string.Join(" | ", row)));

    [Fact]
    public void With_a_switch_between_each_member_has_its_cable_to_it() =>
        Assert.Equal(["M1 core1", "M2 core1", "M3 core1"], CablingSheet.Table(Inputs(Stack(3))).Rows.Where(row => row[0][0] == 'M').Select(row => $"{row[0]} {row[4]}"));

    private static string Sheet(IrfInputs inputs) => CablingSheet.File(inputs, IrfPicture.Picture(inputs)).Text;

    [Fact]
    public void The_sheet_of_three_is_the_one_in_its_golden_file() => Golden.Check(Sheet(Inputs(Stack(3))), "IrfStack/sheets/ring-3.html");

    [Theory, InlineData(2, 1, "roomy"), InlineData(9, 1, "roomy"), InlineData(9, 3, "tight"), InlineData(9, 5, "dense"), InlineData(9, 8, "dense")]
    public void More_cables_are_set_smaller(int members, int perPort, string size)
    {
        var page = Sheet(Inputs(Stack(members, "ring", perPort, "s6520x")));
        Assert.Contains($"<body class=\"{size}\">", page, StringComparison.Ordinal);
        Assert.Equal(size == "dense" ? 2 : 1, page.Split("<table>").Length - 1);
        Assert.Equal((members * perPort) + (members == 2 ? 1 : members), page.Split("<tr><td>").Length - 1);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_text_is_encoded_and_well_formed()
    {
        var svg = PictureSvg.Write(new("x", "a<b>&\"c", "\u0000\ud800]]>", 10, 10, [new Shape.Label(1, 2, "<script>&'"), new Shape.Box(1, 1, 2, 2, Tone.Good), new Shape.Line(0, 0, 1, 1, Tone.Bad)]));
        var read = System.Xml.Linq.XDocument.Parse(svg);
        Assert.Equal("<script>&'", read.Root!.Elements().Single(element => element.Name.LocalName == "text").Value);
        Assert.Equal("a<b>&\"c", read.Root.Elements().First().Value);
    }
}
