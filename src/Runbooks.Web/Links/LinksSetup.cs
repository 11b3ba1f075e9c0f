namespace Runbooks.Web.Links;

internal static class LinksSetup
{
    public static void AddLinks(this IServiceCollection services)
    {
        services.AddSingleton<LinkService>();
        services.AddSingleton<SharedRunDrawing>();
        services.AddSingleton<SharedRunPages>();
    }
}
