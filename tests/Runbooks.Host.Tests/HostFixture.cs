[assembly: AssemblyFixture(typeof(Runbooks.Host.Tests.HostFixture))]

namespace Runbooks.Host.Tests;

/// <summary>One server for the tests that only ask it something, with one run that is shared.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    public RunningHost Host { get; private set; } = null!;

    public SharedRunOfTest Shared { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.Start();
        Shared = await Host.ShareARun();
    }

    public ValueTask DisposeAsync() => Host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The address with the shared run's token in place of <c>{token}</c>.</summary>
    public string Path(string path) => path.Replace("{token}", Shared.Token, StringComparison.Ordinal);
}
