using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Whose clients count, as choices.</summary>
internal static class ClientFamilies
{
    private static readonly ImmutableArray<(ClientFamily Family, string Word, string Label)> All =
    [
        (ClientFamily.Chrome, "chrome", "Chrome"),
        (ClientFamily.Firefox, "firefox", "Firefox"),
        (ClientFamily.Safari, "safari", "Safari"),
        (ClientFamily.Edge, "edge", "Edge"),
        (ClientFamily.InternetExplorer, "ie", "Internet Explorer"),
        (ClientFamily.Android, "android", "Android"),
        (ClientFamily.Java, "java", "Java"),
        (ClientFamily.OpenSsl, "openssl", "OpenSSL: curl, Python, PHP"),
        (ClientFamily.Other, "other", "Others: Apple ATS, Go, LibreSSL, Thunderbird"),
    ];

    public static ImmutableArray<Option> Options { get; } = [.. All.Select(family => new Option(family.Word, family.Label))];

    public static ImmutableArray<TlsClient> Read(ImmutableArray<string> chosen) => [.. TlsClients.All.Where(client => All.Any(family => family.Family == client.Family && chosen.Contains(family.Word)))];
}
