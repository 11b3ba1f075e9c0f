using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbooks.Storage;

/// <param name="TokenHash">SHA-256 of the token, lower-case hex; the token itself never enters the log.</param>
public sealed record LinkCreated(string Id, string TokenHash, string Prefix, string RunId, string Label, DateTimeOffset? ExpiresAt);

/// <summary>A link's events as the log keeps them. The names are for ever.</summary>
public static class LinkEvents
{
    public const string TargetKind = "link";
    public const string CreatedAction = "link.created";
    public const string RevokedAction = "link.revoked";

    public static NewEvent Created(LinkCreated link) => new(CreatedAction, JsonSerializer.Serialize(link, LinkEventsJson.Default.LinkCreated));

    /// <summary>What a created link's event says; null for another event.</summary>
    public static LinkCreated? ReadCreated(string action, string payload) => action == CreatedAction ? JsonSerializer.Deserialize(payload, LinkEventsJson.Default.LinkCreated) : null;

    public static NewEvent Revoked() => new(RevokedAction, "{}");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LinkCreated))]
internal sealed partial class LinkEventsJson : JsonSerializerContext;
