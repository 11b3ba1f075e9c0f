using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Runbooks.Domain.Runs;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Links;

/// <summary>A run as the HTML of its shared page, drawn part by part, so that only what changed has to be sent.</summary>
public sealed class SharedRunDrawing(IServiceProvider services, ILoggerFactory loggers)
{
    public const string HeadId = "s-head";

    public const string FootId = "s-foot";

    public static string StepId(string step) => "s-" + step;

    // No step's id begins with a hyphen.
    public static string PictureId(string picture) => "s--" + picture;

    /// <param name="previous">The same run at an earlier version; parts that look the same keep their <see cref="SharedPart.Since"/>.</param>
    public async Task<SharedHtml> Draw(Run run, SharedHtml? previous)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parts = ImmutableArray.CreateBuilder<SharedPart>();
            async Task<MarkupString> Add<T>(string id, params (string, object?)[] parameters) where T : IComponent
            {
                var html = await Html<T>(renderer, parameters);
                var same = previous?.Parts.FirstOrDefault(part => part.Id == id);
                parts.Add(same?.Html == html ? same : new(id, html, run.Version));
                return new(html);
            }
            var head = await Add<SharedHead>(HeadId, (nameof(SharedHead.Run), run));
            var foot = await Add<SharedFoot>(FootId, (nameof(SharedFoot.Run), run));
            var steps = new Dictionary<string, MarkupString>(StringComparer.Ordinal);
            foreach (var step in run.Plan.Steps)
                steps[step.Id] = await Add<SharedStep>(StepId(step.Id), (nameof(SharedStep.Run), run), (nameof(SharedStep.Step), step));
            var pictures = ImmutableArray.CreateBuilder<MarkupString>();
            foreach (var picture in run.Plan.Pictures)
                pictures.Add(await Add<RunPicture>(PictureId(picture.Id), (nameof(RunPicture.Id), PictureId(picture.Id)), (nameof(RunPicture.Run), run), (nameof(RunPicture.Picture), picture)));
            var body = await Html<SharedRun>(renderer, (nameof(SharedRun.Plan), run.Plan), (nameof(SharedRun.Head), head), (nameof(SharedRun.Foot), foot), (nameof(SharedRun.Steps), steps), (nameof(SharedRun.Pictures), pictures.ToImmutable()));
            return new SharedHtml(run.Version, body, parts.ToImmutable());
        });
    }

    private static async Task<string> Html<T>(HtmlRenderer renderer, params (string Name, object? Value)[] parameters) where T : IComponent =>
        (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)))).ToHtmlString();
}
