namespace Runbooks.Domain.Tls.Suites;

/// <summary>
/// The class OpenSSL puts a suite into. They share one field in its tables, <see cref="Fips"/> too, which is why "HIGH+FIPS"
/// contradicts itself. <see cref="NotDefault"/> stands apart: what COMPLEMENTOFDEFAULT means from 1.0.1's end on.
/// </summary>
[Flags]
public enum StrengthClass
{
    None = 0,
    NoStrength = 1 << 0,
    Exp40 = 1 << 1,
    Exp56 = 1 << 2,
    Low = 1 << 3,
    Medium = 1 << 4,
    High = 1 << 5,
    Fips = 1 << 6,
    NotDefault = 1 << 7,

    /// <summary>Everything but <see cref="NotDefault"/>.</summary>
    Classes = NotDefault - 1,
}
