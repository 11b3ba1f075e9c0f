using Runbooks.Domain.Engine;

namespace Runbooks.Testing.Comware;

/// <summary>Types a plan's commands at one console and keeps what it shows.</summary>
internal sealed class Typist(Lab lab, string label)
{
    private readonly List<string> problems = [];

    public string Text { get; private set; } = "";

    public ImmutableArray<string> Problems => [.. problems];

    public void Type(Command command)
    {
        // A switch that restarts is waited for.
        if (lab.Box(label).Fabric is null) lab.Wait(Fabrics.RestartSeconds);
        if (command.Prompt.StartsWith('<') != lab.Prompt(label).StartsWith('<')) problems.Add($"“{command.Text}” is for {command.Prompt}, but the console is at {lab.Prompt(label)}.");
        var answers = command.Answers.ToList();
        foreach (var line in command.Text.Split('\n'))
        {
            var refused = lab.Console(label).Refusals;
            Text += lab.Type(label, line);
            Answer(answers, line);
            if (lab.Console(label).Refusals > refused) problems.Add($"Refused: {line}");
        }
        // An answer may say itself that it is not always asked for.
        problems.AddRange(answers.Where(answer => !IsSometimes(answer)).Select(answer => $"Never asked: {answer.Question}"));
    }

    private void Answer(List<Answer> answers, string line)
    {
        while (lab.Console(label).Question is { } question)
        {
            var at = answers.FindIndex(answer => question.Contains(answer.Question, StringComparison.Ordinal));
            if (at < 0)
            {
                problems.Add($"“{line}” asks “{question}”, and the plan has no answer.");
                lab.Console(label).Reset();
                return;
            }
            Text += lab.Type(label, answers[at].Reply);
            // In the order of asking: those before it were not asked.
            problems.AddRange(answers.Take(at).Where(answer => !IsSometimes(answer)).Select(answer => $"Never asked: {answer.Question}"));
            answers.RemoveRange(0, at + 1);
        }
    }

    private static bool IsSometimes(Answer answer) =>
        answer.Note.StartsWith("Asked only", StringComparison.Ordinal) || answer.Note.StartsWith("Asked on some", StringComparison.Ordinal) || answer.Note.StartsWith("Not asked on every", StringComparison.Ordinal);
}
