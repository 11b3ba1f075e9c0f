using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbooks.Web.Links;

/// <summary>One element of a shared run's page, found by its id.</summary>
/// <param name="Since">The run's version since which it looks like this.</param>
public sealed record SharedPart(string Id, string Html, long Since);

/// <summary>A shared run as HTML at one version: whole, for who opens the link, and in parts, for who has it open.</summary>
public sealed class SharedHtml(long version, string body, ImmutableArray<SharedPart> parts)
{
    private const int MaxBehind = 4;

    // Viewers are nearly all at the same version, so nearly all get the same text.
    private readonly ConcurrentDictionary<long, string> messages = new();

    public long Version => version;

    public string Body => body;

    public ImmutableArray<SharedPart> Parts => parts;

    /// <summary>What changed since a version, as <c>{"version":7,"parts":[{"id":"s-look","html":"…"}]}</c>.</summary>
    /// <param name="seen">As the viewer's browser says it: any number.</param>
    public string ChangesAfter(long seen)
    {
        seen = Math.Clamp(seen, 0, version);
        // Only what nearly everybody asks for is kept.
        return version - seen <= MaxBehind ? messages.GetOrAdd(seen, Message) : Message(seen);
    }

    private string Message(long seen) => JsonSerializer.Serialize(
        new SharedChange(version, [.. parts.Where(part => part.Since > seen).Select(part => new SharedChangedPart(part.Id, part.Html))]), SharedChangeJson.Default.SharedChange);
}

internal sealed record SharedChange(long Version, ImmutableArray<SharedChangedPart> Parts);

internal sealed record SharedChangedPart(string Id, string Html);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SharedChange))]
internal sealed partial class SharedChangeJson : JsonSerializerContext;
