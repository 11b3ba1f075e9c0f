using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Web.Commands;

namespace Runbooks.Host.Tests.Commands;

/// <summary>The commands over a small runbook of the tests' own, so that every answer is known.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string inputs = Path.GetTempFileName();

    public CommandLineTests() => File.WriteAllText(inputs, """{"name":"Ann"}""");

    public void Dispose() => File.Delete(inputs);

    private static readonly Dictionary<string, EvidenceReader> Readers = new()
    {
        ["two"] = (evidence, expectations) => Verdict.From([new(VerdictKind.Pass, "line one\nline two\u001b[31m"), new(evidence == "good" ? VerdictKind.Pass : VerdictKind.Fail, $"“{evidence}” was found")]),
    };

    private static async Task<Ended> Run(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var code = await CommandLine.Run(args, [new Greeting()], Readers, terminal, Serve);
        return new(code, output.ToArray(), error.ToArray());
    }

    // What is served is told by the exit code, so that no server is needed to see it.
    private static Task<int> Serve(string[] args) => Task.FromResult(100 + args.Length);

    private Task<Ended> Check(string step, string evidence) => Run(evidence, "check", "greeting", step, "--inputs", inputs, "--evidence", "-");

    [Fact]
    public async Task The_list_keeps_to_its_four_parts_whatever_a_title_holds() => Assert.Equal("greeting\tA greeting\t1.0\t2026-03-04\n", (await Run("", "list")).Text);

    [Fact]
    public async Task The_example_is_completed() => Assert.Equal("{\n  \"name\": \"Ann\",\n  \"times\": 1\n}\n", (await Run("", "example", "greeting")).Text);

    [Theory]
    [InlineData("text", "good", 0, "pass\n“good” is there.\n")]
    [InlineData("text", "bad", 1, "fail\n“good” is not in the evidence.\n")]
    [InlineData("text", " ", 3, "unclear\nThere is no evidence yet. Paste what the command printed.\n")]
    [InlineData("none", "x", 3, "unclear\nThis step takes no evidence: Nothing to see.\n")]
    [InlineData("reader", "good", 0, "pass\nline one line two [31m\n“good” was found\n")]
    [InlineData("reader", "a\r\nb", 1, "fail\nline one line two [31m\n“a b” was found\n")]
    public async Task A_verdict_is_a_word_then_a_finding_a_line(string step, string evidence, int code, string text)
    {
        var judged = await Check(step, evidence);
        Assert.Equal((code, text, ""), (judged.Code, judged.Text, judged.ErrorText));
    }

    [Fact]
    public async Task Evidence_too_long_to_judge_gets_an_answer_all_the_same()
    {
        var judged = await Check("text", new string('x', 5 * EvidenceJudge.MaxEvidenceLength));
        Assert.Equal((3, "unclear\nThe evidence is longer than 262144 characters. Paste only this command's output.\n"), (judged.Code, judged.Text));
    }

    [Fact]
    public async Task Evidence_may_come_from_a_file_and_inputs_from_standard_input()
    {
        var evidence = Path.GetTempFileName();
        await File.WriteAllBytesAsync(evidence, [0x80, .. "good"u8], TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Run("""{"name":"Ann"}""", "check", "greeting", "text", "--inputs", "-", "--evidence", evidence)).Code);
        File.Delete(evidence);
        Assert.Equal(2, (await Run("""{"name":"Ann"}""", "check", "greeting", "text", "--inputs", "-", "--evidence", evidence)).Code);
    }

    [Fact]
    public async Task A_problem_of_the_whole_form_stands_without_a_field()
    {
        var refused = await Run("""{"name":"nobody","times":99}""", "plan", "greeting", "--inputs", "-");
        Assert.Equal((2, "", "times: Expected a whole number from 1 to 3.\nNobody is not greeted.\n"), (refused.Code, refused.Text, refused.ErrorText));
        Assert.Equal(2, (await Run("{}", "check", "greeting", "text", "--inputs", "-", "--evidence", inputs)).Code);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100, "serve")]
    [InlineData(102, "--urls", "http://127.0.0.1:0")]
    [InlineData(101, "--urls=http://127.0.0.1:0")]
    [InlineData(103, "serve", "--Runbooks:DataDirectory=/tmp", "--environment", "Development")]
    [InlineData(102, "--urls", "list")]
    [InlineData(2, "serve", "list")]
    [InlineData(2, "--environment", "Development", "list")]
    [InlineData(2, "-urls", "http://127.0.0.1:0")]
    [InlineData(2, "--")]
    [InlineData(2, "--urls=http://127.0.0.1:0", "key=value")]
    public async Task Serving_gets_the_settings_as_they_are_and_nothing_else(int code, params string[] args)
    {
        var served = await Run("", args);
        Assert.Equal(code, served.Code);
        Assert.Equal(code == 2, served.ErrorText.Length > 0);
    }

    [Fact]
    public async Task What_goes_wrong_is_a_message_and_a_code()
    {
        var failed = await Run("""{"name":"crash"}""", "plan", "greeting", "--inputs", "-");
        Assert.Equal((1, "", "Out of greetings.\n"), (failed.Code, failed.Text, failed.ErrorText));
    }

    private sealed class Greeting : Runbook<string>
    {
        public override RunbookInfo Info { get; } = new("greeting", "A\tgreeting", "1.0", new(2026, 3, 4)) { Purpose = "Greets.", Category = "Tests" };

        public override Form Form { get; } = new([new TextField("name", "Name"), new NumberField("times", "Times", 1, 3) { Default = static _ => FormValue.Of(1) }]);

        public override FormValues Example => FormValues.Empty.With("name", "Ann");

        protected override Result<string> Read(FormValues values) => values.Text("name") == "nobody" ? Result.Refuse<string>("Nobody is not greeted.") : values.Text("name");

        protected override Plan Plan(string inputs) => inputs == "crash" ? throw new InvalidOperationException("Out of greetings.") : new()
        {
            Summary = $"Greets {inputs}.",
            Sections =
            [
                new("Greet",
                [
                    new("text", "Text", "", "") { Check = new Check.ExactText("good"), Undo = new Undo.NothingChanged() },
                    new("none", "None", "", "") { Check = new Check.None("Nothing to see."), Undo = new Undo.NothingChanged() },
                    new("reader", "Reader", "", "") { Check = new Check.Reader("two", []), Undo = new Undo.NothingChanged() },
                ]),
            ],
        };
    }
}
