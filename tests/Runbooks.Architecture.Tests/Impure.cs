using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Runbooks.Architecture.Tests;

/// <summary>Does all that the domain must not, also in the corners where a search might not look: lambdas, iterators, initialisers.</summary>
internal sealed class Impure(Lock gate)
{
    private readonly Random random = new();

    public static Func<DateTime> Clock { get; } = () => DateTime.UtcNow;

    public DateTimeOffset At { get; init; } = DateTimeOffset.Now;

    public static IEnumerable<Guid> Ids()
    {
        yield return Guid.NewGuid();
        yield return Guid.CreateVersion7();
    }

    public static string Read()
    {
        static string Inner() => File.ReadAllText("x");
        return Inner();
    }

    public static async Task<int> Later()
    {
        await Task.Delay(1);
        return Environment.ProcessorCount;
    }

    public static TimeSpan Elapsed(TimeProvider time) => time.GetElapsedTime(Stopwatch.GetTimestamp());

    public byte[] Bytes()
    {
        lock (gate) return random.Next() > 0 ? RandomNumberGenerator.GetBytes(1) : [];
    }

    public static string Name => new StringBuilder().AppendLine(Dns.GetHostName()).Append(CultureInfo.CurrentCulture.Name).ToString();

    public static void Run() => Process.Start("x");
}
