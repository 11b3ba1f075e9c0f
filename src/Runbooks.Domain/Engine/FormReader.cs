namespace Runbooks.Domain.Engine;

/// <summary>Reads fields into value types and collects every problem at its field, so that all are told at once.</summary>
public sealed class FormReader(FormValues values, string path = "")
{
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();

    public FormValues Values => values;

    public bool Clean => problems.Count == 0;

    public ImmutableArray<Problem> Problems => problems.ToImmutable();

    /// <summary>The parsed value, or null after noting the parser's problems at the field.</summary>
    public T? Read<T>(string field, Func<string, Result<T>> parse) where T : struct =>
        parse(values.Text(field)) is var result && result.TryGet(out var value) ? value : Note<T>(field, result.Problems);

    public T? ReadObject<T>(string field, Func<string, Result<T>> parse) where T : class =>
        parse(values.Text(field)) is var result && result.TryGet(out var value) ? value : NoteObject<T>(field, result.Problems);

    public void Refuse(string field, string message) => problems.Add(new(path + field, message));

    public void Add(IEnumerable<Problem> more) => problems.AddRange(more);

    public Result<T> Finish<T>(Func<T> make) => Clean ? new Result<T>.Ok(make()) : new Result<T>.Refused(problems.ToImmutable());

    private T? Note<T>(string field, ImmutableArray<Problem> found) where T : struct
    {
        foreach (var problem in found) Refuse(field, problem.Message);
        return null;
    }

    private T? NoteObject<T>(string field, ImmutableArray<Problem> found) where T : class
    {
        foreach (var problem in found) Refuse(field, problem.Message);
        return null;
    }
}
