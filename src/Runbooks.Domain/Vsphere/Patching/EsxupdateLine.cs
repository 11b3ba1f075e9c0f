using System.Globalization;
using System.Text.RegularExpressions;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>
/// A line of esxupdate.log with its prefix, which differs by release and by who kept it:
/// <code>
/// 2014-01-10T09:00:00Z esxupdate: esxupdate: ERROR: An esxupdate error exception was caught:       ESXi 5, 6.0
/// 2020-05-11T22:32:09Z esxupdate: 2100352: root: INFO: Command = vib.install                       6.x, 7
/// 2020-05-11T22:32:56Z lifecycle: 2100917: HostSeeding:956 ERROR Extract depot failed              lifecycle.log of 7 (KB 313266)
/// 2025-08-12T09:44:57Z Er(11) esxupdate[2109082]: An esxupdate error exception was caught:         8 (a published log of 2025)
/// 2025-08-12T09:44:57Z Er(11)[+] esxupdate[2109082]: cmd.Run()                                     8, a record that goes on
/// Jan 10 09:00:05 esx01 esxupdate[2109082]: An esxupdate error exception was caught:               a collector, RFC 3164
/// &lt;11&gt;1 2025-08-12T09:44:57.1Z esx01 esxupdate 2109082 - - An esxupdate error …                   a collector, RFC 5424
/// </code>
/// </summary>
/// <param name="Time">As the host wrote it; empty when only a collector's stamp is there.</param>
/// <param name="Process">Empty in the older releases.</param>
/// <param name="Error">Null when no level is shown: a collector may keep the text and not the severity.</param>
internal readonly record struct EsxupdateLine(string Time, string Process, bool? Error, string Message)
{
    public static EsxupdateLine? Read(string line)
    {
        // Most lines of other texts end here, before the expressions are tried.
        if (!line.Contains("esxupdate", StringComparison.Ordinal) && !line.Contains("lifecycle", StringComparison.Ordinal)) return null;
        if (EsxupdateLayout.Prefix().Match(line) is not { Success: true } prefix) return null;
        var body = EsxupdateLayout.Body().Match(line, prefix.Length);
        var level = body.Groups["level"].Value;
        var severity = prefix.Groups["severity"].Value;
        var process = prefix.Groups["process"].Value is { Length: > 0 } after ? after : body.Groups["process"].Value;
        bool? error = (level, severity, prefix.Groups["priority"].Value) switch
        {
            ({ Length: > 0 }, _, _) => level is "ERROR" or "CRITICAL",
            (_, { Length: > 0 }, _) => severity is "Er" or "Cr" or "Al" or "Em",
            // RFC 5424, 6.2.1: the severity is the rest of division by eight; 3 is an error.
            (_, _, { Length: > 0 } priority) => int.Parse(priority, CultureInfo.InvariantCulture) % 8 <= 3,
            _ => null,
        };
        // “esxupdate: …” alone may stand in any text.
        if (error is null && prefix.Groups["process"].Length == 0) return null;
        return new(prefix.Groups["time"].Value, process, error, body.Groups["message"].Value.Trim());
    }
}

internal static partial class EsxupdateLayout
{
    private const string Stamp = @"\[?(?<time>\d{4}-\d\d-\d\dT[\d:.]{1,20}(?:Z|[+-]\d\d:?\d\d))\]?";

    // RFC 3164, 4.1.2: a day below ten has a blank before it. Some collectors add the year.
    private const string CollectorStamp = @"[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d";

    private const string Host = @"(?: (?!\d{4}-\d\d-\d\dT)[\w.:-]{0,254}\w)?";

    // The stamp twice: a collector's own before the host's.
    [GeneratedRegex(@$"^(?:<(?<priority>\d{{1,3}})>(?:1 )?)?(?:(?:{Stamp}|{CollectorStamp}){Host} ){{0,2}}(?:(?<severity>Em|Al|Cr|Er|Wa|No|In|Db)\(\d{{1,3}}\)(?:\[\+\]|\+)? )?(?:esxupdate|lifecycle)(?:(?:\[(?<process>\d{{1,12}})\])?:| (?<process>\d{{1,12}}) [\w-]{{1,32}} (?:-|\[[^\]]{{0,200}}\]))(?: |$)", RegexOptions.CultureInvariant)]
    public static partial Regex Prefix();

    [GeneratedRegex(@"\G *(?:(?<process>\d{1,12}): )?(?:(?:(?:[\w.-]{1,80}: )?(?<level>DEBUG|INFO|WARNING|ERROR|CRITICAL):|[\w.-]{1,80}:\d{1,6} (?<level>DEBUG|INFO|WARNING|ERROR|CRITICAL):?)(?: |$))?(?<message>.*)$", RegexOptions.CultureInvariant)]
    public static partial Regex Body();
}
