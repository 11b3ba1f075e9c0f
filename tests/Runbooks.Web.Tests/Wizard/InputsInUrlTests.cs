using System.Buffers.Text;
using System.IO.Compression;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class InputsInUrlTests
{
    private static readonly Gen<FormValue> Value = Gen.OneOf(
        Gen.String.Where(IsWhole).Select(FormValue.Of), Gen.Long.Select(FormValue.Of), Gen.Bool.Select(FormValue.Of),
        Gen.String.Where(IsWhole).Array[1, 4].Select(items => FormValue.OfMany([.. items])));

    private static readonly Gen<FormValues> Values = Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Value)[0, 12]
        .Select(fields => fields.Aggregate(FormValues.Empty, (values, field) => values.With(field.Key, field.Value)));

    [Fact]
    public void What_was_typed_comes_back() => Values.Sample(values =>
        Assert.Equal(PlanJson.Write(values), PlanJson.Write(InputsInUrl.Decode(InputsInUrl.Encode(values))!)));

    [Fact]
    public void Rows_come_back()
    {
        var values = FormValues.Empty.With("links", FormValue.Of(FormValues.Empty.With("nicA", "vmnic1"), FormValues.Empty.With("nicA", "‘; rm -rf /")));
        Assert.Equal(PlanJson.Write(values), PlanJson.Write(InputsInUrl.Decode(InputsInUrl.Encode(values))!));
    }

    [Fact]
    public void An_address_needs_no_escaping() => Values.Sample(values => Assert.Matches("^[A-Za-z0-9_-]+$", InputsInUrl.Encode(values)));

    [Fact]
    public void Any_other_text_is_refused_without_a_fuss() => Gen.OneOf(Gen.String, Gen.String[Gen.Char.AlphaNumeric, 0, 60].Select(text => "1" + text)).Sample(text =>
        _ = InputsInUrl.Decode(text));

    [Fact]
    public void A_cut_address_is_refused()
    {
        var whole = InputsInUrl.Encode(FormValues.Empty.With("name", "esx01.example.local").With("mtu", 9000));
        for (var length = 0; length < whole.Length - 4; length++) Assert.Null(InputsInUrl.Decode(whole[..length]));
    }

    [Fact]
    public void A_text_that_inflates_to_megabytes_is_refused()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(System.Text.Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', 50_000_000) + "\"}"));
        Assert.Null(InputsInUrl.Decode("1" + Base64Url.EncodeToString(packed.ToArray())));
    }

    [Fact]
    public void A_short_text_with_thousands_of_rows_is_refused()
    {
        FormValues Rows(int count) => FormValues.Empty.With("links", new FormValue.Table([.. Enumerable.Repeat(FormValues.Empty, count)]));
        Assert.NotNull(InputsInUrl.Decode(InputsInUrl.Encode(Rows(200))));
        Assert.Null(InputsInUrl.Decode(InputsInUrl.Encode(Rows(201))));
    }

    private static bool IsWhole(string text) => !text.Any(char.IsSurrogate);
}
