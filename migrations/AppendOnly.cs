using Microsoft.EntityFrameworkCore.Migrations;

namespace Runbooks.Migrations;

/// <summary>
/// What EF's model does not know: triggers and search tables. A migration that rebuilds one of these tables drops its triggers;
/// it has to call <see cref="Create"/> parts again.
/// </summary>
internal static class AppendOnly
{
    public static void Create(MigrationBuilder migration)
    {
        foreach (var table in (ReadOnlySpan<string>)["Events", "Documents"])
        {
            migration.Sql($"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
            migration.Sql($"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
        }
        // INSERT OR REPLACE deletes without a delete trigger (sqlite.org/lang_conflict.html, unless recursive_triggers is on),
        // so what is there already must be caught before the insert.
        migration.Sql("""
            CREATE TRIGGER Events_in_order BEFORE INSERT ON Events
            WHEN NEW.Seq <> (SELECT coalesce(max(Seq), 0) + 1 FROM Events)
                OR EXISTS (SELECT 1 FROM Events WHERE TargetKind = NEW.TargetKind AND TargetId = NEW.TargetId AND TargetVersion = NEW.TargetVersion)
            BEGIN SELECT RAISE(ABORT, 'Events is append-only and without gaps'); END
            """);
        migration.Sql("CREATE TRIGGER Documents_once BEFORE INSERT ON Documents WHEN EXISTS (SELECT 1 FROM Documents WHERE Hash = NEW.Hash) BEGIN SELECT RAISE(IGNORE); END");
        migration.Sql("CREATE TRIGGER Evidence_once BEFORE INSERT ON Evidence WHEN EXISTS (SELECT 1 FROM Evidence WHERE Id = NEW.Id) BEGIN SELECT RAISE(ABORT, 'this evidence is there already'); END");
        migration.Sql("CREATE TRIGGER Evidence_no_delete BEFORE DELETE ON Evidence BEGIN SELECT RAISE(ABORT, 'Evidence can be redacted, not deleted'); END");
        migration.Sql("""
            CREATE TRIGGER Evidence_redact_only BEFORE UPDATE ON Evidence
            WHEN NEW.Text IS NOT NULL OR NEW.Salt IS NOT NULL OR NEW.Id IS NOT OLD.Id OR NEW.Seq IS NOT OLD.Seq
            BEGIN SELECT RAISE(ABORT, 'Evidence can be redacted, not changed'); END
            """);
        // Words only, no second copy of the text: an event is read by its Seq, which is the row id here.
        migration.Sql("CREATE VIRTUAL TABLE EventText USING fts5(Words, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')");
        // The row id is the run's Number.
        migration.Sql("CREATE VIRTUAL TABLE RunText USING fts5(Title, Summary, Notes, People, Inputs, tokenize = 'unicode61 remove_diacritics 2')");
    }
}
