using System.Globalization;
using System.Text.RegularExpressions;
using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Servers.Tests;

/// <summary>What a client gets, in one line: <c>TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256, X25519, RSA 2048</c>.</summary>
internal static partial class Answer
{
    public const string None = "no connection";

    public static string Simulated(HandshakeOutcome outcome) => !outcome.Succeeds || outcome.Picked is not { } picked ? None : string.Create(CultureInfo.InvariantCulture,
        $"{ClientOffer.Word(picked.Protocol)} {picked.Suite.Name}, {picked.Group?.Name ?? (picked.DhBits is { } bits ? $"DH {bits}" : "-")}, {picked.Certificate!.Key.ToString().ToUpperInvariant()} {picked.Certificate.Bits}");

    /// <summary>From <c>s_client -brief</c>.</summary>
    public static string Real(string output) => !output.Contains("CONNECTION ESTABLISHED", StringComparison.Ordinal) ? None
        : $"{Protocol().Match(output).Groups[1].Value} {Suite().Match(output).Groups[1].Value}, {Key(TempKey().Match(output))}, {Certificate().Match(output).Groups[1].Value}";

    private static string Key(Match match) => !match.Success ? "-" : match.Groups[1].Success ? $"DH {match.Groups[1].Value}" : match.Groups[2].Value;

    // Protocol version: TLSv1.2
    [GeneratedRegex(@"^Protocol version: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Protocol();

    // Ciphersuite: ECDHE-RSA-AES128-GCM-SHA256
    [GeneratedRegex(@"^Ciphersuite: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Suite();

    // Server Temp Key: X25519, 253 bits
    // Server Temp Key: ECDH, prime256v1, 256 bits
    // Server Temp Key: DH, 2048 bits
    [GeneratedRegex(@"^Server Temp Key: (?:DH, (\d+)|(?:ECDH, )?(\w+),)", RegexOptions.Multiline)]
    private static partial Regex TempKey();

    // Peer certificate: O = RSA 2048, CN = www.example.com
    [GeneratedRegex(@"^Peer certificate: O = (\w+ \d+),", RegexOptions.Multiline)]
    private static partial Regex Certificate();
}
