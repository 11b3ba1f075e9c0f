using System.Runtime.CompilerServices;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A set of a version's suites, by their place in its start list; no version has more than 256.</summary>
[InlineArray(Words)]
internal struct SuiteSet : IEquatable<SuiteSet>
{
    private const int Words = 4;

    private ulong word;

    public readonly bool IsEmpty => (this[0] | this[1] | this[2] | this[3]) == 0;

    public readonly int Count => System.Numerics.BitOperations.PopCount(this[0]) + System.Numerics.BitOperations.PopCount(this[1])
        + System.Numerics.BitOperations.PopCount(this[2]) + System.Numerics.BitOperations.PopCount(this[3]);

    public static SuiteSet Of(int suite)
    {
        var set = default(SuiteSet);
        set[suite >> 6] = 1UL << (suite & 63);
        return set;
    }

    public readonly bool Contains(int suite) => (this[suite >> 6] >> (suite & 63) & 1) != 0;

    public static SuiteSet operator |(SuiteSet left, SuiteSet right)
    {
        for (var i = 0; i < Words; i++) left[i] |= right[i];
        return left;
    }

    public static SuiteSet operator &(SuiteSet left, SuiteSet right)
    {
        for (var i = 0; i < Words; i++) left[i] &= right[i];
        return left;
    }

    public static SuiteSet operator ~(SuiteSet set)
    {
        for (var i = 0; i < Words; i++) set[i] = ~set[i];
        return set;
    }

    public readonly bool Equals(SuiteSet other) => this[0] == other[0] && this[1] == other[1] && this[2] == other[2] && this[3] == other[3];

    public override readonly bool Equals(object? obj) => obj is SuiteSet other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(this[0], this[1], this[2], this[3]);
}
