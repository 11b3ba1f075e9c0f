namespace Runbooks.Web.Wizard;

/// <summary>
/// What is ticked in a box or in a group of radio buttons. The browser alone holds it: once drawn, it is not drawn again, since the
/// answer to an earlier click would turn a later one back. (Bound to a field, it would even stay so: the renderer, told of a tick that
/// was taken away, sends that it is taken away.) What turns by something else than a click is drawn as a new element.
/// </summary>
public sealed class HeldByBrowser<T>(T value)
{
    private T held = value;

    /// <summary>What the element was drawn with.</summary>
    public T Drawn { get; private set; } = value;

    /// <summary>The key of the element.</summary>
    public object Element { get; private set; } = new();

    /// <summary>Draws a new element unless this one has come to the value already.</summary>
    public void Show(T value)
    {
        if (!EqualityComparer<T>.Default.Equals(held, value)) Draw(value);
    }

    public void Draw(T value) => (held, Drawn, Element) = (value, value, new());

    /// <summary>Somebody clicked.</summary>
    /// <param name="on">The element that was in sight. On a slow line that may be an earlier one, and the present one does not show the click yet.</param>
    public void Click(object on, T value)
    {
        held = value;
        if (on != Element) Draw(value);
    }
}
