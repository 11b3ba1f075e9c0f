namespace Runbooks.Domain.Audit;

/// <summary>Times as the log keeps them: whole microseconds since 1970-01-01 UTC, a number that SQL can order.</summary>
public static class Micros
{
    public static long Of(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Time(long micros) => DateTimeOffset.UnixEpoch.AddTicks(checked(micros * TimeSpan.TicksPerMicrosecond));

    public static DateTimeOffset Truncate(DateTimeOffset at) => Time(Of(at));
}
