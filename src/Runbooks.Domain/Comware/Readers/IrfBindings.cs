namespace Runbooks.Domain.Comware.Readers;

/// <summary>One member in <c>display irf configuration</c>, with where its two columns of interfaces begin.</summary>
internal sealed class IrfBindings
{
    private readonly ImmutableArray<string> names;
    private readonly List<string>[] ports = [[], []];
    private readonly bool[] isOff = new bool[2];
    private readonly int[] starts;
    private readonly int header;
    private string[] values = [];
    private bool isUnsure;

    private IrfBindings(ImmutableArray<string> names, int[] starts, int header) => (this.names, this.starts, this.header) = (names, starts, header);

    public static IrfBindings? Header(string text)
    {
        var (first, second) = (text.IndexOf("IRF-Port1", StringComparison.OrdinalIgnoreCase), text.IndexOf("IRF-Port2", StringComparison.OrdinalIgnoreCase));
        if (first < 1 || second < first) return null;
        var before = text[..first].Replace("New ID", "NewID", StringComparison.OrdinalIgnoreCase).Replace("Member ID", "MemberID", StringComparison.OrdinalIgnoreCase);
        return new([.. Engine.EvidenceText.Words(before)], [first, second], second);
    }

    /// <summary>A member's first line: its own columns hold where names are longer than the header's.</summary>
    public IrfBindings? Row(ConsoleLine line, string[] words)
    {
        var cells = Cells(line.Text, words);
        if (words.Length <= names.Length || !words.Take(names.Length).All(Shapes.IsNumber)) return null;
        var row = new IrfBindings(names, [.. starts], header) { values = words };
        var (left, right) = (names.Length, names.Length + 1);
        row.starts[0] = cells[left];
        if (right < words.Length) row.starts[1] = cells[right];
        // A row of one cell has lost the other one: its place tells which it is.
        var whole = Reading.WholeWords(line, words);
        if (left < whole) row.Put(words.Length == right && cells[left] >= header - 2 ? 1 : 0, words[left]);
        if (right < whole) row.Put(1, words[right]);
        row.isUnsure |= words.Length == right && !line.IsCut;
        return row;
    }

    public void Continue(ConsoleLine line, string[] words)
    {
        if (line.IsCut || words.Length > 2 || !words.All(static word => InterfaceText.IsName(word) || IsDisabled(word))) return;
        var cells = Cells(line.Text, words);
        if (words.Length == 2)
        {
            Put(0, words[0]);
            Put(1, words[1]);
            return;
        }
        // Where the blanks before it are lost, the port that is off cannot be meant.
        if (cells[0] < starts[0] - 2)
        {
            if (isOff[0] == isOff[1]) isUnsure = true;
            else Put(isOff[0] ? 1 : 0, words[0]);
            return;
        }
        var (left, right) = (Math.Abs(cells[0] - starts[0]), Math.Min(Math.Abs(cells[0] - starts[1]), Math.Abs(cells[0] - header)));
        Put(left <= right ? 0 : 1, words[0]);
    }

    public void AddTo(ComwareFacts facts, bool isOpen)
    {
        for (var i = 1; i < names.Length; i++)
        {
            if (names[i].Equals("NewID", StringComparison.OrdinalIgnoreCase)) facts.Add($"member {values[0]}", "new id", values[i]);
            if (names[i].Equals("Priority", StringComparison.OrdinalIgnoreCase)) facts.Add($"member {values[0]}", "priority", values[i]);
        }
        for (var i = 0; i < 2; i++) facts.Add(isOpen || isUnsure, $"IRF-port {values[0]}/{i + 1}", "interfaces", [.. ports[i]]);
    }

    private void Put(int port, string cell)
    {
        if (InterfaceText.IsName(cell)) ports[port].Add(InterfaceText.Canonical(cell));
        else if (IsDisabled(cell)) isOff[port] = true;
        else isUnsure = true;
    }

    private static bool IsDisabled(string cell) => cell.Equals("disable", StringComparison.OrdinalIgnoreCase) || cell.Equals("disabled", StringComparison.OrdinalIgnoreCase) || Shapes.IsNone(cell);

    private static int[] Cells(string text, string[] words)
    {
        var (cells, at) = (new int[words.Length], 0);
        for (var i = 0; i < words.Length; i++)
        {
            cells[i] = at = text.IndexOf(words[i], at, StringComparison.Ordinal);
            at += words[i].Length;
        }
        return cells;
    }
}
