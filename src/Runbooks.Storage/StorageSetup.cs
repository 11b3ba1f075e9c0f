using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Runbooks.Storage;

public static class StorageSetup
{
    /// <summary>Nothing is opened until <see cref="OpenRunbooksStorage"/>, or until the first service is asked for.</summary>
    public static IServiceCollection AddRunbooksStorage(this IServiceCollection services, string dataDirectory)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => RunbooksDatabase.Open(dataDirectory, provider.GetRequiredService<ILogger<RunbooksDatabase>>()));
        services.AddPooledDbContextFactory<RunbooksContext>((provider, options) => provider.GetRequiredService<RunbooksDatabase>().Configure(options));
        services.AddSingleton(provider => new EventLog(provider.GetRequiredService<RunbooksDatabase>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<EventLog>>()));
        services.AddSingleton<EventReader>();
        services.AddSingleton<RunList>();
        services.AddSingleton<Links>();
        return services;
    }

    /// <summary>Opens the data at start, so that what is wrong with them is told at once and not to the first visitor.</summary>
    /// <exception cref="StorageException">The message says why the data cannot be used.</exception>
    public static void OpenRunbooksStorage(this IServiceProvider services)
    {
        services.GetRequiredService<EventLog>();
        services.GetRequiredService<EventReader>().CheckEnd(services.GetRequiredService<ILogger<EventReader>>());
    }
}
