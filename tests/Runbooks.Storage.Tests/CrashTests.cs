using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Tests;

public class CrashTests
{
    private const string ChildVariable = "RUNBOOKS_CRASH_CHILD";

    [Fact]
    public async Task After_kill_9_every_acknowledged_event_is_there_and_the_chain_verifies()
    {
        await using var place = new Data();
        await place.Log.DisposeAsync();
        place.Database.Dispose();
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var round = 0; round < 12; round++)
        {
            foreach (var (id, version) in await KillChild(place.Directory, new Random(round).Next(5, 250))) acknowledged[id] = version;
            await using var data = new Data(place.Directory);
            Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify());
            foreach (var (id, version) in acknowledged)
                Assert.True((await data.Reader.Target("test", id, ct: TestContext.Current.CancellationToken)).Length >= version, $"round {round}: {id} lost what was acknowledged");
        }
        Assert.True(acknowledged.Count >= 12 * Writers, "The children acknowledged nothing: the test proves nothing.");
    }

    private static async Task<List<(string, long)>> KillChild(string directory, int afterMs)
    {
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(CrashTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null)!) { RedirectStandardOutput = true };
        start.Environment[ChildVariable] = directory;
        using var child = Process.Start(start)!;
        // Every writer has had something acknowledged, however slow the machine is; then any moment may come.
        var first = "";
        for (var i = 0; i < Writers; i++) first += await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) + "\n";
        await Task.Delay(afterMs, TestContext.Current.CancellationToken);
        child.Kill(); // SIGKILL on Unix
        var rest = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        // A line that was cut off has no "." at its end.
        return [.. $"{first}{rest}".Split('\n').Where(line => line.EndsWith('.')).Select(line => line.TrimEnd('.').Split(' ')).Select(parts => (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture)))];
    }

    private const int Writers = 8;

    /// <summary>
    /// The child is this program, caught before xunit starts. While a module is being initialised no other thread may enter it,
    /// hence no lambda and no await here.
    /// </summary>
    [ModuleInitializer]
    internal static void Child()
    {
        if (Environment.GetEnvironmentVariable(ChildVariable) is not { Length: > 0 } directory) return;
        var data = new Data(directory);
        var child = Guid.NewGuid().ToString("N");
        var waiting = new Task<AppendResult>[Writers];
        for (var version = 1L; ; version++)
        {
            for (var writer = 0; writer < Writers; writer++) waiting[writer] = data.Log.Append(Data.Note($"{child}-{writer}", version - 1, "x"));
            for (var writer = 0; writer < Writers; writer++)
            {
                if (waiting[writer].GetAwaiter().GetResult() is AppendResult.Committed)
                    Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{child}-{writer} {version}.\n"));
            }
        }
    }
}
