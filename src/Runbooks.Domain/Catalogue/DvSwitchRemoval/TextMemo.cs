using System.Runtime.CompilerServices;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>
/// What a pure reader made of a form's text, kept as long as that very value lives: a table of 256 rows asks for it in each cell, and a
/// paste has up to 64 KiB.
/// </summary>
internal sealed class TextMemo<T>(Func<string, T> read)
{
    private readonly ConditionalWeakTable<FormValue.Text, Box> known = [];

    public T Of(FormValues values, string field) => values[field] is FormValue.Text text ? known.GetValue(text, each => new(read(each.Value))).Value : read("");

    private sealed record Box(T Value);
}
