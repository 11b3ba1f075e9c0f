using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class HeldByBrowserTests
{
    private readonly HeldByBrowser<string> held = new("a");

    [Fact]
    public void A_click_leaves_the_element_as_it_was_drawn()
    {
        var element = held.Element;
        held.Click(element, "b");
        held.Show("b");
        Assert.Equal((element, "a"), (held.Element, held.Drawn));
    }

    [Fact]
    public void Another_value_than_the_clicked_one_takes_a_new_element_also_when_it_is_the_one_drawn_first()
    {
        var element = held.Element;
        held.Click(element, "b");
        held.Show("a");
        Assert.NotSame(element, held.Element);
        Assert.Equal("a", held.Drawn);
    }

    [Fact]
    public void A_click_on_an_element_that_is_gone_is_drawn()
    {
        var gone = held.Element;
        held.Show("b");
        var present = held.Element;
        held.Click(gone, "a");
        Assert.NotSame(present, held.Element);
        Assert.Equal("a", held.Drawn);
    }
}
