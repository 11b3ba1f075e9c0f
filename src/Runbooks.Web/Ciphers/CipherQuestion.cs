using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Web.Ciphers;

/// <summary>What is asked on the page; it stands in the page's address, so that an answer can be sent to somebody.</summary>
/// <param name="OtherText">A second string to compare with; empty: the same.</param>
/// <param name="OtherOpenSsl">A second build to compare with; empty: the same.</param>
public sealed record CipherQuestion(string Text, string OpenSsl, string Tls13, bool LevelApplied, string OtherText, string OtherOpenSsl)
{
    public const string Path = "/ciphers";

    /// <summary>Longer strings are answered, but browsers and proxies cut such addresses off.</summary>
    private const int MaxAddressLength = 4_000;

    public static CipherQuestion First { get; } = new("", "3.0", "", false, "", "");

    public OpenSslBuild Build => OpenSslBuild.Find(OpenSsl) ?? OpenSslBuild.Versions[0];

    public bool Compares => OtherText.Length > 0 || OtherOpenSsl.Length > 0;

    public OpenSslBuild OtherBuild => OtherOpenSsl.Length > 0 ? OpenSslBuild.Find(OtherOpenSsl) ?? Build : Build;

    /// <summary>Unknown names fall back to the first; text is taken as it is.</summary>
    public static CipherQuestion Read(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        string Value(string name, string otherwise) => query.TryGetValue(name, out var value) ? value.ToString() : otherwise;
        var openSsl = Value("openssl", First.OpenSsl);
        var other = Value("with", "");
        return new CipherQuestion(
            Value("string", ""), OpenSslBuild.Find(openSsl)?.Id ?? First.OpenSsl, Value("tls13", ""), Value("level", "") == "1", Value("other", ""), OpenSslBuild.Find(other)?.Id ?? "");
    }

    /// <summary>Without what is as it begins, and without a text that is too long for an address.</summary>
    public string Address()
    {
        var parts = new Dictionary<string, string?>();
        if (Text.Length > 0) parts["string"] = Text;
        if (OpenSsl != First.OpenSsl) parts["openssl"] = OpenSsl;
        if (Tls13.Length > 0) parts["tls13"] = Tls13;
        if (LevelApplied) parts["level"] = 1.ToString(CultureInfo.InvariantCulture);
        if (OtherText.Length > 0) parts["other"] = OtherText;
        if (OtherOpenSsl.Length > 0) parts["with"] = OtherOpenSsl;
        var address = QueryHelpers.AddQueryString(Path, parts);
        return address.Length <= MaxAddressLength ? address : Path;
    }
}
