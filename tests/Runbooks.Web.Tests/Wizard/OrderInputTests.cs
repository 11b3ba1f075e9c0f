using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class OrderInputTests : BunitContext
{
    private ImmutableArray<string> order = ["one", "two", "three"];
    private int changes;

    private IRenderedComponent<OrderInput> List()
    {
        ImmutableArray<Option> options = [new("one", "One"), new("two", "Two"), new("three", "Three")];
        return Render<OrderInput>(list => list
            .Add(view => view.Field, new OrderedListField("order", "Order", _ => options)).Add(view => view.Id, "f-order").Add(view => view.Value, order).Add(view => view.Options, options)
            .Add(view => view.OnChanged, changed => (order, changes) = (changed, changes + 1)));
    }

    private static string[] Shown(IRenderedComponent<OrderInput> list) => [.. list.FindAll(".order-label").Select(label => label.TextContent)];

    private static KeyboardEventArgs Alt(string key) => new() { Key = key, AltKey = true };

    [Fact]
    public void Alt_with_an_arrow_moves_the_row_says_so_and_keeps_the_focus_on_it()
    {
        var list = List();
        list.FindAll("li")[0].KeyDown(Alt("ArrowDown"));
        Assert.Equal(["two", "one", "three"], order);
        Assert.Equal(["Two", "One", "Three"], Shown(list));
        Assert.Equal("Moved One to place 2 of 3", list.Find("[role=status]").TextContent);
        JSInterop.VerifyFocusAsyncInvoke();
        list.FindAll("li")[1].KeyDown(Alt("ArrowDown"));
        list.FindAll("li")[2].KeyDown(Alt("ArrowUp"));
        Assert.Equal(["two", "one", "three"], order);
    }

    [Fact]
    public void At_the_ends_and_without_Alt_nothing_moves()
    {
        var list = List();
        list.FindAll("li")[0].KeyDown(Alt("ArrowUp"));
        list.FindAll("li")[2].KeyDown(Alt("ArrowDown"));
        list.FindAll("li")[0].KeyDown("ArrowDown");
        Assert.Equal(0, changes);
        Assert.Equal("", list.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Each_row_can_have_the_focus_and_tells_its_keys()
    {
        foreach (var row in List().FindAll("li"))
        {
            Assert.Equal("0", row.GetAttribute("tabindex"));
            Assert.Equal("Alt+ArrowUp Alt+ArrowDown", row.GetAttribute("aria-keyshortcuts"));
            Assert.Equal("f-order-keys", row.GetAttribute("aria-describedby"));
        }
    }

    [Fact]
    public void A_dragged_row_shows_where_it_would_lie_and_moves_only_when_it_is_dropped()
    {
        var list = List();
        list.FindAll("li")[0].DragStart();
        list.FindAll("li")[2].DragEnter();
        Assert.Equal(["dragged", null, "drop-below"], list.FindAll("li").Select(row => row.GetAttribute("class")));
        Assert.Equal(0, changes);
        list.FindAll("li")[2].Drop();
        Assert.Equal(["two", "three", "one"], order);
        Assert.Equal("Moved One to place 3 of 3", list.Find("[role=status]").TextContent);
        Assert.All(list.FindAll("li"), row => Assert.Null(row.GetAttribute("class")));
    }

    [Fact]
    public void A_row_dragged_upwards_comes_to_lie_above()
    {
        var list = List();
        list.FindAll("li")[2].DragStart();
        list.FindAll("li")[0].DragEnter();
        Assert.Equal("drop-above", list.FindAll("li")[0].GetAttribute("class"));
        list.FindAll("li")[0].Drop();
        Assert.Equal(["three", "one", "two"], order);
    }

    [Fact]
    public void A_drag_that_is_given_up_or_ends_where_it_began_changes_nothing()
    {
        var list = List();
        list.FindAll("li")[0].DragStart();
        list.FindAll("li")[2].DragEnter();
        list.FindAll("li")[0].DragEnd();
        list.FindAll("li")[2].Drop();
        list.FindAll("li")[1].DragStart();
        list.FindAll("li")[1].Drop();
        Assert.Equal(0, changes);
    }

    [Fact]
    public void Quick_clicks_move_the_row_they_were_made_on()
    {
        var list = List();
        var up = list.Find("[aria-label='Move Three up']");
        up.Click();
        list.Find("[aria-label='Move Three up']").Click();
        Assert.Equal(["three", "one", "two"], order);
        Assert.True(list.Find("[aria-label='Move Three up']").HasAttribute("disabled"));
    }
}
