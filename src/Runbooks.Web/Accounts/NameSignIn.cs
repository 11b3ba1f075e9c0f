
namespace Runbooks.Web.Accounts;

/// <summary>The cookie that carries the name a person gave. It proves nothing; it only keeps the name.</summary>
public static class NameSignIn
{
    public const string Scheme = "name";

    public static void AddNameSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "runbooks.name";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(365);
        });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<Visit>();
    }
}
