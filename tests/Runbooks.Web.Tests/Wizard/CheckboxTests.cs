using Bunit;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class CheckboxTests : BunitContext
{
    private readonly List<bool> clicks = [];

    private IRenderedComponent<Checkbox> Box(bool on) => Render<Checkbox>(box => box.Add(view => view.Id, "box").Add(view => view.On, on).Add(view => view.OnChanged, clicks.Add));

    private static bool IsDrawnTicked(IRenderedComponent<Checkbox> box) => box.Find("#box").HasAttribute("checked");

    [Fact]
    public void A_click_is_told_and_not_drawn()
    {
        var box = Box(false);
        box.Find("#box").Change(true);
        box.Render(view => view.Add(box => box.On, true));
        Assert.Equal([true], clicks);
        Assert.False(IsDrawnTicked(box));
    }

    [Fact]
    public void What_turns_without_a_click_is_drawn()
    {
        var box = Box(true);
        Assert.True(IsDrawnTicked(box));
        box.Render(view => view.Add(box => box.On, false));
        Assert.False(IsDrawnTicked(box));
    }

    [Fact]
    public void What_is_turned_back_after_a_click_is_drawn_as_a_new_element()
    {
        var box = Box(false);
        box.Find("#box").Change(true);
        box.Render(view => view.Add(box => box.On, true));
        var clicked = box.Find("#box");
        box.Render(view => view.Add(box => box.On, false));
        Assert.NotSame(clicked, box.Find("#box"));
        Assert.False(IsDrawnTicked(box));
    }
}
