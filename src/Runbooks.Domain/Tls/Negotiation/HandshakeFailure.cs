namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>Why a client gets no connection.</summary>
public enum HandshakeFailure
{
    NoCommonProtocol,
    NoCommonSuite,

    /// <summary>TLS 1.3. Below it, a missing group only rules out the suites with ECDHE.</summary>
    NoCommonGroup,

    /// <summary>The client takes no signature that the server's key can make.</summary>
    NoCommonSignature,

    /// <summary>The client refuses the size of the server's DH parameters.</summary>
    DhBits,

    /// <summary>The client refuses the size of the certificate's key.</summary>
    KeyBits,

    Sha1Certificate,
}
