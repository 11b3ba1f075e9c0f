namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A version of OpenSSL whose cipher strings differ from those of the one before.</summary>
public enum Release
{
    /// <summary>1.0.1 to 1.0.1g (April 2014), before 3DES counted as 112 bits.</summary>
    V101G,

    /// <summary>1.0.1 at the end of its branch (1.0.1u).</summary>
    V101,

    /// <summary>1.0.2 at the end of its branch (1.0.2u).</summary>
    V102,

    V110,
    V111,

    /// <summary>3.0 and 3.1.</summary>
    V30,

    /// <summary>3.2, 3.3 and 3.4.</summary>
    V32,

    /// <summary>3.5 and 3.6.</summary>
    V35,

    /// <summary>4.0 and later.</summary>
    V40,
}
