using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>Whether a picture can be read: axe looks at no drawing.</summary>
internal static class PictureLooks
{
    // Every line and letter against what lies behind it, by WCAG 2.1: 4.5 for letters, 3 for what is drawn (1.4.3, 1.4.11). The ports that
    // nothing is plugged into are drawn faintly on purpose; their letters are not.
    private const string WhatIsWrong = """
        async () => {
          await Promise.all([document.fonts.load("13px 'Roboto Mono'"), document.fonts.load("500 15px Roboto")]);
          const svg = document.querySelector(".picture-scroll svg"), scroll = svg?.parentElement, wrong = [];
          if (!svg || !svg.checkVisibility()) return "There is no picture.";
          const box = svg.getBoundingClientRect(), size = 13 * box.width / svg.viewBox.baseVal.width;
          if (box.right > document.documentElement.clientWidth || box.left < 0) wrong.push(`from ${box.left} to ${box.right}, wider than the page`);
          if (scroll.scrollWidth > scroll.clientWidth + 1) wrong.push(`must be scrolled: ${scroll.scrollWidth} in ${scroll.clientWidth}`);
          if (size < 10.5) wrong.push(`letters of ${size} px`);
          const light = color => color.match(/[\d.]+/g).slice(0, 3).map(Number).map(part => part / 255).map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
          const contrast = (a, b) => { const [low, high] = [light(a), light(b)].sort((x, y) => x - y); return (high + 0.05) / (low + 0.05); };
          const paper = matchMedia("print").matches;
          const ground = paper ? "rgb(255, 255, 255)" : getComputedStyle(svg.closest(".picture")).backgroundColor;
          const boxes = [...svg.querySelectorAll("rect")].map(rect => ({ box: rect.getBBox(), fill: getComputedStyle(rect).fill }));
          for (const line of svg.querySelectorAll("line")) {
            const ratio = contrast(getComputedStyle(line).stroke, ground);
            if (ratio < 3) wrong.push(`line ${line.className.baseVal}: ${ratio.toFixed(2)} on ${ground}`);
          }
          for (const text of svg.querySelectorAll("text")) {
            const b = text.getBBox(), x = b.x + b.width / 2, y = b.y + b.height / 2;
            const behind = boxes.filter(({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
            const inner = behind[behind.length - 1];
            if (inner && (b.x < inner.box.x - 1 || b.x + b.width > inner.box.x + inner.box.width + 1)) wrong.push(`“${text.textContent}” sticks out of its box`);
            if (b.x + b.width > svg.viewBox.baseVal.width) wrong.push(`“${text.textContent}” is cut off`);
            for (const fill of [inner?.fill ?? ground]) {
              const ratio = contrast(getComputedStyle(text).fill, fill);
              if (ratio < 4.5) wrong.push(`“${text.textContent}” ${text.className.baseVal}: ${ratio.toFixed(2)} on ${fill}`);
            }
          }
          return wrong.join("\n");
        }
        """;

    /// <summary>What of the page's first picture cannot be read, or nothing.</summary>
    public static Task<string> FindWrong(IPage page) => page.EvaluateAsync<string>(WhatIsWrong);

    /// <summary>On screen in both themes and all widths, and on paper, also when the screen is dark.</summary>
    public static async Task CheckPictureInAllLooks(this Visitor visitor)
    {
        foreach (var look in Look.All.Select(row => Look.Parse(row.Data)))
        {
            foreach (var media in new[] { Media.Screen, Media.Print })
            {
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = look.Theme, Media = media });
                await visitor.Page.SetViewportSizeAsync(look.Width, 900);
                var wrong = await FindWrong(visitor.Page);
                Assert.True(wrong.Length == 0, $"{visitor.Page.Url} in {look}, {media}: {wrong}");
            }
        }
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
