namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Why a version refuses a cipher string. A server that is given such a string does not start.</summary>
public enum CipherStringError
{
    None,

    /// <summary>A character no term can begin with, an operator without a word, an unknown @command: <c>SSL_R_INVALID_COMMAND</c>.</summary>
    InvalidCommand,

    /// <summary>Nothing is left to offer below TLS 1.3: <c>SSL_R_NO_CIPHER_MATCH</c>.</summary>
    NoCipherMatch,
}

/// <summary>What a cipher string comes to under one version.</summary>
/// <param name="Suites">In the order of preference, TLS 1.2 and earlier; empty on an error. No security level is applied.</param>
/// <param name="SecurityLevel">0 to 5: what <c>@SECLEVEL</c> set; null when the string sets none.</param>
public sealed record CipherList(OpenSslVersion Version, string Text, ImmutableArray<SuiteEntry> Suites, CipherStringError Error, int? SecurityLevel)
{
    public bool IsAccepted => Error == CipherStringError.None;
}
