using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>What a pasted configuration says about TLS. Any text gives one.</summary>
/// <param name="Product">Null when the text looks like none of the three.</param>
/// <param name="Lines">Every directive about TLS, also those that change nothing here.</param>
/// <param name="Problems">What the server would refuse, ignore or take otherwise than it looks; in the order of lines.</param>
/// <param name="Ignored">How many directives are about something else.</param>
public sealed record ServerReading(ServerProduct? Product, TlsSettings Settings, ImmutableArray<TlsLine> Lines, ImmutableArray<ReadingProblem> Problems, int Ignored)
{
    /// <summary>Where it listens with TLS; the argument is the port.</summary>
    public ImmutableArray<TlsLine> Ports { get; init; } = [];

    /// <summary>What its host is called; the arguments are the names.</summary>
    public ImmutableArray<TlsLine> Names { get; init; } = [];

    /// <summary>What is asked for names; the arguments are those of the line.</summary>
    public ImmutableArray<TlsLine> Resolvers { get; init; } = [];
}

/// <summary>A directive about TLS, as it stands in the text.</summary>
/// <param name="Line">Where it begins, from 1.</param>
public sealed record TlsLine(int Line, string Directive, ImmutableArray<string> Arguments);

/// <param name="Line">From 1; 0 for the text as a whole.</param>
/// <param name="Text">The directive with its arguments on one line, shortened.</param>
public sealed record ReadingProblem(int Line, string Text, string Message);

/// <summary>Values that the text sets; null where it says nothing and the product's default counts. Of two values the last one counts.</summary>
public sealed record TlsSettings
{
    /// <summary>Oldest first.</summary>
    public ImmutableArray<TlsProtocol>? Protocols { get; init; }

    /// <summary>As it stands there, with a <c>@SECLEVEL</c> in it.</summary>
    public string? CipherString { get; init; }

    /// <summary>Instead of a cipher string stands <c>PROFILE=SYSTEM</c>, as Red Hat ships it.</summary>
    public bool FollowsSystemPolicy { get; init; }

    public ImmutableArray<CipherSuite>? Tls13Suites { get; init; }

    public ImmutableArray<NamedGroup>? Groups { get; init; }

    public int? SecurityLevel { get; init; }

    public bool? PrefersServerOrder { get; init; }

    public string? DhParametersFile { get; init; }

    public bool? Compression { get; init; }

    public string? SessionCache { get; init; }

    public int? SessionTimeoutSeconds { get; init; }

    public bool? SessionTickets { get; init; }

    public bool? OcspStapling { get; init; }

    public HstsPolicy? Hsts { get; init; }

    public bool? Http2 { get; init; }

    /// <summary>Some request is sent to https.</summary>
    public bool RedirectsHttp { get; init; }

    public ImmutableArray<string> HostNames { get; init; } = [];

    public ImmutableArray<string> CertificateFiles { get; init; } = [];

    public ImmutableArray<string> KeyFiles { get; init; } = [];
}
