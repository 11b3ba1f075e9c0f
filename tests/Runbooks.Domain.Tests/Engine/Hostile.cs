using CsCheck;
using Runbooks.Domain.Engine;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Engine;

/// <summary>Texts that try to be more than text: markup, escape sequences, line ends, other directions of writing.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "word", " ", "  ", "\n", "\r\n", "\t", "#", "# ", "- ", "+ ", "* ", "1. ", "12) ", "> ", "---", "===", "```", "`", "``", "~~~", "~~", "**", "__", "_", "[", "](", ")", "![", "<b>", "</b>", "<!--", "-->",
        "<https://", "&amp;", "&lt;", "\\", "|", "|-|", "$", "$$", ":", "://", "http://example.com/a_b*c", "https://example.com/(x).", "https://[::1]/", "javascript:alert(1)", "www.example.com", "a@b.example",
        "\u001b[31m", "\0", "\u0007", "\u202e", "\u2066", "\u2028", "\u0085", "é", "測試", "👩‍🚀", "[x] ", "[^1]", "    code", "{{", "}}", "^", "=", "'", "\"",
    ];

    public static Gen<string> Text { get; } = Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat);

    /// <summary>A plan in which every text is hostile.</summary>
    public static Gen<Plan> Plan { get; } = Text.Array[1, 6].Select(texts =>
    {
        var next = 0;
        string Take() => texts[next++ % texts.Length];
        return new Plan
        {
            Runbook = Take(),
            Version = Take(),
            Inputs = FormValues.Empty.With("field", Take()),
            Summary = Take(),
            Cautions = [new(Severity.Danger, Take(), Take())],
            Sections =
            [
                new(Take(),
                [
                    new("step", Take(), Take(), Take())
                    {
                        Commands = [new(Shell.Esxcli, Take(), Take()) { Answers = [new(Take(), Take(), Take())] }],
                        Expect = Take(),
                        Check = new Check.Reader(Take(), [new(Take(), Take(), Comparison.Equals, Take(), Take())]),
                        Undo = new Undo.ByCommands([new(Shell.PowerCli, Take())], Take()),
                        Hold = new(HoldKind.Pause, Take()),
                        Unverified = Take(),
                    },
                ]) { Intro = Take(), Track = Take() },
            ],
            Files = [new(Take(), Take(), Take()) { Purpose = Take() }],
            Tables = [new("t", Take(), [Take(), Take()], [[Take(), Take()]]) { Note = Take(), Tones = [RowTone.Bad], TextColumns = [1] }],
            Pictures = [new("p", Take(), Take(), 1, 1, [])],
            Highlights = [new(Take(), Take(), Take(), RowTone.Good), new(Take(), Take(), Take(), Copy: true)],
        };
    });
}
