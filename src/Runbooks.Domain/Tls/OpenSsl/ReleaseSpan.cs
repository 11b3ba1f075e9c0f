namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Releases from one to another, both included: <c>1.0.1g..1.0.2</c>, or one alone: <c>3.0</c>.</summary>
internal readonly record struct ReleaseSpan(Release First, Release Last)
{
    private static readonly string[] Names = ["1.0.1g", "1.0.1", "1.0.2", "1.1.0", "1.1.1", "3.0", "3.2", "3.5", "4.0"];

    public bool Holds(Release release) => First <= release && release <= Last;

    public static string Name(Release release) => Names[(int)release];

    /// <summary>The last version that follows a release's rules: <c>3.6</c> for 3.5.</summary>
    public static string LastName(Release release) => release switch
    {
        Release.V30 => "3.1",
        Release.V32 => "3.4",
        Release.V35 => "3.6",
        _ => Name(release),
    };

    public static ReleaseSpan Read(string text)
    {
        var ends = text.Split("..");
        return new ReleaseSpan(Named(ends[0]), Named(ends[^1]));
    }

    private static Release Named(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (Release)index : throw new FormatException($"There is no version “{name}”.");
}
