using CsCheck;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

/// <summary>Form values as anybody might send them: right and wrong kinds under right and wrong names.</summary>
internal static class Values
{
    private static readonly string[] Names = [.. SampleRunbook.Instance.Form.Fields.Select(field => field.Id), "nic", "speed", "unknown", "", "links[0].nic"];

    private static readonly string[] Texts =
        ["", " ", "Ann", "root", "9000", " 9000 ", "-1", "99999999999999999999", "red", "blue", "dark", "light", "x", "10.9.8.0/24", "10.9.8.1/24", "esx01", "true", "\0", "🦕\ud83d", "a\nb"];

    private static Gen<FormValue> Leaf { get; } = Gen.OneOf<FormValue>(
        Gen.OneOf(Texts).Select(FormValue.Of),
        Gen.Long.Select(FormValue.Of),
        Gen.Int[-10, 10_000].Select(number => FormValue.Of((long)number)),
        Gen.Bool.Select(FormValue.Of),
        Gen.OneOf(Texts).Array[0, 4].Select(texts => (FormValue)new FormValue.Many([.. texts])));

    private static Gen<FormValues> Of(Gen<FormValue> value) => Gen.Select(Gen.OneOf(Names), value).Array[0, 12]
        .Select(pairs => pairs.Aggregate(FormValues.Empty, (values, pair) => values.With(pair.Item1, pair.Item2)));

    private static Gen<FormValues> Any { get; } = Of(Gen.OneOf<FormValue>(Leaf, Of(Leaf).Array[0, 5].Select(rows => (FormValue)new FormValue.Table([.. rows]))));

    /// <summary>Wild values, and the example with some of its values made wild.</summary>
    public static Gen<FormValues> Wild { get; } = Gen.OneOf<FormValues>(Any, Any.Select(wild => wild.All.Take(2).Aggregate(SampleRunbook.Instance.Example, (values, pair) => values.With(pair.Key, pair.Value))));
}
