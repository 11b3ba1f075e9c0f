using System.Globalization;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>An address of the patch store: <c>http://vum.example.local:9084/vum/repository/hostupdate/vmw/vmw-ESXi-6.0.0-metadata.zip</c></summary>
public sealed record StoreUrl(string Text, HostName Host, int Port, bool Secure)
{
    private const int Longest = 500;

    public bool IsAddress => Ipv4Address.Parse(Host.ToString()).TryGet(out _);

    /// <summary>Null for what is no address of a server, or holds what no such address needs.</summary>
    public static StoreUrl? Parse(string text)
    {
        var secure = text.StartsWith("https://", StringComparison.Ordinal);
        if (text.Length > Longest || (!secure && !text.StartsWith("http://", StringComparison.Ordinal))) return null;
        var rest = text.AsSpan(secure ? 8 : 7);
        var slash = rest.IndexOf('/');
        var authority = (slash < 0 ? rest : rest[..slash]).ToString().Split(':');
        if (authority.Length > 2 || !HostName.Parse(authority[0]).TryGet(out var host)) return null;
        var port = secure ? 443 : 80;
        if (authority.Length == 2 && (!int.TryParse(authority[1], NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)) return null;
        // RFC 3986, 2: what an address is made of, without quotes and brackets.
        return rest.ToString().All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or ':' or '/' or '?' or '=' or '&' or '%' or '+' or ',') ? new(text, host, port, secure) : null;
    }
}
