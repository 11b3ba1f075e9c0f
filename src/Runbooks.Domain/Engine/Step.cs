using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>One thing to do or to look at.</summary>
/// <param name="Id">Stable for the same inputs: runs refer to it. Lower case, digits and hyphens.</param>
/// <param name="Where">The console, host or client it is done on: "esx01", "vSphere Client".</param>
public sealed record Step(string Id, string Title, string Why, string Where)
{
    public ImmutableArray<Command> Commands { get; init; } = [];

    /// <summary>What a person should see when it went well.</summary>
    public string Expect { get; init; } = "";

    public required Check Check { get; init; }

    public required Undo Undo { get; init; }

    /// <summary>Why one must stop before this step; null for most.</summary>
    public Hold? Hold { get; init; }

    /// <summary>
    /// Why this step is not needed for these inputs, in a sentence; null for one that is. It stays in the plan, so that a reader sees that it was thought
    /// of; in a run it counts as settled from the beginning.
    /// </summary>
    public string? NotApplicable { get; init; }

    /// <summary>Says which facts of this step were not verified; shown as a badge.</summary>
    public string? Unverified { get; init; }

    /// <summary>Other runbooks to go on with from here; empty for most.</summary>
    public ImmutableArray<Lead> Leads { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>Another runbook's wizard, with what is known here filled in.</summary>
/// <param name="Label">What one goes there for: "Change the DNS servers of esx01".</param>
/// <param name="Runbook">Its slug.</param>
/// <param name="Fields">Only what is known; its other fields keep their defaults.</param>
public sealed record Lead(string Label, string Runbook, FormValues Fields);

/// <summary>What one types. The text is complete: no placeholder is left in it.</summary>
/// <param name="Prompt">The prompt of the target, shown before the text and never copied: <c>[root@esx01:~]</c>.</param>
public sealed record Command(Shell Shell, string Text, string Prompt = "")
{
    /// <summary>What the target asks after it, in the order of asking; empty for most.</summary>
    public ImmutableArray<Answer> Answers { get => field.IsDefault ? [] : field; init; } = [];
}

/// <param name="Question">As the target prints it, or the part that tells it apart: <c>save current configuration?</c></param>
/// <param name="Reply">What one types: <c>N</c>; empty for the Enter key alone.</param>
/// <param name="Note">When it is asked, or why this reply.</param>
public sealed record Answer(string Question, string Reply, string Note = "");

[JsonConverter(typeof(JsonStringEnumConverter<Shell>))]
public enum Shell
{
    [JsonStringEnumMemberName("comware")] Comware,
    [JsonStringEnumMemberName("esxcli")] Esxcli,
    [JsonStringEnumMemberName("powercli")] PowerCli,
    [JsonStringEnumMemberName("apache")] Apache,
    [JsonStringEnumMemberName("nginx")] Nginx,
    [JsonStringEnumMemberName("haproxy")] HAProxy,
    [JsonStringEnumMemberName("openssl")] OpenSsl,
    [JsonStringEnumMemberName("vsphere-client")] VsphereClient,
    [JsonStringEnumMemberName("posix")] Posix,
}

/// <summary>How to take a step back.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NothingChanged), "nothing-changed")]
[JsonDerivedType(typeof(ByCommands), "commands")]
[JsonDerivedType(typeof(Impossible), "impossible")]
public abstract record Undo
{
    private Undo() { }

    /// <summary>The step only looks.</summary>
    public sealed record NothingChanged : Undo;

    public sealed record ByCommands(ImmutableArray<Command> Commands, string Note = "") : Undo;

    /// <summary>Cannot be undone, and why.</summary>
    public sealed record Impossible(string Reason) : Undo;
}

[JsonConverter(typeof(JsonStringEnumConverter<HoldKind>))]
public enum HoldKind
{
    [JsonStringEnumMemberName("pause")] Pause,
    [JsonStringEnumMemberName("point-of-no-return")] PointOfNoReturn,
    [JsonStringEnumMemberName("second-observer")] SecondObserver,
}

public sealed record Hold(HoldKind Kind, string Reason);
