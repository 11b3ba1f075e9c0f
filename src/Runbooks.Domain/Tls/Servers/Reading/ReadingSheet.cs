using System.Globalization;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Takes down what a reader finds, and knows the values that mean the same in all three products.</summary>
internal sealed class ReadingSheet(ServerProduct product, Version? version, OpenSslVersion openSsl)
{
    private readonly List<TlsLine> lines = [];
    private readonly List<ReadingProblem> problems = [];
    private readonly Dictionary<string, Statement> seen = new(StringComparer.Ordinal);
    private readonly List<TlsLine> ports = [], names = [], resolvers = [];
    private int ignored;

    public TlsSettings Settings { get; set; } = new();

    public Version? Version => version;

    public OpenSslVersion OpenSsl => openSsl;

    public ServerReading Reading => new(product, Settings, [.. lines], [.. problems.OrderBy(problem => problem.Line).Distinct()], ignored) { Ports = [.. ports.DistinctBy(port => (port.Line, port.Arguments[0]))], Names = [.. names], Resolvers = [.. resolvers] };

    public void Ignore() => ignored++;

    public void Problem(Statement statement, string message) => Problem(statement.Line, statement.Text, message);

    public void Problem(int line, string text, string message) => problems.Add(new ReadingProblem(line, Statement.Shortened(text), message));

    /// <summary>Takes down the port at the end of an address: <c>443</c>, <c>[::]:443</c>, <c>*:8443</c>. One without a port has none to tell.</summary>
    public void Port(int line, string directive, string address)
    {
        var port = address[(address.LastIndexOf(':') + 1)..];
        if (port.Length is > 0 and <= 5 && port.All(char.IsAsciiDigit)) ports.Add(new TlsLine(line, directive, [port]));
    }

    public void Name(Statement statement) => names.Add(new TlsLine(statement.Line, statement.Name, statement.Arguments));

    public void Resolver(Statement statement) => resolvers.Add(new TlsLine(statement.Line, statement.Name, statement.Arguments));

    /// <summary>Lists a directive about TLS.</summary>
    public void List(Statement statement)
    {
        lines.Add(new TlsLine(statement.Line, statement.Name, statement.Arguments));
        if (statement.HasOpenQuote) Problem(statement, "A quote is opened and not closed.");
    }

    /// <summary>Tells when an earlier line says something else about the same thing.</summary>
    /// <param name="what">What both set.</param>
    public void Once(Statement statement, string what)
    {
        if (seen.TryGetValue(what, out var earlier) && !earlier.Arguments.SequenceEqual(statement.Arguments, StringComparer.Ordinal))
            Problem(statement, $"Line {earlier.Line.ToString(CultureInfo.InvariantCulture)} sets this too, to something else. Here the later one counts; on the server it depends on the blocks they stand in.");
        seen[what] = statement;
    }

    /// <summary>Tells when the version that was named does not know the directive.</summary>
    public void Since(Statement statement, string directive)
    {
        var row = ServerDirectives.Of(product, directive);
        var doubt = row.Evidence == Evidence.Unverified ? " (unverified)" : "";
        if (version is not null && !row.IsKnownTo(version)) Problem(statement, $"{directive} came with {ServerDirectives.NameOf(product)} {row.Since}{doubt}; {version} does not know it.");
        else if (version is not null && row.Last is { } last && version > last) Problem(statement, $"{directive} has no effect in {version}; it last had one in {last}.");
        else if (!row.WorksWith(openSsl)) Problem(statement, $"{directive} needs OpenSSL {ReleaseSpan.Name(row.OpenSsl)}{doubt}; this is {openSsl.Name}.");
    }

    /// <summary>Exactly so many arguments; tells otherwise.</summary>
    public bool Takes(Statement statement, int count)
    {
        if (statement.Arguments.Length == count) return true;
        Problem(statement, string.Create(CultureInfo.InvariantCulture, $"{statement.Name} takes {count} argument{(count == 1 ? "" : "s")}; this has {statement.Arguments.Length}."));
        return false;
    }

    /// <summary>on or off; null and told when it is neither.</summary>
    public bool? Flag(Statement statement)
    {
        if (!Takes(statement, 1)) return null;
        if (statement.Argument(0).Equals("on", StringComparison.OrdinalIgnoreCase)) return true;
        if (statement.Argument(0).Equals("off", StringComparison.OrdinalIgnoreCase)) return false;
        Problem(statement, $"{statement.Name} is on or off.");
        return null;
    }

    public int? Number(Statement statement, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Problem(statement, $"“{Statement.Shortened(text)}” is not a number.");
        return null;
    }

    public void Ciphers(Statement statement, string ciphers)
    {
        Once(statement, "ciphers");
        if (ciphers == UnknownWords.SystemPolicy)
        {
            Settings = Settings with { CipherString = null, SecurityLevel = null, FollowsSystemPolicy = true };
            Problem(statement, $"{UnknownWords.WhySystemPolicy} Which suites it comes to stands in another file, so the plan starts with suites by criteria.");
            return;
        }
        var list = openSsl.Evaluate(ciphers);
        Settings = Settings with { CipherString = ciphers, FollowsSystemPolicy = false, SecurityLevel = list.SecurityLevel ?? Settings.SecurityLevel };
        if (list.Error == CipherStringError.InvalidCommand) Problem(statement, $"{openSsl} refuses this cipher string (invalid command): the server does not start.");
        if (list.Error == CipherStringError.NoCipherMatch) Problem(statement, $"Nothing in this cipher string is known to {openSsl} (no cipher match): the server does not start.");
    }

    public void Tls13(Statement statement, string names)
    {
        Once(statement, "suites of TLS 1.3");
        var suites = ImmutableArray.CreateBuilder<CipherSuite>();
        foreach (var name in names.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (openSsl.Tls13Suites.FirstOrDefault(entry => entry.Name.Equals(name, openSsl.Rules.Comparison)) is { } entry) suites.Add(entry.Suite);
            // SSL_CTX_set_ciphersuites: one unknown name fails the call in 1.1.1, and is ignored from 3.0 on.
            else Problem(statement, openSsl.Rules.Release < Release.V30 ? $"{openSsl} has no TLS 1.3 suite “{Statement.Shortened(name)}”: the server does not start." : $"{openSsl} has no TLS 1.3 suite “{Statement.Shortened(name)}” and ignores it.");
        }
        Settings = Settings with { Tls13Suites = suites.ToImmutable() };
    }

    /// <summary>A list as SSL_CTX_set1_groups_list(3) takes it: colons, and from 3.5 on <c>/</c> between tuples with <c>?</c> and <c>*</c> before a name.</summary>
    public void Groups(Statement statement, string names)
    {
        Once(statement, "groups");
        var groups = ImmutableArray.CreateBuilder<NamedGroup>();
        foreach (var word in names.Split([':', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = word.TrimStart('?', '*').Trim();
            if (GroupTable.Find(name) is not { } known) Problem(statement, $"A group “{Statement.Shortened(name)}” is not known here; OpenSSL refuses a list with an unknown name.");
            else
            {
                if (openSsl.Rules.Release < known.Since && !word.Contains('?', StringComparison.Ordinal)) Problem(statement, $"{known.Group.Name} needs OpenSSL {ReleaseSpan.Name(known.Since)}; with {openSsl} the server does not start.");
                groups.Add(known.Group);
            }
        }
        Settings = Settings with { Groups = groups.ToImmutable() };
    }

    public void Hsts(Statement statement, string value)
    {
        Once(statement, "HSTS");
        Settings = Settings with { Hsts = HstsHeader.Read(value, message => Problem(statement, message)) ?? Settings.Hsts };
    }

    public void Redirects() => Settings = Settings with { RedirectsHttp = true };
}
