using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>How sure it is that a directive's first version is right.</summary>
public enum Evidence
{
    Unverified,
    Documented,
    Measured,
}

/// <summary>A directive of a product, and since when it can be written.</summary>
/// <param name="Since">The first version.</param>
/// <param name="Branches">First versions of older branches that were given it later.</param>
/// <param name="Last">The last version in which it has an effect; null while it has.</param>
/// <param name="OpenSsl">The oldest library it works with.</param>
public sealed record ServerDirective(ServerProduct Product, string Name, Version Since, ImmutableArray<Version> Branches, Version? Last, Release OpenSsl, Evidence Evidence, string Source)
{
    public bool IsIn(Version version) => (Last is null || version <= Last) && IsKnownTo(version);

    /// <summary>Whether the version has the word, with an effect or without.</summary>
    public bool IsKnownTo(Version version) => version >= Since || Branches.Any(first => first.Major == version.Major && first.Minor == version.Minor && version >= first);

    public bool WorksWith(OpenSslVersion library) => library.Rules.Release >= OpenSsl;
}

/// <summary>The table of directives, read once.</summary>
public static class ServerDirectives
{
    public static ImmutableArray<ServerDirective> All { get; } = [.. ServerDirectiveRows.Text.Split('\n').Skip(1).Select(Row)];

    private static readonly Dictionary<(ServerProduct Product, string Name), ServerDirective> ByName = All.ToDictionary(directive => (directive.Product, directive.Name));

    /// <summary>The row of that name. One that is not there throws: the writer is wrong.</summary>
    public static ServerDirective Of(ServerProduct product, string name) => ByName[(product, name)];

    public static string NameOf(ServerProduct product) => ServerTraits.Of(product).Name;

    internal static bool Has(this TlsConfiguration configuration, string name)
    {
        var directive = Of(configuration.Server.Product, name);
        return directive.IsIn(configuration.Server.Version) && directive.WorksWith(configuration.OpenSsl);
    }

    private static ServerDirective Row(string line)
    {
        var column = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var span = column[2].Split("..");
        ImmutableArray<Version> since = [.. span[0].Split(',').Select(Version.Parse)];
        return new ServerDirective(Product(column[0]), column[1], since[0], since[1..], span.Length == 2 ? Version.Parse(span[1]) : null, ReleaseSpan.Read(column[3]).First, Enum.Parse<Evidence>(column[4], ignoreCase: true), column[5]);
    }

    private static ServerProduct Product(string name) => Enum.Parse<ServerProduct>(name, ignoreCase: true);
}
