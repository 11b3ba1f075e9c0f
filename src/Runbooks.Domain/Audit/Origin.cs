namespace Runbooks.Domain.Audit;

/// <summary>How much the log knows about who an actor is.</summary>
public enum ActorKind
{
    /// <summary>A name somebody typed; nobody checked it.</summary>
    UnverifiedName,
    Account,
    /// <summary>Came by a share link and typed a name.</summary>
    Guest,
    /// <summary>The program itself.</summary>
    System,
}

/// <param name="Roles">The roles held at that time, not now.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind, ImmutableArray<string> Roles);

public enum Via { Ui, Api, Link, Cli, System }

/// <summary>Who did it, by which way, from where.</summary>
/// <param name="RequestId">Ties events of one request or circuit together, and to the request log.</param>
/// <param name="Address">Network address of the client; empty where there is none.</param>
/// <param name="LinkId">The share link it came by; never the link's token.</param>
public sealed record Origin(Actor Actor, Via Via, string RequestId, string Address, string? LinkId = null);

/// <summary>The enums as the log and the canonical bytes spell them. The words are for ever.</summary>
public static class OriginText
{
    public static string Text(this ActorKind kind) => kind switch
    {
        ActorKind.UnverifiedName => "unverified name",
        ActorKind.Account => "account",
        ActorKind.Guest => "guest",
        ActorKind.System => "system",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Text(this Via via) => via switch
    {
        Via.Ui => "ui",
        Via.Api => "api",
        Via.Link => "link",
        Via.Cli => "cli",
        Via.System => "system",
        _ => throw new ArgumentOutOfRangeException(nameof(via)),
    };

    /// <exception cref="FormatException">Not a word of <see cref="Text(ActorKind)"/>: the row was not written by this program.</exception>
    public static ActorKind ReadActorKind(string text) => text switch
    {
        "unverified name" => ActorKind.UnverifiedName,
        "account" => ActorKind.Account,
        "guest" => ActorKind.Guest,
        "system" => ActorKind.System,
        _ => throw new FormatException($"“{text}” is no kind of actor."),
    };

    /// <exception cref="FormatException">Not a word of <see cref="Text(Via)"/>.</exception>
    public static Via ReadVia(string text) => text switch
    {
        "ui" => Via.Ui,
        "api" => Via.Api,
        "link" => Via.Link,
        "cli" => Via.Cli,
        "system" => Via.System,
        _ => throw new FormatException($"“{text}” is no way an event can come."),
    };
}
