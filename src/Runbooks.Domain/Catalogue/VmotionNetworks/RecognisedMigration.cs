using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>
/// The messages of a failed vMotion and its lines in vmkernel.log:
/// <code>
/// Migration [168364033:1341590814020069] failed to connect to remote host &lt;10.9.8.2&gt; from host &lt;10.9.8.1&gt;: Timeout
/// 2014-11-08T03:11:10.313Z cpu5:3343193)WARNING: VMotion: 3680: 1415416254017461 S: failed to end preCopy stream: IO was aborted
/// </code>
/// </summary>
internal static class RecognisedMigration
{
    // Other programs say these too, so they count only beside an identifier or a word about migrations.
    private static readonly ImmutableArray<string> Ordinary = ["failed to connect to remote host", "Operation timed out", MigrationFailure.NfcPort];

    // One is enough to tell; each is looked for a word about migrations in its line.
    private const int MostIds = 40;

    public static IEnumerable<Recognition> In(string text)
    {
        var ids = MigrationId.Find(text).Take(MostIds).Where(id => IsMigration(text, id)).ToList();
        var failure = MigrationFailure.All.FirstOrDefault(each => !Ordinary.Contains(each.Mark) && Holds(text, each.Mark) && !CodeLine.Holds(text, each.Mark));
        var ordinary = failure is null ? MigrationFailure.All.FirstOrDefault(each => Ordinary.Contains(each.Mark) && Holds(text, each.Mark)) : null;
        if (ordinary is not null && ids.Count == 0 && !SpeaksOfMigration(text) && !Holds(text, "failed to connect to remote host <")) ordinary = null;
        var certainty = (failure, ids.Count) switch
        {
            (not null, > 0) => 97,
            (not null, _) => 92,
            (_, > 0) => ordinary is null ? 85 : 90,
            _ => ordinary is null ? 0 : 60,
        };
        if (certainty == 0) yield break;
        var said = (failure ?? ordinary) is { } message ? Said(message.Mark) : "";
        var told = ids.Count > 0 ? Told(ids[0]) : "";
        yield return new("vmotion-networks", IsLog(text) ? RecognitionKind.Log : RecognitionKind.Error, $"{said} {told}".Trim(), certainty);
    }

    private static string Told(MigrationId id) => (id.Address, id.At) switch
    {
        ({ } address, not null) => $"{id.Text} is the ID of a migration: {address}, begun {id.Time()}.",
        ({ } address, _) => $"{id.Text} is the ID of a migration: {address}.",
        (_, not null) => $"{id.Text} is the ID of a migration, begun {id.Time()}.",
        _ => $"{id.Text} is the ID of a migration.",
    };

    private static string Said(string mark) => mark == MigrationFailure.NfcPort ? "Port 902 of a host in a message about a migration." : $"“{mark}” is a message of a failed vMotion.";

    /// <summary>Two numbers in brackets are anything, unless the second is a time in microseconds or the line says what they are.</summary>
    private static bool IsMigration(string text, MigrationId id) => (id.Address is not null && id.At is not null) || SpeaksOfMigration(Line(text, id.Start));

    private static bool SpeaksOfMigration(string text) => Holds(text, "vmotion") || Holds(text, "migrat");

    private static bool IsLog(string text) => text.Contains(")VMotion: ", StringComparison.Ordinal) || text.Contains("WARNING: VMotion: ", StringComparison.Ordinal) || text.Contains("Migrate: ", StringComparison.Ordinal);

    private static bool Holds(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);

    private static string Line(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)];
    }
}
