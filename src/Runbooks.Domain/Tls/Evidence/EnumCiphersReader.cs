using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>nmap -p 443 --script ssl-enum-ciphers HOST</c>, since 7.00 and before:
/// <code>
/// | ssl-enum-ciphers:                                       | ssl-enum-ciphers:
/// |   TLSv1.2:                                              |   TLSv1.0
/// |     ciphers:                                            |     Ciphers (2)
/// |       TLS_RSA_WITH_AES_128_CBC_SHA (rsa 2048) - A       |       TLS_RSA_WITH_AES_128_CBC_SHA - strong
/// |     compressors:                                        |     Compressors (1)
/// |       NULL                                              |       NULL
/// |     cipher preference: server                           |_  Least strength = strong
/// |_  least strength: A
/// </code>
/// </summary>
internal static class EnumCiphersReader
{
    private const string Command = "nmap --script ssl-enum-ciphers", Server = "server", Script = "ssl-enum-ciphers:";

    private static readonly ImmutableArray<string> Protocols = ["SSLv2", "SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts(Command));
        var found = new List<(string Protocol, List<string> Suites)>();
        var (blocks, inSuites) = (0, false);
        foreach (var line in lines.Printed)
        {
            // "| " and "|_" draw the tree; old releases write "|_  Least strength".
            if (!lines[line].StartsWith('|')) continue;
            var text = lines[line][1..].TrimStart('_', ' ');
            if (text.StartsWith(Script, StringComparison.Ordinal)) blocks++;
            if (blocks == 0) continue;
            var heading = text.TrimEnd(' ', ':');
            if (Protocols.Contains(heading) && !lines.MayBeCut(line))
            {
                found.Add((heading, []));
                inSuites = false;
            }
            else if (After(text, "least strength") is { } strength)
            {
                facts.IsComplete = !lines.MayBeCut(line);
                facts.AddFrom(lines, line, Server, "least strength", strength);
                inSuites = false;
            }
            else if (found.Count > 0) inSuites = InProtocol(facts, lines, line, text, found[^1], inSuites);
        }
        if (blocks > 1) facts.Refusal = "The paste shows the scan of more than one port or host. Paste that of one.";
        // Where nothing speaks TLS the script prints nothing at all.
        else if (blocks == 0 && lines.Has("Nmap done")) facts.Refusal = "nmap found no TLS on this port, or did not run the script: there is no ssl-enum-ciphers in its output.";
        else if (found.Count > 0) Add(facts, found);
        return facts.Judge(expectations, lines);
    }

    private static bool InProtocol(OutputFacts facts, OutputLines lines, int line, string text, (string Protocol, List<string> Suites) current, bool inSuites)
    {
        if (text.StartsWith("ciphers", StringComparison.OrdinalIgnoreCase)) return true;
        if (After(text, "cipher preference") is { } preference) facts.AddFrom(lines, line, current.Protocol, "preference", preference);
        if (!inSuites || !IsSuite(text)) return false;
        // Its grade stands behind it, so a name without one may be cut.
        if (text.Contains(" - ", StringComparison.Ordinal) || !lines.MayBeCut(line)) current.Suites.Add(IanaName(text.Split(' ')[0]));
        return true;
    }

    private static void Add(OutputFacts facts, List<(string Protocol, List<string> Suites)> found)
    {
        foreach (var (protocol, suites) in found)
        {
            var isLast = protocol == found[^1].Protocol;
            facts.Add(protocol, "name", protocol);
            if (isLast && !facts.IsComplete) facts.AddOpen(protocol, "suites", [.. suites]);
            else facts.Add(protocol, "suites", [.. suites]);
        }
        ImmutableArray<string> names = [.. found.Select(entry => entry.Protocol)];
        if (facts.IsComplete) facts.Add(Server, "protocols", names);
        else facts.AddOpen(Server, "protocols", names);
    }

    private static bool IsSuite(string text) => text.StartsWith("TLS_", StringComparison.Ordinal) || text.StartsWith("SSL", StringComparison.Ordinal);

    /// <summary>nmap writes the suites of TLS 1.3 as <c>TLS_AKE_WITH_AES_128_GCM_SHA256</c>; IANA's registry has <c>TLS_AES_128_GCM_SHA256</c>.</summary>
    private static string IanaName(string name) => name.StartsWith("TLS_AKE_WITH_", StringComparison.Ordinal) ? "TLS_" + name[13..] : name;

    /// <summary><c>least strength: A</c>, before 7.00 <c>Least strength = strong</c>.</summary>
    private static string? After(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text[name.Length..].TrimStart() is [':' or '=', .. var value] && value.Trim().Length > 0 ? value.Trim() : null;
}
