namespace Runbooks.Domain.Catalogue.TlsCiphers;

internal static class TlsRules
{
    public const string Version = "1.0";

    public static DateOnly ReviewedOn { get; } = new(2026, 11, 24);
}
