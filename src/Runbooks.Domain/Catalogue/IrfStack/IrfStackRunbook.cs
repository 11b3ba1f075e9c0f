using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>An IRF fabric out of two to nine switches.</summary>
internal sealed class IrfStackRunbook : Runbook<IrfInputs>
{
    public override RunbookInfo Info { get; } = new("irf-stack", "IRF stack of two to nine switches", IrfRules.Version, IrfRules.ReviewedOn)
    {
        Category = "Switching",
        Purpose = "Plans the cables and the settings of an HP or H3C Comware IRF stack, switch by switch and console by console, and checks what the switches print.",
        UseWhen =
        [
            "Two or more HP or H3C switches are to become one (IRF, Intelligent Resilient Framework).",
            "“display irf topology” shows an IRF port as DIS or DOWN.",
            "All IRF links are up, but there are two masters, or the topology shows ISOLATE.",
            "“Please shutdown the current interface first.”",
            "“Multi-active devices detected, please fix it.”",
            "A stack member lost its port settings after it was renumbered or after it joined.",
        ],
        Sources =
        [
            new("The old post, “Creating an HP IRF (Intelligent Resilient Framework) Networking stack between 2 switches”"),
            new("H3C S6520X IRF configuration guide", "Comware 7; S6520X, S5560X-HI, MS4600"),
            new("H3C Comware 7 IRF command reference"),
            new("HPE FlexNetwork 5510 HI IRF configuration guide", "5200-0073b"),
            new("HPE FlexNetwork 5130 EI installation guide", "5998-5492s"),
            new("HP A5800/A5820X IRF configuration guide", "Comware 5"),
            new("Field notes from H3C Cloud Lab", "same-index cabling; one source"),
        ],
    };

    public override Form Form => IrfForm.Form;

    public override FormValues Example => IrfForm.Example;

    protected override Result<IrfInputs> Read(FormValues values) => IrfReading.Read(values);

    protected override Plan Plan(IrfInputs inputs) => IrfPlan.Plan(inputs);

    public override ImmutableArray<Recognition> Recognise(string text) => RecognisedIrf.In(text);

    public override Picture? Sketch(FormValues completed, ImmutableArray<Problem> problems) => IrfPicture.Draw(IrfDrawing.Of(completed, problems));
}
