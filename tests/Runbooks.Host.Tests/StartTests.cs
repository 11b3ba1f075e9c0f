using System.Net;

namespace Runbooks.Host.Tests;

/// <summary>How the program starts and ends, as a process of its own.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--urls", "http://*:0")]
    [InlineData("--urls", "http://+:0")]
    [InlineData("--urls", "http://[::]:0")]
    [InlineData("--urls", "http://runbooks.example:0")]
    [InlineData("--urls", "http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("--http_ports", "0")]
    [InlineData("--Kestrel:Endpoints:Web:Url", "http://0.0.0.0:0")]
    public async Task An_address_that_others_can_reach_is_refused(string option, string value)
    {
        var (code, output) = await RunToEnd([option, value]);
        Assert.Equal(1, code);
        Assert.Contains("serves this machine only", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_sentence()
    {
        await using var first = await ServerProcess.Start(ct: TestContext.Current.CancellationToken);
        var (code, output) = await RunToEnd(["--urls", first.Address.GetLeftPart(UriPartial.Authority)]);
        Assert.Equal(1, code);
        Assert.Contains("address already in use", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_is_told_in_one_sentence()
    {
        var file = Path.GetTempFileName();
        try
        {
            // Not by permissions: those do not bind root.
            var (code, output) = await ServerProcess.RunToEnd(new() { DataDirectory = Path.Combine(file, "data"), Arguments = ["--urls", "http://127.0.0.1:0"] }, TestContext.Current.CancellationToken);
            Assert.Equal(1, code);
            Assert.Contains(file, output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Only_its_owner_may_look_into_a_new_data_directory()
    {
        var directory = Path.Combine(Path.GetTempPath(), "runbooks-rights-" + Guid.NewGuid().ToString("N"));
        try
        {
            await using (await ServerProcess.Start(new() { DataDirectory = directory }, TestContext.Current.CancellationToken))
            {
                const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
                foreach (var path in (string[])[directory, Path.Combine(directory, "keys")])
                    Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == Owner, $"{path} can be looked into by others.");
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task An_orderly_stop_does_not_wait_for_open_pages()
    {
        var directory = Directory.CreateTempSubdirectory("runbooks-stop-").FullName;
        try
        {
            string token;
            await using (var host = await RunningHost.Start(directory)) token = (await host.ShareARun()).Token;
            await using var server = await ServerProcess.Start(new() { DataDirectory = directory }, TestContext.Current.CancellationToken);
            using var client = new HttpClient { BaseAddress = server.Address };
            using var viewer = await client.GetAsync(new Uri($"/s/{token}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, viewer.StatusCode);
            var began = TimeProvider.System.GetTimestamp();
            Assert.Equal(0, await server.Stop());
            // The host's own limit is 30 seconds; a service manager loses patience sooner.
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(25), $"It took {TimeProvider.System.GetElapsedTime(began)}.");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task After_kill_9_it_starts_again_on_the_same_data_and_port()
    {
        await using var server = await ServerProcess.Start(ct: TestContext.Current.CancellationToken);
        var address = server.Address;
        await server.Kill();
        await server.StartAgain(TestContext.Current.CancellationToken);
        Assert.Equal(address, server.Address);
    }

    private static async Task<(int Code, string Output)> RunToEnd(string[] arguments)
    {
        var directory = Directory.CreateTempSubdirectory("runbooks-start-").FullName;
        try
        {
            return await ServerProcess.RunToEnd(new() { DataDirectory = directory, Arguments = arguments }, TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
