using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>openssl s_client -connect HOST:443 -servername HOST &lt;/dev/null</c>, from 1.0.2 to 3.5:
/// <code>
/// CONNECTED(00000003)
///    a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256
/// Peer signature type: RSA-PSS
/// Server Temp Key: X25519, 253 bits
/// New, TLSv1.2, Cipher is ECDHE-RSA-AES128-GCM-SHA256
/// Server public key is 2048 bit
/// Secure Renegotiation IS supported
///     Protocol  : TLSv1.2
///     Cipher    : ECDHE-RSA-AES128-GCM-SHA256
///     Verify return code: 0 (ok)
/// </code>
/// 3.5: <c>Peer Temp Key: X25519, 253 bits</c>, <c>Negotiated TLS1.3 group: X25519MLKEM768</c>, <c>Protocol: TLSv1.3</c>.
/// With <c>-brief</c>: <c>CONNECTION ESTABLISHED</c>, <c>Protocol version: TLSv1.3</c>, <c>Ciphersuite: …</c>.
/// </summary>
internal static class SClientReader
{
    private const string Command = "openssl s_client", Handshake = "handshake";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts, key) = (OutputLines.Of(evidence), new OutputFacts(Command), new SClientKey());
        var (connections, done) = (0, false);
        SClientError? error = null;
        var isErrorOpen = false;
        foreach (var line in lines.Printed)
        {
            var text = lines[line].Trim();
            if (text.StartsWith("CONNECTED(", StringComparison.Ordinal) || text == "CONNECTION ESTABLISHED") connections++;
            if (SClientError.Read(text) is { } failure)
            {
                // The first one is the cause, except where only a number was known of it.
                if (error is null || (error.IsBare && !failure.IsBare)) (error, isErrorOpen) = (failure, lines.MayBeCut(line));
                continue;
            }
            done |= Line(facts, lines, line, text);
            key.Line(text);
        }
        if (connections > 1) facts.Refusal = "The paste shows more than one connection. Paste the output of one.";
        var failed = lines.Has("Cipher is (NONE)") || (error is not null && !done);
        if (done || failed) facts = Outcome(facts, lines, key, done && !failed);
        if (error is not null && (done || failed)) Error(facts, error, done && !failed, isErrorOpen);
        else if (failed) facts.Add(Handshake, "error", "no reason shown");
        return facts.Judge(expectations, lines);
    }

    /// <summary>Where no handshake was done, the rest is what the client offered or a default, so it is left out.</summary>
    private static OutputFacts Outcome(OutputFacts read, OutputLines lines, SClientKey key, bool done)
    {
        var facts = done ? read : new OutputFacts(Command) { Refusal = read.Refusal };
        facts.IsComplete = true;
        facts.Add(Handshake, "done", done ? "true" : "false");
        if (done) key.AddTo(facts, Handshake);
        // TLS 1.3 has no renegotiation (RFC 8446 section 4.1.2), and s_client says "IS NOT supported" all the same.
        if (done && facts.Value(Handshake, "protocol") is { } protocol and not "TLSv1.3")
        {
            if (lines.Has("Secure Renegotiation IS supported")) facts.Add(Handshake, "secure renegotiation", "true");
            else if (lines.Has("Secure Renegotiation IS NOT supported")) facts.Add(Handshake, "secure renegotiation", "false");
        }
        return facts;
    }

    private static void Error(OutputFacts facts, SClientError error, bool done, bool isOpen)
    {
        ImmutableArray<(string Property, string Value)> told = [("error", error.Reason), ("failed at", done ? "after the handshake" : error.Place)];
        foreach (var (property, value) in told)
        {
            if (isOpen) facts.AddOpen(Handshake, property, value);
            else facts.Add(Handshake, property, value);
        }
    }

    /// <returns>Whether it shows that a handshake was done.</returns>
    private static bool Line(OutputFacts facts, OutputLines lines, int line, string text)
    {
        if (text.IndexOf(", Cipher is ", StringComparison.Ordinal) is > 0 and var cipher && (text.StartsWith("New, ", StringComparison.Ordinal) || text.StartsWith("Reused, ", StringComparison.Ordinal)))
        {
            var suite = text[(cipher + 12)..];
            // 1.0.2 prints the suite's first protocol here, such as TLSv1/SSLv3, and not the connection's; from 1.1.0 on it is the suite's too,
            // and only TLS 1.3 has suites of its own.
            if (text[..cipher].EndsWith("TLSv1.3", StringComparison.Ordinal)) facts.Add(Handshake, "protocol", "TLSv1.3");
            if (suite == "(NONE)") return false;
            facts.AddFrom(lines, line, Handshake, "suite", suite);
            return !lines.MayBeCut(line);
        }
        if (After(text, "Ciphersuite: ") is { } brief)
        {
            facts.AddFrom(lines, line, Handshake, "suite", brief);
            return true;
        }
        // "    Protocol  : TLSv1.2", "Protocol: TLSv1.3", "Protocol version: TLSv1.3"
        if (text.StartsWith("Protocol", StringComparison.Ordinal) && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && text[8..colon].Trim() is "" or "version")
        {
            facts.AddFrom(lines, line, Handshake, "protocol", text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim() is var name && name == "TLSv1" && !lines.MayBeCut(line) ? "TLSv1.0" : name);
            return false;
        }
        if (After(text, "Server Temp Key: ", "Peer Temp Key: ") is { } temporary && !lines.MayBeCut(line)) facts.Add(Handshake, "group", SClientKey.Group(temporary));
        else if (After(text, "Negotiated TLS1.3 group: ") is { } group) facts.AddFrom(lines, line, Handshake, "group", group);
        else if (After(text, "Verify return code: ") is { } code) facts.AddFrom(lines, line, Handshake, "verify", code);
        else if (text == "Verification: OK" && lines.Has("CONNECTION ESTABLISHED")) facts.Add(Handshake, "verify", "0 (ok)");
        else if (After(text, "Verification error: ") is { } wrong && lines.Has("CONNECTION ESTABLISHED")) facts.AddFrom(lines, line, Handshake, "verify", wrong);
        return false;
    }

    private static string? After(string text, params ReadOnlySpan<string> marks)
    {
        foreach (var mark in marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal) && text.Length > mark.Length) return text[mark.Length..].Trim();
        }
        return null;
    }
}
