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

    [Theory]
    [InlineData(4000, false)]
    [InlineData(8000, true)]
    public void Inputs_that_would_make_the_address_too_long_are_not_in_it_at_all(int length, bool tooLong)
    {
        // Letters at random, which cannot be packed to much less than they are.
        var typed = FormValues.Empty.With("config", string.Concat(new Random(1).GetItems<char>("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", length)));
        var address = InputsInUrl.Address("toy", typed);
        Assert.Equal(tooLong, InputsInUrl.IsInThisTab(address));
        Assert.InRange(address.Length, 0, 6100);
        if (tooLong) Assert.Equal("/runbooks/toy?inputs=in-this-tab", address);
        else Assert.Equal(PlanJson.Write(typed), PlanJson.Write(InputsInUrl.Decode(address.Split('=')[1])!));
    }

    [Fact]
    public void What_an_address_holds_can_be_read_back_however_well_it_packs()
    {
        // 64 KiB of one letter pack to a hundred characters, but are more JSON than is read back.
        var typed = FormValues.Empty.With("config", new string('x', TextField.Longest));
        Assert.True(InputsInUrl.Encode(typed).Length < 200);
        Assert.True(InputsInUrl.IsInThisTab(InputsInUrl.Address("toy", typed)));
    }

    [Fact]
    public void The_word_for_inputs_elsewhere_is_no_inputs() => Assert.Null(InputsInUrl.Decode(InputsInUrl.InThisTab));

    private static bool IsWhole(string text) => !text.Any(char.IsSurrogate);
}
