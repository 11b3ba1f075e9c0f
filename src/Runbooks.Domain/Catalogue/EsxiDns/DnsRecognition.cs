using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>Outputs and lines that are about a host's DNS.</summary>
internal static class DnsRecognition
{
    // Longer texts are logs or configurations; what is looked for here stands in a few lines.
    private const int Longest = 64 * 1024;

    public static ImmutableArray<Recognition> Read(string text)
    {
        if (text.Length > Longest) return [];
        if (text.Contains("Set-VMHostNetwork", StringComparison.OrdinalIgnoreCase) && Line(text) is { } line) return [line];
        if (text.Contains("DNSServers:", StringComparison.Ordinal) || text.Contains("DNSSearch Domains:", StringComparison.Ordinal)) return [Lists(text)];
        if (text.Contains("HostName", StringComparison.Ordinal) && text.Contains("DnsAddress", StringComparison.Ordinal))
            return [new(DnsRules.Slug, RecognitionKind.Output, "HostName and DnsAddress are columns of Get-VMHostNetwork.", 80) { Reader = EsxiReaders.VmHostDns }];
        if (text.Contains("Get-VMHostNetwork", StringComparison.OrdinalIgnoreCase)) return [new(DnsRules.Slug, RecognitionKind.Configuration, "Get-VMHostNetwork reads the DNS settings of ESXi hosts.", 60)];
        if (text.Contains("[Errno -2] Name or service not known", StringComparison.Ordinal) || text.Contains("[Errno -3] Temporary failure in name resolution", StringComparison.Ordinal))
            return [new(DnsRules.Slug, RecognitionKind.Error, "This is what Python says when a name does not resolve.", 55)];
        return [];
    }

    /// <summary><c>DNSServers: 10.20.0.10, 10.20.0.11</c> and <c>DNSSearch Domains: example.local</c>, with the host when a prompt shows it.</summary>
    private static Recognition Lists(string text)
    {
        var lines = EvidenceText.Lines(text, EsxiReaders.Programs);
        var fields = PromptHost.In(lines) is { } host ? FormValues.Empty.With("scope", DnsForm.OneHost).With("host", host) : FormValues.Empty;
        foreach (var line in lines)
        {
            if (!line.IsOutput || PropertyBlocks.Property(line.Text) is not var (key, value)) continue;
            if (key == "DNSServers" && Addresses(PropertyBlocks.List(value)) is { Length: > 0 } servers) fields = fields.With("oldServers", servers);
            if (key == "DNSSearch Domains" && PropertyBlocks.List(value) is { IsEmpty: false } search && search.All(IsName)) fields = fields.With("oldSearch", DnsText.List(search));
        }
        var (mark, list) = text.Contains("DNSServers:", StringComparison.Ordinal) ? ("DNSServers:", "server") : ("DNSSearch Domains:", "search");
        return new(DnsRules.Slug, RecognitionKind.Output, $"“{mark}” is what esxcli network ip dns {list} list prints.", 85) { Fields = fields, Reader = EsxiReaders.DnsList };
    }

    /// <summary><c>Get-VMHost -Name esx01 | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress 10.20.0.10,10.20.0.11 -Domain example.local</c></summary>
    private static Recognition? Line(string text)
    {
        var at = text.IndexOf("Set-VMHostNetwork", StringComparison.OrdinalIgnoreCase);
        var end = text.AsSpan(at).IndexOfAny('\r', '\n', '|');
        var line = text.Substring(at, end < 0 ? text.Length - at : end);
        var before = text[(text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1)..at];
        var fields = FormValues.Empty;
        if (Addresses(Values(line, "-DnsA")) is { Length: > 0 } servers) fields = fields.With("newServers", servers);
        if (Values(line, "-Dom") is [var domain, ..] && IsName(domain)) fields = fields.With("domain", domain);
        if (Values(line, "-Sea") is { IsEmpty: false } search && search.All(IsName)) fields = fields.With("search", DnsText.List(search));
        if (Values(before, "-Nam") is [var host, ..] && HostName.Parse(host).TryGet(out _)) fields = fields.With("scope", DnsForm.OneHost).With("host", host);
        return new(DnsRules.Slug, RecognitionKind.Configuration, "Set-VMHostNetwork sets the DNS servers, domain and search list of ESXi hosts.", 90) { Fields = fields };
    }

    /// <summary>The values of the parameter whose name begins so, up to the next parameter, out of their quotes.</summary>
    private static ImmutableArray<string> Values(string line, string parameter)
    {
        var at = line.IndexOf(" " + parameter, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || line.IndexOf(' ', at + 1) is not (>= 0 and var start)) return [];
        var end = line.IndexOf(" -", start, StringComparison.Ordinal);
        return [.. line[start..(end < 0 ? line.Length : end)].Split([',', ' ', '@', '(', ')', '\'', '"', '|', ';'], StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsName(string word) => HostName.Parse(word).TryGet(out var name) && !DnsText.IsAddress(name);

    /// <summary>Only what is an address: placeholders are left out.</summary>
    private static string Addresses(ImmutableArray<string> words) => DnsText.List(words.Where(word => IpAddress.Parse(word).TryGet(out _)).Distinct().Take(DnsForm.MaxServers));
}
