using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>
/// What the fields start with when a configuration was pasted: each value that a field can hold, and null where the text says nothing or
/// says what the field cannot hold. The latter is told by <see cref="PastedRemarks"/>.
/// </summary>
internal sealed record PastedDefaults(ServerReading Reading, OpenSslVersion Version)
{
    public const int LongestSession = 86400, ShortestSession = 60;
    public const long LongestHsts = 315360000;

    private TlsSettings Settings => Reading.Settings;

    public static PastedDefaults? In(FormValues values) => StartPoints.Existing(values) is { } reading ? new(reading, StartPoints.Build(values).Version) : null;

    /// <summary>The first name that is one of a host: nginx has patterns and <c>_</c> beside names.</summary>
    public string? Host => Settings.HostNames.FirstOrDefault(IsHost);

    public string? DhFile => Settings.DhParametersFile is { } file && IsPath(file) ? file : null;

    public ImmutableArray<string> Groups => [.. (Settings.Groups ?? []).Select(group => GroupChoice.Word(group, Version)).OfType<string>().Distinct()];

    public ImmutableArray<string> Tls13Suites => [.. (Settings.Tls13Suites ?? []).Select(suite => suite.Name).Where(Tls13.Suites.Contains).Distinct()];

    public int? Timeout => Settings.SessionTimeoutSeconds is { } seconds and >= ShortestSession and <= LongestSession ? seconds : null;

    /// <summary>Default builds from 1.1.0 on have none, and Apache would not start.</summary>
    public bool Compression => Settings.Compression == true && Version.Rules.Release < Release.V110;

    public string? Resolver => Reading.Resolvers.SelectMany(line => line.Arguments).FirstOrDefault(IsAddress);

    /// <summary>nginx staples with a resolver only, and the form takes its address.</summary>
    public bool Stapling => Settings.OcspStapling == true && (Reading.Product != ServerProduct.Nginx || Resolver is not null);

    public HstsPolicy? Hsts => Settings.Hsts is { MaxAge: <= LongestHsts } hsts ? hsts : null;

    /// <summary>Null without a certificate in the text; both kinds where it has two.</summary>
    public ImmutableArray<string>? Keys => Pairs switch
    {
        [] => null,
        [var one] => [one.Key],
        _ => ["ecdsa", "rsa"],
    };

    /// <summary>The certificates in order: the kind of key, where the name of the file tells it, and else RSA first.</summary>
    public ImmutableArray<(string Key, string Chain, string? Secret)> Pairs
    {
        get
        {
            var pairs = Settings.CertificateFiles.Select((chain, place) => (Chain: chain, Secret: Settings.KeyFiles.ElementAtOrDefault(place))).DistinctBy(pair => pair.Chain).Where(pair => IsPath(pair.Chain)).Take(2).ToList();
            var first = pairs.Count == 0 ? "rsa" : KeyIn(pairs[0].Chain) ?? (pairs.Count > 1 && KeyIn(pairs[1].Chain) == "rsa" ? "ecdsa" : "rsa");
            return [.. pairs.Select((pair, place) => (place == 0 ? first : first == "rsa" ? "ecdsa" : "rsa", pair.Chain, pair.Secret is { } secret && IsPath(secret) ? secret : null))];
        }
    }

    public static string? KeyIn(string path) =>
        path.Contains("ecdsa", StringComparison.OrdinalIgnoreCase) || path.Contains("ecc", StringComparison.OrdinalIgnoreCase) ? "ecdsa"
        : path.Contains("rsa", StringComparison.OrdinalIgnoreCase) ? "rsa" : null;

    public static bool IsPath(string text) => ServerPath.Parse(text).TryGet(out _);

    public static bool IsHost(string text) => HostName.Parse(text).TryGet(out _);

    public static bool IsAddress(string text) => Ipv4Address.Parse(text).TryGet(out _);

    /// <summary>The pair for one kind of key; a single pair is for whichever kind is chosen alone.</summary>
    public (string Chain, string? Secret)? Pair(string key, FormValues values)
    {
        // HAProxy has certificate and key in one file, which the others have in two.
        if (values.Text("product") == "haproxy" != (Reading.Product == ServerProduct.HaProxy)) return null;
        var pairs = Pairs;
        foreach (var pair in pairs)
        {
            if (pair.Key == key || (pairs.Length == 1 && values.Many("keys").Length == 1)) return (pair.Chain, pair.Secret);
        }
        return null;
    }
}
