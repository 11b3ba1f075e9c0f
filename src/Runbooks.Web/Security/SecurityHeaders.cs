namespace Runbooks.Web.Security;

internal static class SecurityHeaders
{
    /// <summary>
    /// Scripts only from files of ours; styles also inline, since MudBlazor positions its popovers by style attributes
    /// (MudBlazor issue 4529). A nonce in style-src would switch 'unsafe-inline' off again.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // Not "no-referrer": under it browsers send forms with the origin "null", and the origin check would refuse our own.
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
