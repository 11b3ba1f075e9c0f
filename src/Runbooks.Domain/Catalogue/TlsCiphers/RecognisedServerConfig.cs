using System.Collections.Frozen;
using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Lines of a configuration of Apache, nginx or HAProxy that are about TLS. A line counts when it begins with a directive and the reader finds no fault with it.</summary>
internal static class RecognisedServerConfig
{
    // As the field "existing" takes it.
    private const int Longest = 64 * 1024;

    private static readonly FrozenSet<string> Directives = KnownDirectives.Apache.Concat(KnownDirectives.Nginx).Concat(KnownDirectives.HaProxy)
        .Concat(ServerDirectives.All.Where(directive => directive.Product is ServerProduct.Apache or ServerProduct.Nginx or ServerProduct.HaProxy).Select(directive => directive.Name))
        .Where(name => name.StartsWith("ssl", StringComparison.OrdinalIgnoreCase) || name.StartsWith("tune.ssl", StringComparison.Ordinal))
        .Select(name => name.ToUpperInvariant()).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Directives.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<Recognition> In(string text)
    {
        if (!HasDirective(text)) yield break;
        var reading = ServerConfigReader.Read(text, OpenSslBuild.Find("debian-12")!.Version);
        if (reading.Product is not { } product || PastedConfiguration.Refusal(reading) is not null) yield break;
        var faulty = reading.Problems.Select(problem => problem.Line).ToHashSet();
        var good = reading.Lines.Where(line => !faulty.Contains(line.Line)).ToList();
        if (good.Count == 0) yield break;
        var more = good.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {good.Count - 1} more line{(good.Count == 2 ? "" : "s")} about TLS") : "";
        var fits = text.Length <= Longest;
        yield return new("tls-ciphers", RecognitionKind.Configuration,
            $"“{good[0].Directive}”{more}: a configuration of {ServerDirectives.NameOf(product)}.{(fits ? "" : " It is longer than the form takes (64 KiB): paste the part about TLS there.")}", good.Count > 1 ? 92 : 84)
        {
            Fields = fits ? FormValues.Empty.With("start", Starts.Existing).With("existing", text) : FormValues.Empty.With("start", Starts.Existing),
        };
        if (reading.Settings.CipherString is { Length: > 0 and <= 8 * 1024 } cipherString)
            yield return RecognisedCipherString.Of(cipherString, RecognitionKind.CipherString, "The cipher string in it, term by term.", 70);
    }

    private static bool HasDirective(string text)
    {
        Span<char> upper = stackalloc char[64];
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            var end = line.IndexOfAny(' ', '\t');
            if (end is <= 0 or > 64) continue;
            if (line[0] is not ('s' or 'S' or 't' or 'b')) continue;
            if (line.StartsWith("bind ", StringComparison.Ordinal) && line.Contains(" ssl ", StringComparison.Ordinal)) return true;
            line[..end].ToUpperInvariant(upper);
            if (Known.Contains(upper[..end])) return true;
        }
        return false;
    }
}
