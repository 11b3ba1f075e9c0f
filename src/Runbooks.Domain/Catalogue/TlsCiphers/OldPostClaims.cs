using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Where the post of April 2014 was wrong, with the clients that show it.</summary>
internal static class OldPostClaims
{
    private const string Post = "The post of April 2014";

    public static ImmutableArray<Caution> For(ImmutableArray<HandshakeOutcome> outcomes) =>
    [
        new(Severity.Danger, "This is history. SSLv3 is broken (POODLE, October 2014; RFC 7568), RC4 is forbidden (RFC 7465), and OpenSSL 1.0.1 has had no fixes since 2016. Use it to understand an old server, not to set one up.", Post),
        new(Severity.Warning, "The strings are put together again from the post’s words: every copy found has lost its code blocks.", Post, Unverified: true),
        .. Not256(outcomes),
        .. JavaFails(outcomes),
        new(Severity.Info, "The post writes DHE-RSA-DES-CBC3-SHA. OpenSSL 1.0.1 does not know that name and ignores it in silence: there it is EDH-RSA-DES-CBC3-SHA.", "Measured with 1.0.1g"),
        new(Severity.Info, "The post writes DHE-RSA-AES128-SHA out before EDH+aRSA because 3DES would come first. That is right for 1.0.1g, where 3DES counts 168 bits, and no longer from 1.0.1u and 1.0.2 on.", "Measured with 1.0.1g and 1.0.1u"),
        new(Severity.Info, "RC4 against BEAST was no longer asked for when the post was written: browsers split records by then, and SSL Labs had dropped the rule in September 2013 (2009d).", "SSL Labs Server Rating Guide 2009d"),
        new(Severity.Info, "“SSLProtocol -SSLv2 ALL” adds SSLv2 again, because ALL comes last. “all -SSLv2” is meant. And the header’s curly quotes break Apache.", Post),
    ];

    private static IEnumerable<Caution> Not256(ImmutableArray<HandshakeOutcome> outcomes)
    {
        var less = outcomes.Where(outcome => outcome.Client.Year >= 2013 && outcome.Picked is { Suite: { KeyBits: < 256, HasForwardSecrecy: true } }).Select(outcome => $"{outcome.Client.Name} gets {outcome.Picked!.Suite.Name}").ToList();
        if (less.Count > 0)
            yield return new(Severity.Warning, $"“All modern browsers use ECDHE with 256 bit” contradicts the post’s own criteria: GCM before CBC puts AES128-GCM ahead of AES256-CBC. {string.Join("; ", less.Take(4))}{(less.Count > 4 ? $"; {less.Count - 4} more" : "")}.", "The table of clients below");
    }

    private static IEnumerable<Caution> JavaFails(ImmutableArray<HandshakeOutcome> outcomes)
    {
        var fails = outcomes.OfType<HandshakeOutcome.Failed>().Where(outcome => outcome.Client.Family == ClientFamily.Java).Select(outcome => $"{outcome.Client.Name}: {outcome.Why}").ToList();
        if (fails.Count > 0) yield return new(Severity.Warning, $"“All common browsers” leaves Java out. {string.Join(" ", fails)}", "The table of clients below");
    }
}
