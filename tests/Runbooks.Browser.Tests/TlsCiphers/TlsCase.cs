using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Browser.Tests.TlsCiphers;

/// <summary>The TLS wizard, what its plans say, and what real programs print.</summary>
internal static class TlsCase
{
    public static Runbook Runbook { get; } = Catalogue.Find("tls-ciphers")!;

    public static string Path { get; } = $"/runbooks/{Runbook.Info.Slug}";

    public static FormValues With(params (string Field, FormValue Value)[] values) => values.Aggregate(FormValues.Empty, (form, one) => form.With(one.Field, one.Value));

    public static Plan Plan(params (string Field, FormValue Value)[] values) => Runbook.Evaluate(With(values)).Plan!;

    public static FormValue Of(string text) => FormValue.Of(text);

    /// <summary>The address that a colleague would send.</summary>
    public static string Address(params (string Field, FormValue Value)[] values) => InputsInUrl.Address(Runbook.Info.Slug, With(values));

    /// <summary>What a program printed; <c>Samples/README.md</c> there says which.</summary>
    public static string Sample(string name) => System.IO.File.ReadAllText(System.IO.Path.Combine(Folder(), name + ".txt"));

    public static ILocator Table(this IPage page, string title) => page.Locator(".plan-table").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });

    /// <summary>By the text of its first cell, before which a sign may stand.</summary>
    public static ILocator Row(this ILocator table, string first) => table.Locator("tbody tr").Filter(new() { Has = table.Page.Locator("td:first-child", new() { HasTextRegex = new Regex($"(^|: ){Regex.Escape(first)}$") }) });

    public static ILocator Figure(this IPage page, string label) => page.Locator(".figure").Filter(new() { HasText = label }).Locator(".figure-value");

    public static ILocator CipherString(this IPage page) => page.GetByLabel("Cipher string", new() { Exact = true }).And(page.Locator("pre"));

    public static ILocator File(this IPage page) => page.Locator("#file-0");

    public static Task<string> Clipboard(this IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");

    private static string Folder([CallerFilePath] string caller = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(caller)!, "../../Runbooks.Domain.Tests/Tls/Evidence/Samples"));
}
