using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>nslookup name server</c>, one or several. BusyBox prints two layouts, depending on its release, and dig's library a third:
/// <code>
/// Server:    10.20.0.10
/// Address 1: 10.20.0.10 dc1.example.local
///
/// Name:      vcenter.example.local
/// Address 1: 10.20.0.5 vcenter.example.local
/// </code>
/// <code>
/// Server:         10.20.0.10
/// Address:        10.20.0.10:53
///
/// ** server can't find vcenter.example.local: NXDOMAIN
/// </code>
/// None of them was captured on ESXi. A fact's subject is <c>name at server</c>, or the name alone where the host's own servers are asked.
/// </summary>
internal static class NslookupReader
{
    private static readonly ImmutableArray<string> Failures =
        ["can't resolve", "can't find", "NXDOMAIN", "SERVFAIL", "REFUSED", "no servers could be reached", "connection timed out", "Name or service not known", "Temporary failure in name resolution", "Connection refused"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, ["nslookup"]));
        var lookup = new Lookup();
        foreach (var line in sheet.Lines)
        {
            if (line.Command is { } command)
            {
                lookup.Close(sheet);
                lookup = EvidenceText.Words(command) is ["nslookup", var name, .. var rest] ? new() { Name = Plain(name), Server = rest is [var server, ..] ? Plain(server) : null, Asked = true } : new();
            }
            else if (line.Text.Length > 0) Line(sheet, ref lookup, line.Text.Trim());
        }
        lookup.Close(sheet);
        sheet.NeedEach(expectations, "nslookup");
        return sheet.Judge([.. expectations.Select(expected => expected with { Subject = expected.Subject.ToLowerInvariant() })], "nslookup");
    }

    private static void Line(FactSheet sheet, ref Lookup lookup, string text)
    {
        var (key, value) = PropertyBlocks.Property(text) ?? ("", "");
        if (key == "Server")
        {
            // Without the echoed command each lookup begins with its server.
            if (lookup.Answered || lookup.Failure is not null)
            {
                lookup.Close(sheet);
                lookup = new();
            }
            if (!lookup.Asked) lookup.Server = Plain(value);
        }
        else if (key == "Name")
        {
            lookup.Name ??= Plain(value);
            lookup.Answered = true;
        }
        else if ((key == "Address" || key.StartsWith("Address ", StringComparison.Ordinal)) && lookup.Answered && value.Length > 0) lookup.Answers.Add(value.Split(' ')[0]);
        else if (text.Contains("name = ", StringComparison.Ordinal))
        {
            // 5.0.20.10.in-addr.arpa  name = vcenter.example.local
            lookup.Answered = true;
            lookup.Answers.Add(Plain(text[(text.IndexOf("name = ", StringComparison.Ordinal) + 7)..]));
        }
        else if (Failures.Any(failure => text.Contains(failure, StringComparison.OrdinalIgnoreCase)))
        {
            lookup.Failure = text.Length <= 120 ? text : text[..120] + "…";
            lookup.Name ??= Between(text);
        }
    }

    // An IPv6 server is the same one in each of its spellings.
    private static string Plain(string word) => IpAddress.Spelling(word.Trim('\'', '"', ' ').TrimEnd('.').ToLowerInvariant());

    // can't resolve 'vcenter.example.local'; can't find vcenter.example.local: NXDOMAIN
    private static string? Between(string text)
    {
        if (text.Split('\'') is [_, _, ..] quoted && text.Contains("can't resolve", StringComparison.Ordinal)) return quoted.Length > 2 && quoted[2].Length > 0 ? Plain(quoted[2]) : null;
        var at = text.IndexOf("can't find ", StringComparison.Ordinal);
        return at < 0 ? null : Plain(text[(at + 11)..].Split(':', ' ')[0]);
    }

    private sealed class Lookup
    {
        public string? Name { get; set; }

        public string? Server { get; set; }

        /// <summary>The command stands there, so its server is the one that was named, or none.</summary>
        public bool Asked { get; init; }

        public bool Answered { get; set; }

        public string? Failure { get; set; }

        public List<string> Answers { get; } = [];

        public void Close(FactSheet sheet)
        {
            if (Name is not { Length: > 0 } name || (!Answered && Failure is null)) return;
            Add(sheet, name);
            if (Server is { Length: > 0 } server) Add(sheet, $"{name} at {server}");
        }

        private void Add(FactSheet sheet, string subject)
        {
            // BusyBox tells a failed query for one kind of address although the other was answered.
            sheet.Add(subject, "resolved", Answers.Count > 0 ? "yes" : Failure is null ? "yes" : $"no ({Failure})");
            sheet.Add(subject, "answers", [.. Answers.Distinct()]);
        }
    }
}
