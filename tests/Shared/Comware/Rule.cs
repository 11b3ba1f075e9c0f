namespace Runbooks.Testing.Comware;

/// <summary>A command: the views it stands in (<c>*</c> for all), its words, and what it does with what was typed for the words in brackets.</summary>
internal sealed record Rule(string Views, string Pattern, Action<Console, ImmutableArray<string>> Do)
{
    public ImmutableArray<string> Words { get; } = [.. Pattern.Split(' ')];

    public bool IsIn(string view) => Views == "*" || Views.Split(' ').Contains(view, StringComparer.Ordinal);
}
