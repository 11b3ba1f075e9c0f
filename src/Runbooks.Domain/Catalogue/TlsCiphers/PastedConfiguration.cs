using System.Runtime.CompilerServices;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
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

    /// <summary>Why a text is no configuration that a plan could start from; null when it is one, or when there is none.</summary>
    public static string? Refusal(ServerReading? reading) => reading switch
    {
        null => null,
        { Product: null, Problems: [var told, ..] } => told.Message,
        { Lines.IsEmpty: true, Ports.IsEmpty: true, Names.IsEmpty: true, Settings.RedirectsHttp: false } => "Nothing in this text is about TLS or a host: paste the part of the configuration that is.",
        _ => null,
    };

    private sealed record Known(OpenSslVersion Version, ServerReading Reading);
}
