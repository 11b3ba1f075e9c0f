namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <code>
/// [HP]irf-port-configuration active
/// [HP-Bridge-Aggregation2]mad enable
/// You need to assign a domain ID (range: 0-4294967295)
/// [Current domain ID is: 0]: 1
/// The assigned domain ID is: 1
/// </code>
/// (H3C S6520X-HI IRF command reference; older releases print <c>[Current domain is: 0]:</c>), and the errors of any command.
/// </summary>
internal sealed class OtherDialogs
{
    private readonly List<string> errors = [];
    private string? domain;
    private bool isActivating;
    private bool hasActivated;
    private bool? isActive;

    // Some errors come without a percent sign (field notes of a lab).
    private static readonly ImmutableArray<string> Plain = ["overlaps with another interface", "Permission denied"];

    public ImmutableArray<string> Errors => [.. errors];

    public void Typed(string[] words)
    {
        if (isActivating) isActive ??= true;
        isActivating = words is [var command, var active] && DisplayCommand.IsShort(command, "irf-port-configuration", 9) && DisplayCommand.IsShort(active, "active", 1);
        if (isActivating) isActive = null;
        hasActivated |= isActivating;
    }

    public void Printed(DialogLine line)
    {
        if (line.Text is ['%', ' ', _, ..] || Plain.Any(line.Says))
        {
            errors.Add(OutputGuess.Shortened(line.Text));
            if (isActivating) isActive = false;
        }
        if (line.Says("assigned domain ID is") && Shapes.After(line.Text) is { Length: > 0 } assigned && !line.IsCut) domain = assigned;
    }

    public bool AddTo(ComwareFacts facts, bool isWhole)
    {
        if (hasActivated) facts.Add(isActive is null && !isWhole, "activate", "done", isActive != false ? "yes" : "no");
        if (domain is not null) facts.Add("mad", "domain", domain);
        return hasActivated || domain is not null;
    }
}
