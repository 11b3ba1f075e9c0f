namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// The list a cipher string works on: suites in an order, each active (offered) or not. Everything the language can do is one of
/// the moves below, and every move keeps the order among the suites it moves (<c>ssl_cipher_apply_rule</c> in ssl_ciph.c).
/// Each move returns the suites it changed.
/// </summary>
internal ref struct SuiteOrder
{
    private Span<byte> entries;
    private SuiteSet active;

    /// <param name="entries">The places to work in, filled with the start list.</param>
    public SuiteOrder(Span<byte> entries)
    {
        this.entries = entries;
    }

    public readonly SuiteSet Active => active;

    /// <summary>The suites that still are in the list, active or not, in order.</summary>
    public readonly ReadOnlySpan<byte> Entries => entries;

    /// <summary><c>X</c>: those not active become so and go to the end. Those already active stay where they are.</summary>
    public SuiteSet Add(SuiteSet matching)
    {
        var added = matching & Present() & ~active;
        ToEnd(added);
        active |= added;
        return added;
    }

    /// <summary><c>+X</c>: the active ones go to the end.</summary>
    public readonly SuiteSet Order(SuiteSet matching)
    {
        var moved = matching & active;
        ToEnd(moved);
        return moved;
    }

    /// <summary><c>-X</c>: the active ones become inactive and go to the front, so that the next Add takes them first.</summary>
    public SuiteSet Delete(SuiteSet matching)
    {
        var deleted = matching & active;
        ToFront(deleted);
        active &= ~deleted;
        return deleted;
    }

    /// <summary><c>!X</c>: active or not, they leave the list and cannot come back.</summary>
    public SuiteSet Kill(SuiteSet matching)
    {
        var killed = matching & Present();
        if (killed.IsEmpty) return killed;
        var kept = 0;
        foreach (var entry in entries)
        {
            if (!killed.Contains(entry)) entries[kept++] = entry;
        }
        entries = entries[..kept];
        active &= ~killed;
        return killed;
    }

    /// <summary>The active ones go to the front. No cipher string can say it; the default order is built with it.</summary>
    public readonly void Bump(SuiteSet matching) => ToFront(matching & active);

    /// <summary><c>@STRENGTH</c>: the active ones by strength, strongest first, equal ones as they are.</summary>
    public readonly void SortByStrength(ReadOnlySpan<SuiteSet> strongestFirst)
    {
        foreach (var equal in strongestFirst) Order(equal);
    }

    private readonly SuiteSet Present()
    {
        var present = default(SuiteSet);
        foreach (var entry in entries) present[entry >> 6] |= 1UL << (entry & 63);
        return present;
    }

    private readonly void ToEnd(SuiteSet moved)
    {
        if (moved.IsEmpty) return;
        Span<byte> last = stackalloc byte[entries.Length];
        int kept = 0, taken = 0;
        foreach (var entry in entries)
        {
            if (moved.Contains(entry)) last[taken++] = entry;
            else entries[kept++] = entry;
        }
        last[..taken].CopyTo(entries[kept..]);
    }

    private readonly void ToFront(SuiteSet moved)
    {
        if (moved.IsEmpty) return;
        Span<byte> rest = stackalloc byte[entries.Length];
        int kept = 0, taken = 0;
        foreach (var entry in entries)
        {
            if (moved.Contains(entry)) entries[taken++] = entry;
            else rest[kept++] = entry;
        }
        rest[..kept].CopyTo(entries[taken..]);
    }
}
