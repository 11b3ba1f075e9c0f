namespace Runbooks.Domain.Engine;

/// <summary>Something a person typed that cannot be used, told at its field.</summary>
/// <param name="Field">Path of the field: <c>mtu</c>, <c>links[2].nicA</c>; empty for the form as a whole.</param>
public sealed record Problem(string Field, string Message)
{
    public override string ToString() => Field.Length == 0 ? Message : $"{Field}: {Message}";
}

/// <summary>A value, or the problems that kept it from being one. Input that is wrong is ordinary, so it is no exception.</summary>
public abstract record Result<T>
{
    private Result() { }

    public sealed record Ok(T Value) : Result<T>;

    public sealed record Refused(ImmutableArray<Problem> Reasons) : Result<T>;

    public static implicit operator Result<T>(T value) => new Ok(value);

    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => this switch
    {
        Ok ok => next(ok.Value),
        Refused refused => new Result<TNext>.Refused(refused.Reasons),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public bool TryGet([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        value = this is Ok ok ? ok.Value : default;
        return this is Ok;
    }

    public ImmutableArray<Problem> Problems => this is Refused refused ? refused.Reasons : [];

    /// <summary>The value of input that is known to be good (constants, tests). Throws on a refusal.</summary>
    public T Required() => this switch
    {
        Ok ok => ok.Value,
        Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Reasons)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

public static class Result
{
    public static Result<T> Refuse<T>(string message) => Refuse<T>("", message);

    public static Result<T> Refuse<T>(string field, string message) => new Result<T>.Refused([new Problem(field, message)]);
}
