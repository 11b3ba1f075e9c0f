using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Runbooks.Web.Wizard;

/// <summary>
/// Wraps between words alone: a browser also breaks after a hyphen, and then the sign of an option stands at the end of a line, apart
/// from its name. No Razor, which would put white space of its own between the words: what is copied is the text as it was.
/// </summary>
public sealed class WrappedText : ComponentBase
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var words = Text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) builder.AddContent(0, " ");
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "unbroken");
            builder.AddContent(3, words[i]);
            builder.CloseElement();
        }
    }
}
