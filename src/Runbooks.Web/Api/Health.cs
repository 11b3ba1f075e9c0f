using Runbooks.Storage;

namespace Runbooks.Web.Api;

internal static class Health
{
    /// <summary><c>/healthz</c>: 200 and <c>ok</c> when the process serves and its database answers, else 503.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapMethods("/healthz", [HttpMethods.Get, HttpMethods.Head], (EventReader reader, ILogger<EventReader> logger) =>
    {
        try
        {
            reader.Checkpoint("health");
            return Results.Text("ok");
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or IOException)
        {
            logger.LogError(e, "The database does not answer.");
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    });
}
