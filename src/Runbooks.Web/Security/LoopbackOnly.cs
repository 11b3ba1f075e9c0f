using System.Net;

namespace Runbooks.Web.Security;

internal static class LoopbackOnly
{
    /// <summary>
    /// Nobody proves who they are yet: whoever reaches the server may write under any name. So it serves this machine only, and an
    /// address that others could reach is refused before it is bound. Unix sockets are local and allowed.
    /// </summary>
    public static void UseLoopbackOnly(this IWebHostBuilder web) => web.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint =>
    {
        if (endpoint.IPEndPoint is { Address: var address } bound && !IPAddress.IsLoopback(address))
            throw new StartException($"Runbooks was told to listen on {bound}, which other machines can reach. There are no accounts yet, so it serves this machine only: use --urls http://127.0.0.1:{bound.Port}, and an SSH tunnel from elsewhere.");
    }));
}
