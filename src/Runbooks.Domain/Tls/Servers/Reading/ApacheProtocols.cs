using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>
/// The words of <c>SSLProtocol</c>, from left to right: <c>+X</c> adds, <c>-X</c> takes away, and a word without a sign replaces all that
/// stands before it, so that <c>-SSLv2 ALL</c> is <c>all</c>. Source: ssl_cmd_protocol_parse in ssl_engine_config.c.
/// </summary>
internal static class ApacheProtocols
{
    public static void Read(Statement statement, ReadingSheet sheet)
    {
        sheet.Once(statement, "protocols");
        var set = new SortedSet<TlsProtocol>();
        var any = false;
        foreach (var word in statement.Arguments)
        {
            var sign = word.Length > 0 && word[0] is '+' or '-' ? word[0] : '\0';
            var name = sign == '\0' ? word : word[1..];
            if (Meaning(name, sign, statement, sheet) is not { } meant) continue;
            if (sign == '-') set.ExceptWith(meant);
            else if (sign == '+') set.UnionWith(meant);
            else
            {
                if (any) sheet.Problem(statement, $"“{Statement.Shortened(word)}” has no + or -, so it replaces what stands before it on this line. To take protocols away, write them behind it: all -SSLv3.");
                set = [.. meant];
            }
            any = true;
        }
        if (statement.Arguments.IsEmpty) sheet.Problem(statement, "SSLProtocol needs at least one protocol.");
        else if (set.Count == 0) sheet.Problem(statement, "No protocol is left.");
        sheet.Settings = sheet.Settings with { Protocols = [.. set] };
    }

    private static TlsProtocol[]? Meaning(string name, char sign, Statement statement, ReadingSheet sheet)
    {
        var is22 = sheet.Version is { Major: 2, Minor: 2 };
        if (name.Equals("all", StringComparison.OrdinalIgnoreCase)) return All(sheet);
        var protocol = TlsWords.Protocol(name, StringComparison.OrdinalIgnoreCase);
        if (protocol == TlsProtocol.None)
        {
            sheet.Problem(statement, $"“{Statement.Shortened(name)}” is no protocol that Apache knows: it does not start.");
            return null;
        }
        // 2.4 has no SSLv2: it ignores -SSLv2 and refuses the rest.
        if (protocol == TlsProtocol.Ssl2 && !is22)
        {
            sheet.Problem(statement, sign == '-' ? "Apache 2.4 has no SSLv2 and ignores -SSLv2. It does no harm." : "Apache 2.4 has no SSLv2: it does not start.");
            return [];
        }
        if (protocol == TlsProtocol.Ssl3 && sign != '-' && sheet.OpenSsl.Rules.Release >= Release.V110) sheet.Problem(statement, $"{sheet.OpenSsl} has no SSLv3 in its default build: Apache does not start.");
        if (protocol >= TlsProtocol.Tls11 && sign != '-') sheet.Since(statement, $"SSLProtocol {TlsWords.Of(protocol)}");
        return [protocol];
    }

    /// <summary>What the library can do, SSLv3 with it where it has it; SSLv2 in 2.2 only; TLS 1.3 from 2.4.36 on.</summary>
    private static TlsProtocol[] All(ReadingSheet sheet)
    {
        var release = sheet.OpenSsl.Rules.Release;
        var version = sheet.Version ?? new Version(2, 4, 99);
        return [.. TlsWords.All.Where(protocol => protocol switch
        {
            TlsProtocol.Ssl2 => version < new Version(2, 4) && release < Release.V110,
            TlsProtocol.Ssl3 => release < Release.V110,
            TlsProtocol.Tls10 => true,
            TlsProtocol.Tls13 => release >= Release.V111 && ServerDirectives.Of(ServerProduct.Apache, "SSLProtocol TLSv1.3").IsIn(version),
            _ => ServerDirectives.Of(ServerProduct.Apache, $"SSLProtocol {TlsWords.Of(protocol)}").IsIn(version),
        })];
    }
}
