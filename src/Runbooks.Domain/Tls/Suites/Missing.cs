namespace Runbooks.Domain.Tls.Suites;

/// <summary>Why a suite that stands in a version's source is not in its default build.</summary>
public enum Missing
{
    /// <summary>It is in the default build.</summary>
    No = 0,

    /// <summary>Needs <c>enable-weak-ssl-ciphers</c>.</summary>
    Weak,

    /// <summary>From 3.0: the algorithm lives in the legacy provider, which is not loaded.</summary>
    Legacy,

    /// <summary>Needs a GOST engine or provider.</summary>
    Gost,

    /// <summary>Needs a build with Kerberos.</summary>
    Krb5,

    /// <summary>Never finished: needs a define no build sets.</summary>
    Experimental,
}
