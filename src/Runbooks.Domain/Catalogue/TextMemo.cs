using System.Runtime.CompilerServices;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue;

/// <summary>
/// What a pure reader made of a form's text, kept as long as that very value lives: a table of 256 rows asks for it in each cell, and a
/// paste has up to 64 KiB.
/// </summary>
/// <remarks>
/// It stays although the domain is pure. A field's functions get the form's values and nothing else, so what is read once for an evaluation
/// has no other place than beside the value it was read from; and the wizard evaluates at each key, with the same pastes. The value never
/// changes and the reader is a function of it alone, so nobody can tell a reading that was kept from a new one. Weak keys: it goes with the
/// form. Two threads may both read; either result is the same.
/// </remarks>
internal sealed class TextMemo<T>(Func<string, T> read)
{
    private readonly ConditionalWeakTable<FormValue.Text, Box> known = [];

    public T Of(FormValues values, string field) => values[field] is FormValue.Text text ? known.GetValue(text, each => new(read(each.Value))).Value : read("");

    private sealed record Box(T Value);
}
