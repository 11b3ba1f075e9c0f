namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Where the releases read the same language differently. Source: <c>ssl/ssl_ciph.c</c> of each, and ciphers(1).</summary>
public sealed record CipherRules(Release Release)
{
    /// <summary>1.0.x puts strength before everything; from 1.1.0 forward secrecy and AEAD come first.</summary>
    public bool SortsByStrengthFirst => Release < Release.V110;

    /// <summary>A suite's name means that suite alone. Before, it meant all suites with its algorithms.</summary>
    public bool NamesMeanOneSuite => Release >= Release.V111;

    /// <summary>The first strength class of a term forgets a COMPLEMENTOFDEFAULT before it, so that "COMPLEMENTOFDEFAULT+HIGH" is "HIGH".</summary>
    public bool ClassForgetsNotDefault => Release >= Release.V110;

    public bool HasSuiteB => Release >= Release.V102;

    public bool HasSecurityLevels => Release >= Release.V110;

    public bool HasTls13 => Release >= Release.V111;

    /// <summary>Letters, digits, '-' and '.' are always part of a word.</summary>
    public bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'
        || (c == '=' && Release >= Release.V110)
        || (c == '_' && Release >= Release.V32);

    /// <summary>TLS_ECDHE_RSA_… names a suite too.</summary>
    public bool KnowsIanaNames => Release >= Release.V32;

    public StringComparer Words => Release >= Release.V40 ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public StringComparison Comparison => Release >= Release.V40 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>What DEFAULT at the start of a string stands for (<c>SSL_DEFAULT_CIPHER_LIST</c>).</summary>
    public string DefaultString => Release switch
    {
        Release.V101G => "ALL:!aNULL:!eNULL:!SSLv2",
        < Release.V110 => "ALL:!EXPORT:!LOW:!aNULL:!eNULL:!SSLv2",
        _ => "ALL:!COMPLEMENTOFDEFAULT:!eNULL",
    };

    /// <summary>The security level of a build nobody has changed.</summary>
    public int DefaultSecurityLevel => Release switch
    {
        < Release.V110 => 0,
        < Release.V32 => 1,
        _ => 2,
    };
}
