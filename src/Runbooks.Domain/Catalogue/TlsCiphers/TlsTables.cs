using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The tables beside the file: suites, clients, grades, and what changed.</summary>
internal static class TlsTables
{
    public static PlanTable Suites(TlsInputs inputs)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var tones = ImmutableArray.CreateBuilder<RowTone>();
        foreach (var suite in inputs.Offer.Tls13Suites) Row(suite, suite.Name, "TLS 1.3 has a list of its own");
        for (var i = 0; i < inputs.Suites.Length; i++)
        {
            var entry = inputs.Suites[i];
            var barred = !inputs.Offer.Suites.Contains(entry.Suite);
            Row(entry.Suite, entry.Name, barred ? $"not offered: {SecurityLevel.Refusal(entry, Level(inputs), inputs.Build.Version)}" : inputs.PlacedBy[i], barred);
        }
        return new PlanTable("suites", "Suites in order", ["#", "Suite", "Stands here", "Since", "Forward secrecy", "Registered name"], rows.ToImmutable())
        {
            Note = inputs.Offer.PrefersOwnOrder ? "The first one that the client has too is taken." : "The client’s order decides among them.",
            Tones = tones.ToImmutable(),
            TextColumns = [2, 3, 4, 5],
        };

        void Row(CipherSuite suite, string name, string why, bool barred = false)
        {
            rows.Add([(rows.Count + 1).ToString(CultureInfo.InvariantCulture), name, why, suite.Protocol.Name(), suite.HasForwardSecrecy ? "yes" : "no", suite.IanaName ?? ""]);
            tones.Add(barred || suite.IsAnonymous || suite.Encryption is Encryption.Rc4 or Encryption.Null ? RowTone.Bad : suite.HasForwardSecrecy && suite.IsAead ? RowTone.Good : RowTone.Unsure);
        }
    }

    public static PlanTable Clients(ImmutableArray<HandshakeOutcome> outcomes) => new(
        "clients", "What each client gets", ["Client", "Protocol", "Suite, or why it fails", "Key exchange", "Forward secrecy", "Note"],
        [.. outcomes.Select(Row)])
    {
        Note = "Worked out from recorded ClientHello messages; the rules agree with a real OpenSSL 3.0. What a client takes of DH and RSA sizes is unverified.",
        Tones = [.. outcomes.Select(outcome => !outcome.Succeeds ? RowTone.Bad : outcome.Picked!.HasForwardSecrecy ? RowTone.Good : RowTone.Unsure)],
        TextColumns = [0, 1, 2, 3, 4, 5],
    };

    public static PlanTable Grades(Rating today, Rating then) => new(
        "grades", "Grade by SSL Labs’ rules", ["Rules", "Grade", "Rule", "Because"],
        [.. new[] { today, then }.SelectMany(Rows)])
    {
        Note = $"Told from the configuration alone; what a scan of the running server may find is not in it. {string.Join(' ', today.Unseen)}",
        TextColumns = [0, 1, 2, 3],
    };

    /// <summary>Against the pasted configuration, or another OpenSSL; null when there is neither.</summary>
    public static IEnumerable<PlanTable> Changes(TlsInputs inputs)
    {
        if (inputs.Existing is { } existing) yield return AgainstPasted(inputs, existing);
        if (inputs.CompareWith is { } other && inputs.Configuration.CipherString is { } text)
            yield return Change("elsewhere", $"The same string under {other.Name}", inputs.Suites, other.Version.Evaluate(TlsWords.EffectiveCiphers(inputs.Configuration.Server.Product, text)).Suites);
    }

    /// <summary>What the reader of the pasted configuration has to say, line by line.</summary>
    public static PlanTable? Reading(TlsInputs inputs) => inputs.Existing is not { } reading || PastedRemarks.All(reading, inputs.Build.Version) is not { IsEmpty: false } remarks ? null : new(
        "reading", "The pasted configuration", ["Line", "Text", "Remark"],
        [.. remarks.Select(problem => ImmutableArray.Create(problem.Line.ToString(CultureInfo.InvariantCulture), problem.Text, problem.Message))])
    {
        TextColumns = [2],
        Note = string.Create(CultureInfo.InvariantCulture, $"{reading.Lines.Length} directives about TLS were read; {reading.Ignored} are about something else."),
    };

    internal static int Level(TlsInputs inputs) => inputs.Configuration.EffectiveSecurityLevel ?? (inputs.Configuration.CipherString is { } text ? inputs.Build.Version.Evaluate(text).SecurityLevel : null) ?? inputs.Build.SecurityLevel;

    private static ImmutableArray<string> Row(HandshakeOutcome outcome) => outcome is HandshakeOutcome.Failed failed
        ? [outcome.Client.Name, "fails", failed.Why + (failed.IsUnverified ? " (unverified)" : ""), "", "", string.Join(' ', outcome.Notes)]
        : Connected(outcome, outcome.Picked!);

    private static ImmutableArray<string> Connected(HandshakeOutcome outcome, Negotiated picked) =>
        [outcome.Client.Name, picked.Protocol.Name(), picked.Suite.Name, KeyExchangeOf(picked), picked.HasForwardSecrecy ? "yes" : "no", string.Join(' ', outcome.Notes)];

    private static string KeyExchangeOf(Negotiated picked) =>
        picked.Group is { } group ? group.Name
        : picked.DhBits is { } bits ? string.Create(CultureInfo.InvariantCulture, $"DH {bits} bit")
        : picked.Certificate is { } certificate ? string.Create(CultureInfo.InvariantCulture, $"RSA {certificate.Bits} bit")
        : "";

    private static IEnumerable<ImmutableArray<string>> Rows(Rating rating)
    {
        var rules = string.Create(CultureInfo.InvariantCulture, $"{rating.Rules.Version} ({rating.Rules.Date:yyyy-MM})");
        yield return [rules, rating.Grade, "The grade", rating.Decides is { } cap ? $"{cap.Rule.Text}." : rating.Warnings.IsEmpty ? "No rule lowers it." : $"{rating.Warnings[0].Rule.Text}."];
        foreach (var one in rating.Caps) yield return [rules, one.Grade, one.Rule.Text, one.Trigger];
        foreach (var one in rating.Warnings) yield return [rules, one.Grade, one.Rule.Text, one.Trigger];
    }

    private static PlanTable AgainstPasted(TlsInputs inputs, ServerReading existing)
    {
        var suites = Change("changes", "Against the pasted configuration", existing.Settings.CipherString is { } old ? inputs.Build.Version.Evaluate(TlsWords.EffectiveCiphers(existing.Product, old)).Suites : inputs.Suites, inputs.Suites);
        return suites with
        {
            Columns = ["Setting or suite", "Change"],
            Rows = [.. PastedChanges.Of(existing.Settings, inputs.Configuration), .. suites.Rows],
            Note = existing.Settings.CipherString is null ? "The pasted configuration has no cipher string, so that suites are not compared." : suites.Note,
        };
    }

    private static PlanTable Change(string id, string title, IEnumerable<SuiteEntry> before, IEnumerable<SuiteEntry> after)
    {
        var difference = CipherListComparison.Of(before, after);
        return new PlanTable(id, title, ["Suite", "Change"],
        [
            .. difference.Appears.Select(suite => ImmutableArray.Create(suite.Name, "appears")),
            .. difference.Disappears.Select(suite => ImmutableArray.Create(suite.Name, "disappears")),
            .. difference.Moved.Select(moved => ImmutableArray.Create(moved.Suite.Name, string.Create(CultureInfo.InvariantCulture, $"moves from {moved.From} to {moved.To}"))),
        ])
        { Note = difference.IsSame ? "The same suites in the same order." : "", TextColumns = [1] };
    }
}
