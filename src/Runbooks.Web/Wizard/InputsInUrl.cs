using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

/// <summary>
/// What a person typed into a wizard, as text for its address: <c>1</c> (the layout's number), then the values' JSON, deflated,
/// in base64url. Only what was typed goes in, so defaults follow the fields they depend on.
/// </summary>
public static class InputsInUrl
{
    public const string Parameter = "inputs";

    private const char Layout = '1';

    // Form values are small; more than this is not one of ours, and a short text can inflate to gigabytes.
    private const int MaxJsonLength = 64 * 1024;

    // Each row is drawn; the largest form has 48.
    private const int MaxRows = 200;

    public static string Encode(FormValues typed)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(Encoding.UTF8.GetBytes(PlanJson.Write(typed)));
        return Layout + Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Null when the text is not one of ours or was cut off.</summary>
    public static FormValues? Decode(string? text)
    {
        if (text is not [Layout, ..] || !Base64Url.IsValid(text.AsSpan(1))) return null;
        try
        {
            using var inflate = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(text.AsSpan(1))), CompressionMode.Decompress);
            var json = new byte[MaxJsonLength + 1];
            var length = inflate.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
            if (length > MaxJsonLength) return null;
            var values = PlanJson.ReadValues(Encoding.UTF8.GetString(json, 0, length));
            return values.All.Sum(field => field.Value is FormValue.Table table ? table.Rows.Length : 0) > MaxRows ? null : values;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The wizard's address with these inputs.</summary>
    public static string Address(string slug, FormValues typed) =>
        typed.All.Any() ? $"/runbooks/{slug}?{Parameter}={Encode(typed)}" : $"/runbooks/{slug}";
}
