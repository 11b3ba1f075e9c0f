using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Groups for key agreement as choices: one list for TLS 1.2 and 1.3.</summary>
internal static class GroupChoice
{
    /// <summary>In the order in which they are written; the guideline's are the first four.</summary>
    private static readonly ImmutableArray<string> Names = ["X25519MLKEM768", "X25519", "prime256v1", "secp384r1", "secp521r1", "X448"];

    public static ImmutableArray<Option> Options(OpenSslVersion version) =>
        [.. Names.Select(name => NamedGroups.Find(name)!).Select(group => new Option(group.Name, group.Name, group.Note ?? "", Refusal(group, version)))];

    public static ImmutableArray<string> Defaults(OpenSslVersion version) => [.. Names.Take(4).Where(name => NamedGroups.Find(name)!.Since <= version.Rules.Release)];

    public static ImmutableArray<NamedGroup> Read(ImmutableArray<string> chosen) => [.. Names.Where(name => chosen.Contains(name)).Select(name => NamedGroups.Find(name)!)];

    /// <summary>The option for a group that a text names, by whichever of its names; null when the form or this OpenSSL has none.</summary>
    public static string? Word(NamedGroup group, OpenSslVersion version) =>
        Names.Select(name => NamedGroups.Find(name)!).FirstOrDefault(option => option.Code == group.Code && Refusal(option, version) is null)?.Name;

    /// <summary>An unknown name makes OpenSSL refuse the whole list.</summary>
    private static string? Refusal(NamedGroup group, OpenSslVersion version) => group.Since is { } since && since > version.Rules.Release
        ? $"OpenSSL has it from {OpenSslVersion.Of(since).Name} on; before, the server would not start."
        : null;
}
