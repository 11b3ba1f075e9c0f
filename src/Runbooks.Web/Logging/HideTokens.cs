using Runbooks.Web.Links;
using Serilog.Core;
using Serilog.Events;

namespace Runbooks.Web.Logging;

/// <summary>
/// A share link's token stands in its path, and the path stands in the request log and in the scope of every event of that
/// request. Whoever reads the log must not be able to open the link.
/// </summary>
internal sealed class HideTokens : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToArray())
        {
            if (value is ScalarValue { Value: string text } && text.Contains(LinkToken.PathPrefix, StringComparison.OrdinalIgnoreCase))
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(LinkToken.HideIn(text))));
        }
    }
}
