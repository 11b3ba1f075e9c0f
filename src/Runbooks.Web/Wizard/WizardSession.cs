using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Web.Layout;

namespace Runbooks.Web.Wizard;

/// <summary>One open wizard and its address: what is filled in goes into the browser's address, and what stands there is filled in.</summary>
public sealed class WizardSession(string slug, NavigationManager navigation, IJSRuntime script) : IDisposable
{
    // Long enough that a word typed quickly is evaluated once, short enough to feel immediate.
    private readonly Debounce typing = new(TimeSpan.FromMilliseconds(120));

    private readonly SentAddresses sent = new();

    public string Slug => slug;

    /// <summary>Null for a runbook that there is not.</summary>
    public WizardState? State { get; private set; }

    /// <summary>The wizard's address with its inputs.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The step of the plan that the address names; null for none.</summary>
    public string? Land { get; private set; }

    /// <summary>The inputs in the address were cut off.</summary>
    public bool Unreadable { get; private set; }

    /// <summary>The inputs did not fit into the address, and lie in another tab.</summary>
    public bool Elsewhere { get; private set; }

    /// <summary>A new page, or the browser's Back and Forward to inputs that stood here before.</summary>
    public async Task Open(string inputs)
    {
        if (State is not null && (sent.Returned(inputs) || inputs == Encoded(Address))) return;
        typing.Cancel();
        var typed = InputsInUrl.Decode(inputs);
        var inThisTab = inputs == InputsInUrl.InThisTab;
        (Unreadable, Elsewhere) = (typed is null && inputs.Length > 0 && !inThisTab, false);
        Land = new Uri(navigation.Uri).Fragment is ['#', 'p', 'l', 'a', 'n', '-', .. var step] ? step : null;
        State = Catalogue.Find(slug) is { } runbook ? new WizardState(runbook, typed ?? FormValues.Empty) : null;
        Address = State is null ? "" : InputsInUrl.Address(slug, State.Typed);
        if (inThisTab && State is { } empty) await Fetch(empty);
    }

    public async Task Changed(Field field)
    {
        // A click is whole at once; only what is typed goes on.
        if (!await typing.Settled(atOnce: field is ToggleField or ChoiceField or ManyField or OrderedListField)) return;
        State!.Evaluate();
        await PutIntoAddress(replace: true);
    }

    // An entry of its own in the browser's history: Back brings the inputs before it.
    public Task Replaced(FormValues typed)
    {
        typing.Cancel();
        State!.Replace(typed);
        return PutIntoAddress(replace: false);
    }

    public void Dispose() => typing.Dispose();

    private async Task Fetch(WizardState empty)
    {
        var kept = await new KeptInputs(script).Find(slug);
        // Somebody may have begun to type, or have gone on to another page.
        if (State != empty || empty.Typed.All.Any()) return;
        Elsewhere = kept is null;
        empty.Replace(kept ?? FormValues.Empty);
        Address = InputsInUrl.Address(slug, empty.Typed);
    }

    private async Task PutIntoAddress(bool replace)
    {
        var next = InputsInUrl.Address(slug, State!.Typed);
        if (InputsInUrl.IsInThisTab(next)) await new KeptInputs(script).Keep(slug, State.Typed);
        if (next == Address) return;
        Address = next;
        (Unreadable, Elsewhere) = (false, false);
        sent.Add(Encoded(next));
        navigation.NavigateTo(next, replace: replace);
    }

    private static string Encoded(string address) => address.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? address[(at + 1)..] : "";
}
