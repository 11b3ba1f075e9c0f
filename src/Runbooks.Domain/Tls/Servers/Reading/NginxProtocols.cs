using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary><c>ssl_protocols TLSv1.2 TLSv1.3</c>: the order does not matter.</summary>
internal static class NginxProtocols
{
    public static void Read(Statement statement, ReadingSheet sheet)
    {
        sheet.Once(statement, "protocols");
        var set = new SortedSet<TlsProtocol>();
        foreach (var word in statement.Arguments)
        {
            var protocol = TlsWords.Protocol(word, StringComparison.OrdinalIgnoreCase);
            if (protocol == TlsProtocol.None) sheet.Problem(statement, $"“{Statement.Shortened(word)}” is no protocol that nginx knows: it does not start.");
            // Measured with nginx 1.22.1 and OpenSSL 3.0: SSLv3 is taken in silence.
            else if (protocol <= TlsProtocol.Ssl3 && sheet.OpenSsl.Rules.Release >= Release.V110) sheet.Problem(statement, $"{sheet.OpenSsl} has no {TlsWords.Of(protocol)} in its default build; nginx ignores it in silence.");
            else
            {
                if (protocol >= TlsProtocol.Tls11) sheet.Since(statement, $"ssl_protocols {TlsWords.Of(protocol)}");
                set.Add(protocol);
            }
        }
        if (statement.Arguments.IsEmpty) sheet.Problem(statement, "ssl_protocols needs at least one protocol.");
        sheet.Settings = sheet.Settings with { Protocols = [.. set] };
    }
}
