namespace Runbooks.Domain.Engine;

/// <summary>A figure of the plan, or a line to copy, shown above everything else.</summary>
/// <param name="Value">Short, such as "A+" or "12 of 14"; with <paramref name="Copy"/> a line of any length.</param>
/// <param name="Note">What limits or explains it, in a sentence.</param>
/// <param name="Copy">The value is text to take along: drawn over the whole width with a button that copies it.</param>
public sealed record Highlight(string Label, string Value, string Note = "", RowTone Tone = RowTone.Plain, bool Copy = false)
{
    /// <summary>Address of a page of this server that tells more, from its root: <c>/ciphers?string=ALL</c>. Empty for none.</summary>
    public string Page { get; init => field = value ?? ""; } = "";
}
