using System.Text.Json;
using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;
using Runbooks.Domain.Runs;

namespace Runbooks.Storage.Projections;

/// <summary>The run list and the search over runs.</summary>
internal sealed class RunProjection : Projection
{
    private readonly Statement insertRun, insertText, document, settle, open, person, update, addNote, setPeople;

    public RunProjection(SqliteConnection connection)
    {
        insertRun = Prepare(connection, """
            INSERT INTO Runs (Number, RunId, Title, Runbook, RunbookVersion, PlanHash, State, Version, StartedAt, StartedById, StartedBy,
                UpdatedAt, UpdatedSeq, LastActorId, LastActor, StepsDone, StepsTotal, People)
            VALUES ($1, $2, $3, $4, $5, $6, 'Open', 0, $7, $8, $9, $7, $1, $8, $9, 0, $10, 0)
            """, 10);
        insertText = Prepare(connection, "INSERT INTO RunText (rowid, Title, Summary, Notes, People, Inputs) VALUES ($1, $2, $3, '', '', $4)", 4);
        document = Prepare(connection, "SELECT Text FROM Documents WHERE Hash = $1", 1);
        settle = Prepare(connection, "INSERT INTO RunSteps (RunId, StepId) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2);
        open = Prepare(connection, "DELETE FROM RunSteps WHERE RunId = $1 AND StepId = $2", 2);
        person = Prepare(connection, "INSERT INTO RunPeople (RunId, ActorId, Name) VALUES ($1, $2, $3) ON CONFLICT (RunId, ActorId) DO UPDATE SET Name = excluded.Name WHERE Name <> excluded.Name", 3);
        update = Prepare(connection, """
            UPDATE Runs SET State = coalesce($2, State), Version = $3, UpdatedAt = $4, UpdatedSeq = $5, LastActorId = $6, LastActor = $7,
                StepsDone = (SELECT count(*) FROM RunSteps WHERE RunId = $1), People = (SELECT count(*) FROM RunPeople WHERE RunId = $1)
            WHERE RunId = $1
            """, 7);
        addNote = Prepare(connection, "UPDATE RunText SET Notes = Notes || $2 || char(10) WHERE rowid = (SELECT Number FROM Runs WHERE RunId = $1)", 2);
        setPeople = Prepare(connection, """
            UPDATE RunText SET People = (SELECT group_concat(Name, char(10)) FROM RunPeople WHERE RunId = $1)
            WHERE rowid = (SELECT Number FROM Runs WHERE RunId = $1)
            """, 1);
    }

    public override void Apply(AuditEvent happened)
    {
        if (happened.TargetKind != "run" || RunEventJson.Read(happened.Action, happened.Payload) is not { } run) return;
        var (id, actor) = (happened.TargetId, happened.Origin.Actor);
        if (run is RunEvent.Started started) Start(happened, started);
        Step(id, run);
        if (Words(run) is { Length: > 0 } words) addNote.Run(id, words);
        if (person.Run(id, actor.Id, actor.Name) > 0) setPeople.Run(id);
        var state = run switch { RunEvent.Completed => nameof(RunStatus.Completed), RunEvent.Abandoned => nameof(RunStatus.Abandoned), _ => null };
        var found = update.Run(id, state, happened.TargetVersion, Micros.Of(happened.At), happened.Seq, actor.Id, actor.Name);
        if (found == 0) throw new InvalidOperationException($"Run {id} has the event {happened.Action}, but it was never started.");
    }

    private void Start(AuditEvent happened, RunEvent.Started started)
    {
        var actor = happened.Origin.Actor;
        insertRun.Run(happened.Seq, happened.TargetId, started.Title, started.Runbook, started.RunbookVersion, started.PlanHash, Micros.Of(happened.At), actor.Id, actor.Name, started.Steps);
        var (summary, inputs) = document.Scalar(started.PlanHash) is string plan ? PlanWords(plan) : ("", "");
        insertText.Run(happened.Seq, started.Title, summary, inputs);
    }

    // As Run.Evolve: done and skipped settle a step, reopened and rolled back do not leave it settled.
    private void Step(string id, RunEvent run)
    {
        switch (run)
        {
            case RunEvent.StepDone e: settle.Run(id, e.StepId); break;
            case RunEvent.StepSkipped e: settle.Run(id, e.StepId); break;
            case RunEvent.StepReopened e: open.Run(id, e.StepId); break;
            case RunEvent.StepRolledBack e: open.Run(id, e.StepId); break;
        }
    }

    private static string Words(RunEvent run) => run switch
    {
        RunEvent.NoteAdded e => e.Text,
        RunEvent.StepDone e => e.Reason,
        RunEvent.StepSkipped e => e.Reason,
        RunEvent.StepReopened e => e.Reason,
        RunEvent.StepRolledBack e => e.Note,
        RunEvent.HoldReleased e => e.Statement,
        RunEvent.Completed e => e.Remark,
        RunEvent.Abandoned e => e.Reason,
        _ => "",
    };

    // Read as plain JSON: the search needs two of its properties, and old plans must stay readable whatever the type becomes.
    private static (string Summary, string Inputs) PlanWords(string plan)
    {
        using var json = JsonDocument.Parse(plan);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? (Words(json.RootElement, "summary"), Words(json.RootElement, "inputs"))
            : ("", "");
    }

    private static string Words(JsonElement plan, string property) => plan.TryGetProperty(property, out var value) ? JsonWords.Of(value) : "";
}
