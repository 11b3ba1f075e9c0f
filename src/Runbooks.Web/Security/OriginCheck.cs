namespace Runbooks.Web.Security;

internal static class OriginCheck
{
    /// <summary>
    /// A WebSocket is not bound by the same-origin policy: a page of another site could open our circuit with the visitor's
    /// cookie. Browsers send the Origin header with every WebSocket and every unsafe request; a foreign one is refused.
    /// </summary>
    public static void UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Headers.Origin is { Count: > 0 } origins && !(origins is [{ } origin] && IsOwn(origin, request)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("This request came from another site and was refused.");
        }
        return next(context);
    });

    // The scheme may differ behind a proxy that ends TLS; host and port are what another site cannot choose.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
