using System.Globalization;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>The stack wizard, and inputs of its form.</summary>
internal static class StackCase
{
    public static Runbook Runbook { get; } = Catalogue.Find("irf-stack")!;

    public static string Path { get; } = $"/runbooks/{Runbook.Info.Slug}";

    /// <summary>The old post's two switches.</summary>
    public static Plan Example { get; } = Of(Runbook.Example);

    /// <summary>The largest ring the form takes, with a switch between for the detection.</summary>
    public static FormValues RingOfNine { get; } = FormValues.Empty
        .With("members", FormValue.Of([.. Enumerable.Range(1, 9).Select(id => Member($"rack{id}-access", id, 32 - id))]))
        .With("madDevice", "core1");

    public static Plan Of(FormValues values) => Runbook.Evaluate(values).Plan!;

    public static string Address(FormValues values) => InputsInUrl.Address(Runbook.Info.Slug, values);

    public static FormValues Member(string name, int id, int priority) =>
        FormValues.Empty.With("name", name).With("current", 1).With("id", id).With("priority", priority);

    public static ILocator Cables(this IPage page) => page.Locator("#f-cables .row");

    public static ILocator Picture(this IPage page) => page.Locator(".picture svg");

    /// <summary>Of a picture drawn for these figures: <c>3 of 4 proven</c>.</summary>
    public static string Proven(int proven, int of, int refuted = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{proven} of {of} proven{(refuted > 0 ? $", {refuted} refuted" : "")}");
}
