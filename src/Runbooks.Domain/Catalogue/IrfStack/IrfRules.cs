namespace Runbooks.Domain.Catalogue.IrfStack;

internal static class IrfRules
{
    public const string Version = "1.0";

    public static DateOnly ReviewedOn { get; } = new(2026, 11, 25);
}
