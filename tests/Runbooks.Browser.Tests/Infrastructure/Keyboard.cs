namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>A person without a mouse. At every stop the focus must be seen: a ring, in the window, not behind something.</summary>
internal static class Keyboard
{
    // More stops than any page here has before its work begins.
    private const int MaxStops = 150;

    private const string Nowhere = "nothing has the focus";

    private const string WhatIsWrong = """
        () => {
          const e = document.activeElement;
          // A page gives its heading the focus when it is there, at times between two keys. No key leads to a heading: it is no stop.
          if (!e || e === document.body || (e.tagName === "H1" && e.tabIndex < 0)) return "nothing has the focus";
          const name = `${e.tagName.toLowerCase()}${e.id ? "#" + e.id : ""} “${(e.getAttribute("aria-label") ?? e.textContent ?? "").trim().slice(0, 40)}”`;
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          if (!e.matches(":focus-visible")) return `${name} has the focus and does not show it`;
          if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `${name} has the focus without a ring`;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `${name} has the focus outside of the window`;
          const within = (low, high, max, part) => { const a = Math.max(low, 1), b = Math.min(high, max - 1); return a + (b - a) * part; };
          for (const x of [0.02, 0.5, 0.98]) for (const y of [0.1, 0.5, 0.9]) {
            const top = document.elementFromPoint(within(box.left, box.right, innerWidth, x), within(box.top, box.bottom, innerHeight, y));
            if (top && (e.contains(top) || top.contains(e))) return "";
          }
          const over = document.elementFromPoint(within(box.left, box.right, innerWidth, 0.5), within(box.top, box.bottom, innerHeight, 0.5));
          return `${name} at ${Math.round(box.top)} to ${Math.round(box.bottom)} has the focus behind ${over?.tagName} ${over?.className}`;
        }
        """;

    public static async Task<bool> Has(this ILocator target) => await target.CountAsync() > 0 && await target.EvaluateAsync<bool>("e => e === document.activeElement");

    /// <summary>Presses Tab until the target has the focus.</summary>
    public static async Task TabTo(this IPage page, ILocator target, string key = "Tab")
    {
        var wrong = new List<string>();
        for (var i = 0; i < MaxStops; i++)
        {
            await page.Keyboard.PressAsync(key);
            // Nothing at all has the focus while it goes around the end of the page.
            if (await page.EvaluateAsync<string>(WhatIsWrong) is { Length: > 0 } what && what != Nowhere) wrong.Add(what);
            if (!await target.Has()) continue;
            Assert.Empty(wrong);
            return;
        }
        Assert.Fail($"{MaxStops} times {key} did not lead to {target}. On the way: {string.Join("; ", wrong.Distinct())}");
    }

    public static async Task TabToAndPress(this IPage page, ILocator target, string press = "Enter", string key = "Tab")
    {
        await page.TabTo(target, key);
        await page.Keyboard.PressAsync(press);
    }

    public static async Task CheckFocusIsSeen(this IPage page) => Assert.Equal("", await page.EvaluateAsync<string>(WhatIsWrong));
}
