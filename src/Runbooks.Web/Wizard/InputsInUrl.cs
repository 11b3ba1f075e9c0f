using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

/// <summary>
/// What a person typed into a wizard, as text for its address: <c>1</c> (the layout's number), then the values' JSON, deflated,
/// in base64url. Only what was typed goes in, so defaults follow the fields they depend on.
/// </summary>
public static class InputsInUrl
{
    public const string Parameter = "inputs";

    /// <summary>Stands where the inputs would: they are too long for an address, and only the tab they were typed in has them.</summary>
    public const string InThisTab = "in-this-tab";

    // RFC 9110, 4.1, asks everybody to take 8,000 octets of address; no more can be counted on. Kestrel's request line ends at 8 KiB.
    public const int Longest = 6000;

    private const char Layout = '1';

    // Form values are small; more than this is not one of ours, and a short text can inflate to gigabytes.
    private const int MaxJsonLength = 64 * 1024;

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
            return InputsFile.Read(Encoding.UTF8.GetString(json, 0, length));
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The wizard's address with these inputs, or with <see cref="InThisTab"/> when they are too long for one.</summary>
    public static string Address(string slug, FormValues typed) =>
        typed.All.Any() ? $"/runbooks/{slug}?{Parameter}={Fitting(typed) ?? InThisTab}" : $"/runbooks/{slug}";

    public static bool IsInThisTab(string address) => address.EndsWith($"?{Parameter}={InThisTab}", StringComparison.Ordinal);

    /// <summary>Where a file of the plan is to be had with the inputs of the wizard's address; null when they do not stand in it.</summary>
    public static string? FileAddress(string address, string file) => IsInThisTab(address) ? null : address.Split('?') is [var path, .. var query]
        ? $"{path}/files/{Uri.EscapeDataString(file)}{(query.Length > 0 ? "?" + query[0] : "")}"
        : "";

    // Never a part of them: a colleague would see a plan for other inputs without a word.
    private static string? Fitting(FormValues typed) =>
        Encoding.UTF8.GetByteCount(PlanJson.Write(typed)) <= MaxJsonLength && Encode(typed) is { Length: <= Longest } encoded ? encoded : null;
}
