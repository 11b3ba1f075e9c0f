using System.Text;
using Microsoft.Net.Http.Headers;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Web.Runs;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Api;

/// <summary>A plan's files to download: of a wizard, from the inputs in the address, and of a run, from its frozen plan.</summary>
internal static class Files
{
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/runbooks/{slug}/files/{name}", (string slug, string name, string? inputs, HttpContext context) =>
            Catalogue.Find(slug)?.Evaluate(InputsInUrl.Decode(inputs) ?? FormValues.Empty).Plan is { } plan ? File(context, plan, name) : Results.NotFound());
        routes.MapGet("/runs/{id}/files/{name}", async (string id, string name, RunService runs, HttpContext context) =>
            await runs.Find(id, context.RequestAborted) is { } run ? File(context, run.Plan, name) : Results.NotFound());
    }

    private static IResult File(HttpContext context, Plan plan, string name)
    {
        if (plan.Files.FirstOrDefault(file => file.Name == name) is not { } file) return Results.NotFound();
        // As text to save, never as something a browser would run.
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(file.Text, "text/plain", Encoding.UTF8);
    }
}
