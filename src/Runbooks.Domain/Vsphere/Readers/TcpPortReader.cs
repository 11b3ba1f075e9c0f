using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// Whether TCP ports answer: the words that the plans' own lines print, or those of OpenBSD's netcat (not captured on ESXi):
/// <code>
/// 10.20.0.10 53 open
/// 10.20.0.11 53 closed
/// Connection to 10.20.0.10 53 port [tcp/domain] succeeded!
/// nc: connect to 10.20.0.11 port 53 (tcp) failed: Connection refused
/// </code>
/// </summary>
internal static class TcpPortReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, ["nc ", "for "]));
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput) continue;
            switch (EvidenceText.Words(line.Text))
            {
                case [var host, var port, "open"]: Add(sheet, host, port, "open"); break;
                case [var host, var port, "closed"]: Add(sheet, host, port, "closed"); break;
                case ["Connection", "to", var host, var port, "port", .., "succeeded!"]: Add(sheet, host, port, "open"); break;
                case ["nc:", "connect", "to", var host, "port", var port, .., "refused" or "out" or "host" or "unreachable"]: Add(sheet, host, port, "closed"); break;
            }
        }
        return sheet.Judge([.. expectations.Select(expected => expected with { Subject = expected.Subject.ToLowerInvariant() })], "nc -z");
    }

    public static string Subject(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"{host} port {port}");

    private static void Add(FactSheet sheet, string host, string port, string state)
    {
        if (Shapes.IsNumber(port)) sheet.Add($"{IpAddress.Spelling(host.ToLowerInvariant())} port {port}", "state", state);
    }
}
