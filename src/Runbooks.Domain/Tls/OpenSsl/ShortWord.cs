using System.Numerics;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A term that a short string may be made of.</summary>
/// <param name="Matching">Never empty.</param>
internal sealed record ShortWord(string Text, SuiteSet Matching)
{
    /// <summary>Older spellings, and words that mean other things in other versions or to a reader.</summary>
    private static readonly ImmutableHashSet<string> Avoided = ["COMPLEMENTOFALL", "COMPLEMENTOFDEFAULT", "SHA1", "FIPS", "NULL", "TLSv1.0", "DSS", "ECDSA", "DH", "ECDH", "ARIAGCM", "EXPORT", "SRP"];
    private static readonly ImmutableHashSet<string> BeforeDhe = ["EDH", "kEDH", "EECDH", "kEECDH"];

    /// <summary>Names, aliases, and up to three aliases joined by '+' that ask of different things; of those that mean the same, the shortest.</summary>
    public static ImmutableArray<ShortWord> AllOf(OpenSslVersion version)
    {
        var aliases = Alias.In(version.Rules.Release).Where(alias => !Avoided.Contains(alias.Name) && version.Find(alias.Name) is { Suite: null } && (version.Find("DHE") is null || !BeforeDhe.Contains(alias.Name))).ToList();
        var kinds = aliases.GroupBy(Kind).Where(kind => kind.Key.Length == 1).OrderBy(kind => "kaemps".IndexOf(kind.Key, StringComparison.Ordinal)).Select(kind => kind.Select(alias => (alias.Name, version.Find(alias.Name)!.Matching)).ToList()).ToList();
        // "AES128+AESGCM": the two say different things of one cipher.
        foreach (var ciphers in kinds.Where(kind => kind.Any(alias => alias.Name == "AES128"))) ciphers.AddRange(Joined(ciphers.Where(one => one.Name is "AES128" or "AES256"), ciphers.Where(other => other.Name is "AESGCM" or "AESCCM" or "CBC")).ToList());
        var joined = from first in kinds
                     from second in kinds.SkipWhile(kind => kind != first).Skip(1)
                     from pair in Joined(first, second)
                     from word in Joined([pair], kinds.SkipWhile(kind => kind != second).Skip(1).SelectMany(kind => kind)).Prepend(pair)
                     select word;
        var names = version.Suites.Select(suite => (suite.Name, version.Find(suite.Name)!.Matching));
        return [.. aliases.Select(alias => (alias.Name, version.Find(alias.Name)!.Matching)).Concat(names).Concat(kinds.SelectMany(kind => kind)).Concat(joined)
            .Where(word => !word.Matching.IsEmpty)
            .GroupBy(word => word.Matching)
            .Select(same => same.MinBy(word => word.Name.Length))
            .Select(word => new ShortWord(word.Name, word.Matching))];
    }

    private static IEnumerable<(string Name, SuiteSet Matching)> Joined(IEnumerable<(string Name, SuiteSet Matching)> left, IEnumerable<(string Name, SuiteSet Matching)> right) =>
        from one in left
        from other in right
        select (one.Name + "+" + other.Name, one.Matching & other.Matching);

    /// <summary>What an alias asks of: k, a, e, m, p or s; several letters when it asks of several things. "Anyone but NULL" is no more than a k.</summary>
    private static string Kind(Alias alias) => string.Concat(
        alias.KeyExchange == 0 ? "" : "k", BitOperations.IsPow2((int)alias.Authentication) ? "a" : "", alias.Encryption == 0 ? "" : "e",
        alias.Mac == 0 ? "" : "m", alias.Protocol == TlsProtocol.None ? "" : "p", alias.Class == 0 ? "" : "s");
}
