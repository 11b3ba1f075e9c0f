using System.Runtime.CompilerServices;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>
/// The configuration a person pasted, read. A dozen fields take their default from it, so it is read once for each paste: the reading
/// lives as long as the value it was read from.
/// </summary>
internal static class PastedConfiguration
{
    private static readonly ConditionalWeakTable<FormValue, Known> Readings = [];

    /// <summary>Null when nothing was pasted.</summary>
    public static ServerReading? In(FormValues values, OpenSslVersion version)
    {
        if (values.Text("start") != Starts.Existing || values["existing"] is not FormValue.Text { Value: var text } pasted || string.IsNullOrWhiteSpace(text)) return null;
        if (Readings.TryGetValue(pasted, out var known) && known.Version == version) return known.Reading;
        var reading = ServerConfigReader.Read(text, version);
        Readings.AddOrUpdate(pasted, new Known(version, reading));
        return reading;
    }

    /// <summary>
    /// The one file of its kind, when one certificate is planned: which of several belongs to which key a configuration does not say. A
    /// path that could not stand in a plan is left out, so that the fields begin with a plan.
    /// </summary>
    public static string? OneFile(FormValues values, Func<TlsSettings, ImmutableArray<string>> files) =>
        values.Many("keys").Length == 1 && StartPoints.Existing(values) is { } reading && files(reading.Settings).Distinct().ToList() is [var path] && ServerPath.Parse(path).TryGet(out _) ? path : null;

    private sealed record Known(OpenSslVersion Version, ServerReading Reading);
}
