using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbooks.Domain.Runs;

/// <summary>Run events as the log keeps them: an action and a JSON payload. The names are for ever.</summary>
public static class RunEventJson
{
    private static readonly ImmutableArray<(string Action, Type Type)> Names =
    [
        ("run.started", typeof(RunEvent.Started)),
        ("run.evidence-judged", typeof(RunEvent.EvidenceJudged)),
        ("run.step-done", typeof(RunEvent.StepDone)),
        ("run.step-skipped", typeof(RunEvent.StepSkipped)),
        ("run.step-reopened", typeof(RunEvent.StepReopened)),
        ("run.step-rolled-back", typeof(RunEvent.StepRolledBack)),
        ("run.hold-released", typeof(RunEvent.HoldReleased)),
        ("run.note-added", typeof(RunEvent.NoteAdded)),
        ("run.completed", typeof(RunEvent.Completed)),
        ("run.abandoned", typeof(RunEvent.Abandoned)),
    ];

    private static readonly RunEventJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    public static (string Action, string Payload) Write(RunEvent happened)
    {
        var type = happened.GetType();
        return (Names.First(name => name.Type == type).Action, JsonSerializer.Serialize(happened, type, Context));
    }

    /// <summary>Null for an action that is not a run's.</summary>
    /// <exception cref="JsonException">The payload is not one this action can have.</exception>
    public static RunEvent? Read(string action, string payload) =>
        Names.FirstOrDefault(name => name.Action == action) is { Type: { } type } ? (RunEvent?)JsonSerializer.Deserialize(payload, type, Context) : null;
}

[JsonSerializable(typeof(RunEvent.Started))]
[JsonSerializable(typeof(RunEvent.EvidenceJudged))]
[JsonSerializable(typeof(RunEvent.StepDone))]
[JsonSerializable(typeof(RunEvent.StepSkipped))]
[JsonSerializable(typeof(RunEvent.StepReopened))]
[JsonSerializable(typeof(RunEvent.StepRolledBack))]
[JsonSerializable(typeof(RunEvent.HoldReleased))]
[JsonSerializable(typeof(RunEvent.NoteAdded))]
[JsonSerializable(typeof(RunEvent.Completed))]
[JsonSerializable(typeof(RunEvent.Abandoned))]
internal sealed partial class RunEventJsonContext : JsonSerializerContext;
