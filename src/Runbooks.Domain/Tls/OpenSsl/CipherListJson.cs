using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>An explained list as JSON for scripts.</summary>
public static class CipherListJson
{
    private static readonly CipherListJsonContext Compact = new(Options(indented: false));
    private static readonly CipherListJsonContext Indented = new(Options(indented: true));

    public static string Write(OpenSslBuild build, ExplainedCipherList explained, OfferedList offered, bool indented = false) =>
        JsonSerializer.Serialize(Document(build, explained, offered), (indented ? Indented : Compact).Answer);

    private static Answer Document(OpenSslBuild build, ExplainedCipherList explained, OfferedList offered) => new(
        build.Id,
        explained.List.Text,
        offered.Refusal,
        explained.List.SecurityLevel ?? build.SecurityLevel,
        [.. offered.Suites.Select(suite => new SuiteAnswer(
            suite.Suite.CodeText, suite.Name, suite.Suite.IanaName, CiphersListing.Protocol(suite), CiphersListing.KeyExchangeWord(suite), CiphersListing.AuthenticationWord(suite),
            CiphersListing.EncryptionWord(suite), CiphersListing.MacWord(suite), suite.StrengthBits, suite.Suite.HasForwardSecrecy))],
        [.. explained.Terms.Select(term => new TermAnswer(term.Start, term.Text, term.Source, term.Operator, term.Outcome, [.. term.Changed.Select(suite => suite.Name)], term.Why))],
        explained.Warnings,
        offered.UnknownTls13);

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal sealed record Answer(string OpenSsl, string String, string? Error, int SecurityLevel, ImmutableArray<SuiteAnswer> Suites, ImmutableArray<TermAnswer> Terms, ImmutableArray<string> Warnings, ImmutableArray<string> UnknownTls13);

    internal sealed record SuiteAnswer(string Code, string Name, string? Iana, string Protocol, string KeyExchange, string Authentication, string Encryption, string Mac, int StrengthBits, bool ForwardSecrecy);

    internal sealed record TermAnswer(int Start, string Text, TermSource Source, CipherOperator Operator, TermOutcome Outcome, ImmutableArray<string> Changed, string Why);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(CipherListJson.Answer))]
internal sealed partial class CipherListJsonContext : JsonSerializerContext;
