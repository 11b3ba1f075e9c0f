using Microsoft.JSInterop;
using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

/// <summary>Inputs that are too long for an address, kept by the browser's tab: they outlast a reload, a lost connection and a restart.</summary>
internal sealed class KeptInputs(IJSRuntime script)
{
    public async ValueTask Keep(string slug, FormValues typed) => await script.InvokeVoidAsync("runbooks.keep", Key(slug), PlanJson.Write(typed));

    /// <summary>Null when this tab has none.</summary>
    public async ValueTask<FormValues?> Find(string slug) =>
        await script.InvokeAsync<string?>("runbooks.kept", Key(slug)) is { Length: <= InputsFile.MaxLength } json ? InputsFile.Read(json) : null;

    private static string Key(string slug) => $"inputs:{slug}";
}
