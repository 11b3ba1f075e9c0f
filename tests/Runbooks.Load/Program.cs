using System.Diagnostics;
using System.Globalization;
using Runbooks.Load;
using Runbooks.Tests.Server;

// dotnet run -c Release --project tests/Runbooks.Load -- [viewers] [ticks]
//
// One run, watched by many through a share link, while somebody ticks its steps. Printed is the time from the tick to the event
// at the viewer, over all viewers and ticks. Measure: 1,000 viewers, p99 at most 250 ms on 2 cores, which the viewers share.
if (args is ["viewers", var address, var many])
{
    await Viewers.Follow(new Uri(address), int.Parse(many, CultureInfo.InvariantCulture));
    return 0;
}

var viewers = Math.Clamp(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000, 1, 5000);
var ticks = Math.Clamp(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20, 1, 200);

// The server's log goes to the console: a line for each viewer would bury the figures.
var say = Console.Out;
Console.SetOut(TextWriter.Null);

await using var host = await RunningHost.Start();
var shared = await host.ShareARun(ticks + 1);
await using var crowd = await Crowd.Gather(new Uri(host.Address, $"/s/{shared.Token}/events"), viewers, TimeSpan.FromSeconds(120));
say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{viewers} viewers follow after {crowd.Took.TotalSeconds:0.0} s"));

var ticked = new Dictionary<long, long>();
var before = Process.GetCurrentProcess().TotalProcessorTime;
var began = Stopwatch.GetTimestamp();
for (var step = 1; step <= ticks; step++)
{
    // The run's first event started it.
    ticked[step + 1] = Stopwatch.GetTimestamp();
    await host.Tick(shared.Id, step);
    await Task.Delay(500);
}
var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
var elapsed = Stopwatch.GetElapsedTime(began);

var report = Latencies.Of(ticked, await crowd.Seen());
say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ticks} ticks, {report.Count} of {(long)viewers * ticks} arrived: p50 {report.At(0.50):0} ms, p90 {report.At(0.90):0} ms, p99 {report.At(0.99):0} ms, slowest {report.At(1):0} ms"));
say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server: {spent.TotalSeconds:0.0} s of processor time in {elapsed.TotalSeconds:0.0} s"));
return report.Count == (long)viewers * ticks ? 0 : 1;
