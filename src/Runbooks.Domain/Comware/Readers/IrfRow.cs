namespace Runbooks.Domain.Comware.Readers;

/// <summary>A member in <c>display irf</c>: <c> *+1        Master  32        1ac2-93f6-1104  ---</c>, with a slot before the role on some platforms.</summary>
internal sealed record IrfRow(string Member, string? Slot, string Role, bool HasStar, bool HasPlus, string Priority, bool IsPriorityOpen, string? Mac, string? Description, bool IsDescriptionOpen)
{
    /// <summary>
    /// A chassis has a row for each main processing unit, and is what its active one is: master where the fabric's active one sits in it. Rows that
    /// repeat a slot are two outputs, and stay apart.
    /// </summary>
    public static IEnumerable<IrfRow> Members(IEnumerable<IrfRow> rows) => rows.GroupBy(static row => row.Member).SelectMany(static units =>
    {
        IrfRow[] all = [.. units];
        if (all.Length == 1 || all.Any(static row => row.Slot is null) || all.DistinctBy(static row => row.Slot).Count() < all.Length) return all;
        var first = all.FirstOrDefault(static row => row.Role == "master") ?? all[0];
        return [first with { HasStar = all.Any(static row => row.HasStar), HasPlus = all.Any(static row => row.HasPlus) }];
    });

    public static IrfRow? Of(ConsoleLine line, string[] words)
    {
        var marks = line.Text.TrimStart();
        var end = 0;
        while (end < marks.Length && marks[end] is '*' or '+' or ' ') end++;
        var (star, plus) = (marks.AsSpan(0, end).Contains('*'), marks.AsSpan(0, end).Contains('+'));
        if (end > 0) words = Engine.EvidenceText.Words(marks[end..]);
        if (words.Length < 3 || !Shapes.IsMember(words[0])) return null;
        var role = Shapes.IsNumber(words[1]) && words.Length > 3 ? 2 : 1;
        if (Word(words[role]) is not { } name || role + 1 >= words.Length || !Shapes.IsNumber(words[role + 1])) return null;
        var (priority, mac) = (role + 1, role + 2);
        var hasMac = mac < words.Length && Shapes.IsMac(words[mac]);
        // A description may hold blanks; it is all that stands behind the address.
        var behind = hasMac ? line.Text[(line.Text.IndexOf(words[mac], StringComparison.Ordinal) + words[mac].Length)..].Trim() : null;
        return new(words[0], role == 2 ? words[1] : null, name, star, plus, words[priority], line.IsCut && priority == words.Length - 1, hasMac ? words[mac] : null,
            behind is null ? null : Shapes.IsNone(behind) ? "" : behind, line.IsCut);
    }

    // Comware 5 says Slave where Comware 7 says Standby.
    private static string? Word(string word) => word.ToUpperInvariant() switch
    {
        "MASTER" => "master",
        "STANDBY" or "SLAVE" => "standby",
        "LOADING" => "loading",
        "SLAVEWAIT" or "MASTERWAIT" or "INIT" or "ELECTING" => "joining",
        _ => null,
    };

    public void AddTo(ComwareFacts facts)
    {
        var subject = $"member {Member}";
        facts.Add(subject, "role", Role);
        facts.Add(IsPriorityOpen, subject, "priority", Priority);
        facts.Add(subject, "here", HasPlus ? "yes" : "no");
        facts.Add(subject, "master", HasStar ? "yes" : "no");
        if (Mac is not null) facts.Add(subject, "cpu mac", Mac.ToLowerInvariant());
        if (Description is not null) facts.Add(IsDescriptionOpen, subject, "description", Description);
    }
}
