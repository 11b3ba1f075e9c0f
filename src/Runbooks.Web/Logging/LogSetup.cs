using System.Globalization;
using Runbooks.Web.Options;
using Runbooks.Web.Security;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Runbooks.Web.Logging;

internal static class LogSetup
{
    public static void AddLog(this WebApplicationBuilder builder, LogFormat format) => builder.Services.AddSerilog((_, log) =>
    {
        log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // It warns that the keys are not encrypted; they lie in the data directory, which only the server's user may read.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // What keeps the server from starting is told once, by Serve, in words; not before that as a stack.
            .Filter.ByExcluding(happened => happened.Exception is StartException or IOException && happened.Properties.TryGetValue("SourceContext", out var source) && source.ToString().Contains("Hosting.Internal.Host", StringComparison.Ordinal))
            .Enrich.FromLogContext()
            .Enrich.With(new HideTokens());
        if (format == LogFormat.Json) log.WriteTo.Console(new RenderedCompactJsonFormatter());
        else log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}");
    });

    /// <summary>One line a request that a person caused: pages, forms, downloads, links. Not the files and frames behind them.</summary>
    public static void UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(log =>
    {
        log.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        log.IncludeQueryInRequestPath = false;
        log.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : IsNoise(context.Request.Path) ? LogEventLevel.Verbose
            : LogEventLevel.Information;
    });

    private static bool IsNoise(PathString path) =>
        path.StartsWithSegments("/_blazor", StringComparison.Ordinal) || path.StartsWithSegments("/_framework", StringComparison.Ordinal)
        || path.StartsWithSegments("/_content", StringComparison.Ordinal) || path.StartsWithSegments("/healthz", StringComparison.Ordinal)
        || (Path.GetExtension(path.Value.AsSpan()) is ".css" or ".js" or ".woff2" or ".svg" or ".ico" or ".map");
}
