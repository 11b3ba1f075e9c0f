namespace Runbooks.Domain.Tls.Evidence;

/// <summary>Protocols and their suites in a result of testssl.sh.</summary>
internal static class TestsslProtocols
{
    // Id of the protocol's own entry, its name here, the end of "cipherorder_…", the beginning of "cipher-…_x…".
    private static readonly ImmutableArray<(string Id, string Name, string Order, string Single)> Protocols =
    [
        ("SSLv2", "SSLv2", "SSLv2", "cipher-ssl2_x"),
        ("SSLv3", "SSLv3", "SSLv3", "cipher-ssl3_x"),
        ("TLS1", "TLSv1.0", "TLSv1", "cipher-tls1_x"),
        ("TLS1_1", "TLSv1.1", "TLSv1_1", "cipher-tls1_1_x"),
        ("TLS1_2", "TLSv1.2", "TLSv1_2", "cipher-tls1_2_x"),
        ("TLS1_3", "TLSv1.3", "TLSv1_3", "cipher-tls1_3_x"),
    ];

    public static void AddTo(OutputFacts facts, ImmutableArray<TestsslEntry> entries)
    {
        var offered = ImmutableArray.CreateBuilder<string>();
        var tested = 0;
        foreach (var protocol in Protocols)
        {
            var isOffered = entries.Where(entry => entry.Id == protocol.Id).Select(static entry => IsOffered(entry)).LastOrDefault();
            if (isOffered is null) facts.Doubt(protocol.Name, $"The result does not show whether the server offers {protocol.Name}.");
            else tested++;
            var suites = Suites(entries, protocol.Order, protocol.Single);
            if (isOffered == true) offered.Add(protocol.Name);
            if (isOffered == true || suites.Length > 0) facts.Add(protocol.Name, "name", protocol.Name);
            if (suites.Length == 0) continue;
            if (facts.IsComplete) facts.Add(protocol.Name, "suites", suites);
            else facts.AddOpen(protocol.Name, "suites", suites);
        }
        if (tested == Protocols.Length) facts.Add("server", "protocols", offered.ToImmutable());
        // Others may be offered too, so the list holds what it names and no more.
        else if (tested > 0) facts.AddOpen("server", "protocols", offered.ToImmutable());
    }

    /// <summary><c>offered</c>, <c>offered (deprecated)</c>, <c>offered with final</c>, <c>vulnerable with 3 ciphers</c>; null when it could not be tested.</summary>
    private static bool? IsOffered(TestsslEntry entry)
    {
        if (entry.Severity is "WARN" or "FATAL" || entry.Finding.StartsWith("likely", StringComparison.Ordinal)) return null;
        if (entry.Finding.StartsWith("not offered", StringComparison.Ordinal)) return false;
        return entry.Finding.StartsWith("offered", StringComparison.Ordinal) || entry.Finding.StartsWith("vulnerable", StringComparison.Ordinal) || entry.Finding.StartsWith("supported", StringComparison.Ordinal) ? true : null;
    }

    private static ImmutableArray<string> Suites(ImmutableArray<TestsslEntry> entries, string order, string single)
    {
        foreach (var list in (ReadOnlySpan<string>)["cipherorder_", "supportedciphers_"])
        {
            foreach (var entry in entries)
            {
                if (entry.Id == list + order && Words(entry.Finding) is { IsEmpty: false } words) return words;
            }
        }
        return [.. entries.Where(entry => entry.Id.StartsWith(single, StringComparison.Ordinal)).Select(Name).OfType<string>()];
    }

    private static ImmutableArray<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > 4)];

    /// <summary><c>TLS 1.2   xc02f   ECDHE-RSA-AES128-GCM-SHA256       ECDH 253   AESGCM      128</c>: the name behind the code.</summary>
    private static string? Name(TestsslEntry entry)
    {
        var words = entry.Finding.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = entry.Id[(entry.Id.LastIndexOf('_') + 1)..];
        var at = Array.FindIndex(words, word => word.Equals(code, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
