namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// Finds a short string for an ordered list of suites: words that add the list from its first suite to its last, then words that
/// kill what they added besides. The result is evaluated, and given only when it comes to the very list.
/// </summary>
public static class CipherStringShortener
{
    /// <summary>A word more is worth it when it saves this many characters: what is short is not yet readable.</summary>
    private const int WordCost = 6;

    /// <summary>A suite that is added only to be killed again costs this much: it hides what is meant, and another version may add others.</summary>
    private const int JunkCost = 3;

    /// <summary>The shortest string found; the names joined by colons when none is shorter.</summary>
    public static string Shorten(OpenSslVersion version, IReadOnlyList<SuiteEntry> wanted)
    {
        var plain = string.Join(':', wanted.Select(suite => suite.Name));
        var target = wanted.Select(suite => version.Suites.IndexOf(suite)).ToArray();
        if (target.Length == 0 || target.Contains(-1) || target.Distinct().Count() != target.Length) return plain;
        var found = new[] { "DEFAULT", Compose(version, target) }.Where(text => Is(version, text, wanted)).MinBy(Cost);
        return found is not null && Cost(found) < Cost(plain) ? found : plain;
    }

    private static bool Is(OpenSslVersion version, string text, IReadOnlyList<SuiteEntry> wanted) => version.Evaluate(text).Suites.SequenceEqual(wanted);

    private static int Cost(string text) => text.Length + (WordCost * text.Count(c => c == ':'));

    /// <summary>
    /// The cheapest way through the list, place by place. A word fits at a place when the suites it would add there (those not added
    /// yet, in the start order) are just the next ones wanted.
    /// </summary>
    private static string Compose(OpenSslVersion version, int[] target)
    {
        var before = Prefixes(target);
        var all = before[^1];
        var words = version.ShortWords.Where(word => !(word.Matching & all).IsEmpty).Select(word => (word.Text, Wanted: word.Matching & all, Junk: (word.Matching & ~all).Count, word.Matching)).ToArray();
        var rising = RisingFrom(target);
        var cost = new int[target.Length + 1];
        var taken = new int[target.Length + 1];
        for (var place = target.Length - 1; place >= 0; place--)
        {
            cost[place] = int.MaxValue;
            for (var i = 0; i < words.Length; i++)
            {
                var adds = words[i].Wanted & ~before[place];
                var count = adds.Count;
                if (count == 0 || count > rising[place] || !adds.Equals(before[place + count] & ~before[place])) continue;
                var price = words[i].Text.Length + 1 + WordCost + (words[i].Junk * JunkCost) + cost[place + count];
                if (price < cost[place]) (cost[place], taken[place]) = (price, i);
            }
        }
        var chosen = new List<string>();
        var junk = default(SuiteSet);
        for (var place = 0; place < target.Length;)
        {
            var word = words[taken[place]];
            chosen.Add(word.Text);
            junk |= word.Matching & ~all;
            place += (word.Wanted & ~before[place]).Count;
        }
        return string.Join(':', chosen.Concat(Kills(version, all, junk)));
    }

    /// <summary>Words that match nothing wanted and, together, all of the junk: each time the one that takes most of what is left.</summary>
    private static IEnumerable<string> Kills(OpenSslVersion version, SuiteSet wanted, SuiteSet junk)
    {
        var harmless = version.ShortWords.Where(word => !word.Text.Contains('+', StringComparison.Ordinal) && (word.Matching & wanted).IsEmpty).ToList();
        while (!junk.IsEmpty)
        {
            var best = harmless.MaxBy(word => ((word.Matching & junk).Count * 100) - word.Text.Length);
            if (best is null || (best.Matching & junk).IsEmpty) yield break;
            yield return "!" + best.Text;
            junk &= ~best.Matching;
        }
    }

    private static SuiteSet[] Prefixes(int[] target)
    {
        var prefixes = new SuiteSet[target.Length + 1];
        for (var place = 0; place < target.Length; place++) prefixes[place + 1] = prefixes[place] | SuiteSet.Of(target[place]);
        return prefixes;
    }

    /// <summary>How many suites from each place on stand in the start order: one word adds no more.</summary>
    private static int[] RisingFrom(int[] target)
    {
        var rising = new int[target.Length];
        for (var place = target.Length - 1; place >= 0; place--)
            rising[place] = place + 1 < target.Length && target[place] < target[place + 1] ? rising[place + 1] + 1 : 1;
        return rising;
    }
}
