using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>What a pasted text is to one runbook, and what of it can be filled in.</summary>
/// <param name="Runbook">The runbook's slug.</param>
/// <param name="Reason">What in the text shows it, in a sentence: <c>“vDS … port … is still on host …” is what vCenter says when …</c></param>
/// <param name="Certainty">From 1 to 100. Below <see cref="Least"/> it is a guess, and a guess is not shown.</param>
public sealed record Recognition(string Runbook, RecognitionKind Kind, string Reason, int Certainty)
{
    public const int Least = 50;

    /// <summary>Values for the wizard; only what the text says.</summary>
    public FormValues Fields { get; init; } = FormValues.Empty;

    /// <summary>The step to land on, when the fields make a plan that has it; null for the form.</summary>
    public string? Step { get; init; }

    /// <summary>The reader that takes the facts out of it; null when none does.</summary>
    public string? Reader { get; init; }

    /// <summary>Another page of this server that suits it better than the wizard, from its root: <c>/ciphers?string=ALL</c>. Empty for none.</summary>
    public string Page { get; init; } = "";
}

[JsonConverter(typeof(JsonStringEnumConverter<RecognitionKind>))]
public enum RecognitionKind
{
    [JsonStringEnumMemberName("error")] Error,
    [JsonStringEnumMemberName("log")] Log,
    /// <summary>What a command printed.</summary>
    [JsonStringEnumMemberName("output")] Output,
    [JsonStringEnumMemberName("cipher-string")] CipherString,
    [JsonStringEnumMemberName("configuration")] Configuration,
    [JsonStringEnumMemberName("address-plan")] AddressPlan,
}
