using System.Globalization;

namespace Runbooks.Web.Accounts;

/// <summary>Times as pages show them: <c>2026-11-24 22:14:03</c>, with UTC beside it where it is not the reader's own time.</summary>
public static class Clock
{
    public static string Show(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + (zone.Id == TimeZoneInfo.Utc.Id ? " UTC" : "");
    }
}
