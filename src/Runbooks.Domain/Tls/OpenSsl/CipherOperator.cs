namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>What a term does with the suites it selects.</summary>
public enum CipherOperator
{
    /// <summary><c>X</c></summary>
    Add,

    /// <summary><c>+X</c></summary>
    Order,

    /// <summary><c>-X</c></summary>
    Delete,

    /// <summary><c>!X</c></summary>
    Kill,

    /// <summary><c>@STRENGTH</c>, <c>@SECLEVEL=2</c></summary>
    Command,
}
