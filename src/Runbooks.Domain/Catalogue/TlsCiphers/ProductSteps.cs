using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What a product's steps say in words and commands of its own.</summary>
internal sealed record ProductSteps(ServerProduct Product, Shell Shell)
{
    /// <summary>Prints the version.</summary>
    public required Func<ServerPlace, string> VersionCommand { get; init; }

    /// <summary>Judges what <see cref="VersionCommand"/> prints.</summary>
    public required Func<TlsInputs, Check> Version { get; init; }

    /// <summary>Whether <see cref="VersionCommand"/> names the library too; where not, the library is asked for itself.</summary>
    public bool NamesLibrary { get; init; }

    /// <summary>What <c>openssl version</c> leaves open about the library of the server.</summary>
    public string OtherLibrary { get; init; } = "";

    public Func<TlsInputs, ServerCommands, Step>? Modules { get; init; }

    public Func<ServerCommands, Step>? Listen { get; init; }

    /// <summary>Puts the file, which lies in root's home, in place.</summary>
    public Func<ServerPlace, string, string> Put { get; init; } = (place, file) => $"cd && install -m 644 {file} {place.File}";

    /// <summary>Nothing has to be added to the file, but something else may decide in its place.</summary>
    public bool FileIsComplete { get; init; }

    /// <summary>What the file lacks beside TLS, or what else decides.</summary>
    public required Func<TlsInputs, ServerCommands, string> Site { get; init; }

    /// <summary>Judges the product's own test; null reads what Apache, nginx and HAProxy print.</summary>
    public Check? Tested { get; init; }

    /// <summary>What the product's own test does not see.</summary>
    public string Untested { get; init; } = "";

    public Func<ServerCommands, Step>? Read { get; init; }

    public Func<ServerCommands, Step>? Alone { get; init; }

    /// <summary>What else may happen at the reload.</summary>
    public string Reload { get; init; } = "";

    /// <summary>What the log has for a handshake that failed.</summary>
    public required string FailedHandshake { get; init; }

    /// <summary>The log has it at a level that the site's file was given for it.</summary>
    public bool NeedsLogLevel { get; init; }

    public static ProductSteps Of(ServerProduct product) => ProductStepsRows.All[(int)product];
}
