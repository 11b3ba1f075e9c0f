using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>Which products a test is for.</summary>
internal static class Products
{
    /// <summary>Those whose configurations are read, too; they share a setup.</summary>
    public static ImmutableArray<ServerProduct> Read { get; } = [ServerProduct.Apache, ServerProduct.Nginx, ServerProduct.HaProxy];
}
