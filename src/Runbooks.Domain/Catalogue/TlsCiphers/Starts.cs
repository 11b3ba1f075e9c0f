using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Where a person starts from. The words stand in links and input files.</summary>
internal static class Starts
{
    public const string Intermediate = "intermediate", IntermediateOlder = "intermediate-5.7", Modern = "modern", Compatible = "compatible", OldPost = "post-2014", Existing = "existing";
}

/// <summary>What a start fills in. Each part is the default of a field and can be changed there.</summary>
internal sealed record StartPoint(ImmutableArray<TlsProtocol> Protocols)
{
    /// <summary>Not null: the suites come from this string, and not from criteria.</summary>
    public string? CipherString { get; init; }

    public bool Dhe { get; init; }

    public bool RsaKeyExchange { get; init; }

    public bool Cbc { get; init; }

    public bool TripleDes { get; init; }

    public bool Rc4 { get; init; }

    public bool OtherCiphers { get; init; }

    public bool ServerOrder { get; init; }
}
