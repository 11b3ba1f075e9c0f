using System.Globalization;
using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>The server's key and the group, as s_client tells them over several lines.</summary>
internal sealed class SClientKey
{
    private string? bits;
    private string? type;

    public void Line(string text)
    {
        // Only the first certificate is the server's.
        if (text.StartsWith("a:PKEY: ", StringComparison.Ordinal)) type ??= Type(text[8..].Split(',', ';')[0].Trim());
        // From 1.1.1 on; the signature's type tells the key's.
        else if (text.StartsWith("Peer signature type: ", StringComparison.Ordinal)) type ??= Type(text[21..].Trim());
        else if (text.StartsWith("Server public key is ", StringComparison.Ordinal) && text.EndsWith(" bit", StringComparison.Ordinal) && int.TryParse(text.AsSpan(21, text.Length - 25), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            bits = number.ToString(CultureInfo.InvariantCulture);
    }

    public void AddTo(OutputFacts facts, string subject)
    {
        // 1.0.2 and 1.1.0 print no type; the suite's name tells it before TLS 1.3.
        if (type is null && facts.Value(subject, "suite") is { } suite)
            type = OfSuite(suite);
        if (bits is not null) facts.Add(subject, "key bits", bits);
        if (type is not null) facts.Add(subject, "key type", type);
        if (bits is not null) facts.Add(subject, "key", type is null ? $"{bits} bit" : $"{bits} bit, {type}");
    }

    private static string? OfSuite(string suite)
    {
        if (suite.StartsWith("TLS_", StringComparison.Ordinal) || suite.StartsWith("ADH-", StringComparison.Ordinal) || suite.StartsWith("AECDH-", StringComparison.Ordinal) || suite.Contains("PSK", StringComparison.Ordinal)) return null;
        return suite.Contains("ECDSA", StringComparison.Ordinal) ? "ECDSA" : suite.Contains("DSS", StringComparison.Ordinal) ? "DSA" : "RSA";
    }

    private static string? Type(string name) => name switch
    {
        _ when name.StartsWith("rsa", StringComparison.OrdinalIgnoreCase) => "RSA",
        _ when name == "EC" || name.StartsWith("id-ec", StringComparison.Ordinal) || name.StartsWith("ecdsa", StringComparison.OrdinalIgnoreCase) => "ECDSA",
        _ when name.StartsWith("ED", StringComparison.OrdinalIgnoreCase) => name.ToUpperInvariant() is "ED25519" ? "Ed25519" : name.ToUpperInvariant() is "ED448" ? "Ed448" : null,
        _ when name.StartsWith("DSA", StringComparison.OrdinalIgnoreCase) => "DSA",
        _ => name.Length is > 0 and <= 40 ? name : null,
    };

    /// <summary><c>X25519, 253 bits</c>, <c>ECDH, prime256v1, 256 bits</c> (before 3.0 <c>P-256</c>), <c>DH, 2048 bits</c>; groups by the name that OpenSSL's configuration takes.</summary>
    public static string Group(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts[0] == "DH" && parts.Length > 1) return $"DH {parts[1]}";
        var name = parts[0] == "ECDH" && parts.Length > 1 ? parts[1] : parts[0];
        return NamedGroups.Find(name)?.Name ?? name;
    }
}
