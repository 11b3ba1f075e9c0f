namespace Runbooks.Web.Runs;

internal static class RunsSetup
{
    public static void AddRuns(this IServiceCollection services)
    {
        services.AddSingleton<FrozenPlans>();
        services.AddSingleton<RunService>();
        services.AddSingleton<RunFeed>();
    }
}
