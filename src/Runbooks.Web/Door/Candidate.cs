using System.Globalization;
using Microsoft.JSInterop;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Door;

/// <summary>A recognition with where it leads and what it fills in, in words.</summary>
public sealed record Candidate(Recognition Found, Runbook Runbook)
{
    private const int LongestValue = 48, MostFields = 6;

    public static IEnumerable<Candidate> Of(Recognised recognised) =>
        recognised.Candidates.Select(found => Catalogue.Find(found.Runbook) is { } runbook ? new Candidate(found, runbook) : null).OfType<Candidate>();

    public string Kind => Found.Kind switch
    {
        RecognitionKind.Error => "error",
        RecognitionKind.Log => "log",
        RecognitionKind.Output => "output",
        RecognitionKind.CipherString => "cipher string",
        RecognitionKind.Configuration => "configuration",
        _ => "address plan",
    };

    public bool HasPage => Found.Page.Length > 0;

    public string Title => HasPage ? "Cipher strings" : Runbook.Info.Title;

    private string Wizard => InputsInUrl.Address(Runbook.Info.Slug, Found.Fields);

    public string WizardAddress => Found.Step is { } step ? $"{Wizard}#plan-{step}" : Wizard;

    public string Address => HasPage ? Found.Page : WizardAddress;

    /// <summary>The step it lands on; null when the fields make no plan with it.</summary>
    public string? StepTitle => Found.Step is { } step ? Runbook.Evaluate(Found.Fields).Plan?.Step(step)?.Title : null;

    /// <summary>The message goes into the box of the wizard that reads messages.</summary>
    public bool IsRead => !HasPage && Runbook.DiagnosisLabel is not null && Found.Kind is RecognitionKind.Error or RecognitionKind.Log;

    /// <summary>The browser's tab has to keep something before the address is opened.</summary>
    public bool Keeps => IsRead || InputsInUrl.IsInThisTab(Wizard);

    public async Task Keep(IJSRuntime script, string text)
    {
        // The box's draft: it comes up with the text and is read at once.
        if (IsRead) await script.InvokeVoidAsync("runbooks.keep", $"draft:diagnosis-{Runbook.Info.Slug}", text);
        if (InputsInUrl.IsInThisTab(Wizard)) await new KeptInputs(script).Keep(Runbook.Info.Slug, Found.Fields);
    }

    /// <summary>Labels with short values, in the order of the form.</summary>
    public IEnumerable<(string Label, string Value)> Filled => Runbook.Form.Fields
        .Where(known => Found.Fields[known.Id] is not null).Take(MostFields).Select(known => (known.Label, Shown(known, Found.Fields[known.Id]!)));

    private static string Shown(Field field, FormValue value) => (field, value) switch
    {
        (TableField, FormValue.Table table) => Short(string.Join(", ", table.Rows.Select(row => row.All.Select(cell => row.Text(cell.Key)).FirstOrDefault(text => text.Length > 0)).OfType<string>())),
        (ChoiceField choice, FormValue.Text text) => Short(choice.Options(FormValues.Empty).FirstOrDefault(option => option.Value == text.Value)?.Label ?? text.Value),
        (_, FormValue.Text text) when text.Value.AsSpan().Trim().Contains('\n') => string.Create(CultureInfo.InvariantCulture, $"{text.Value.Trim().Split('\n').Length} lines"),
        (_, FormValue.Text text) => Short(text.Value),
        (_, FormValue.Number number) => number.Value.ToString(CultureInfo.InvariantCulture),
        (_, FormValue.Many many) => Short(string.Join(", ", many.Values)),
        (_, FormValue.Toggle toggle) => toggle.On ? "on" : "off",
        _ => "",
    };

    private static string Short(string text) => PlainText.Line(text) is var line && line.Length <= LongestValue ? line : line[..LongestValue] + "…";
}
