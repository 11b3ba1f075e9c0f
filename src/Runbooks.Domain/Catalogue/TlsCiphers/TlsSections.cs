using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

internal static class TlsSections
{
    public static ImmutableArray<Section> Of(TlsInputs inputs) => [new(inputs.Url, [])];
}
