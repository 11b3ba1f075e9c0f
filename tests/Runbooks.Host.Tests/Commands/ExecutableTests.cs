using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;

namespace Runbooks.Host.Tests.Commands;

/// <summary>The commands as somebody's script meets them: a process, its arguments, its bytes.</summary>
public sealed class ExecutableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("runbooks-").FullName;

    public static TheoryData<string> Slugs => [.. Catalogue.All.Select(runbook => runbook.Info.Slug)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static async Task<string> Example(string slug)
    {
        var example = await Executable.Run("example", slug);
        Assert.Equal((0, ""), (example.Code, example.ErrorText));
        return example.Text;
    }

    [Fact]
    public async Task The_list_has_a_line_of_four_parts_for_each_runbook()
    {
        var list = await Executable.Run("list");
        Assert.Equal((0, ""), (list.Code, list.ErrorText));
        Assert.Equal(
            string.Concat(Catalogue.All.Select(runbook => $"{runbook.Info.Slug}\t{runbook.Info.Title}\t{runbook.Info.Version}\t{runbook.Info.RulesetDate:yyyy-MM-dd}\n")),
            list.Text);
        Assert.Contains("vmotion-networks\t", list.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task An_example_plans_to_the_same_bytes_in_every_process(string slug)
    {
        var inputs = Write("inputs.json", await Example(slug));
        foreach (var format in new[] { "json", "markdown", "text" })
        {
            var first = await Executable.Run("plan", slug, "--inputs", inputs, "--format", format);
            var second = await Executable.Feed(await File.ReadAllTextAsync(inputs, TestContext.Current.CancellationToken), "plan", slug, $"--format={format}", "--inputs", "-");
            Assert.Equal((0, "", 0, ""), (first.Code, first.ErrorText, second.Code, second.ErrorText));
            Assert.Equal(first.Output, second.Output);
            Assert.DoesNotContain((byte)'\r', first.Output);
            Assert.NotEqual(0xEF, first.Output[0]);
            Assert.EndsWith("\n", first.Text, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task The_plan_is_json_unless_told_otherwise_and_has_what_was_promised_in_order(string slug)
    {
        var plan = await Executable.Feed(await Example(slug), "plan", slug, "--inputs", "-");
        using var json = JsonDocument.Parse(plan.Output);
        Assert.Equal(["runbook", "version", "ruleset", "inputs", "summary", "cautions", "sections", "files"], json.RootElement.EnumerateObject().Select(property => property.Name).Where(name => name != "highlights").Take(8));
        Assert.Equal(slug, json.RootElement.GetProperty("runbook").GetString());
        Assert.Equal(PlanJson.Write(Catalogue.Find(slug)!.Evaluate(Catalogue.Find(slug)!.Example).Plan!), PlanJson.Write(PlanJson.Read(plan.Text)));
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task The_schema_is_that_of_the_form(string slug)
    {
        var schema = await Executable.Run("schema", slug);
        Assert.Equal((0, ""), (schema.Code, schema.ErrorText));
        using var json = JsonDocument.Parse(schema.Output);
        Assert.Equal(Catalogue.Find(slug)!.Form.Fields.Select(field => field.Id), json.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Refused_inputs_are_told_a_line_each_on_standard_error_only()
    {
        var refused = await Executable.Feed("""{"mtu": 12, "nonsense": "x", "a\nb\u001b[31m": 1}""", "plan", "vmotion-networks", "--inputs", "-");
        Assert.Equal((2, ""), (refused.Code, refused.Text));
        Assert.Contains("mtu: Expected a whole number from 1280 to 9000.", refused.ErrorLines);
        Assert.Contains("nonsense: This runbook has no such field.", refused.ErrorLines);
        Assert.Contains("a b [31m: This runbook has no such field.", refused.ErrorLines);
        Assert.All(refused.ErrorLines, line => Assert.Matches("^[^:]+: .+$", line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"mtu\":")]
    [InlineData("{\"mtu\":1,\"mtu\":2}")]
    public async Task Json_that_is_none_is_refused(string json)
    {
        var refused = await Executable.Feed(json, "plan", "vmotion-networks", "--inputs", "-");
        Assert.Equal((2, ""), (refused.Code, refused.Text));
        Assert.StartsWith("The inputs cannot be read: ", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        var example = await Example("vmotion-networks");
        var plain = await Executable.Feed(example, "plan", "vmotion-networks", "--inputs", "-");
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode })
        {
            var marked = await Executable.Feed([.. encoding.GetPreamble(), .. encoding.GetBytes(example)], "plan", "vmotion-networks", "--inputs", "-");
            Assert.Equal(plain.Output, marked.Output);
        }
    }

    [Fact]
    public async Task Inputs_that_are_no_text_or_without_end_are_refused()
    {
        var broken = await Executable.Feed([(byte)'{', 0xC3, 0x28, (byte)'}'], "plan", "vmotion-networks", "--inputs", "-");
        Assert.Equal((2, "- is not UTF-8.\n"), (broken.Code, broken.ErrorText));
        var endless = await Executable.Feed(new string(' ', 1024 * 1024 + 1), "plan", "vmotion-networks", "--inputs", "-");
        Assert.Equal((2, "The inputs are longer than 1048576 characters.\n"), (endless.Code, endless.ErrorText));
    }

    [Theory]
    [InlineData("There is no command “plna”.", "plna", "vmotion-networks")]
    [InlineData("There is no command “”.", "")]
    [InlineData("Unrecognized command or argument 'plna'.", "serve", "plna")]
    [InlineData("Unrecognized command or argument 'plna'.", "--urls", "http://127.0.0.1:0", "plna")]
    [InlineData("Unrecognized command or argument '-v'.", "-v")]
    [InlineData("Unrecognized command or argument 'more'.", "list", "more")]
    [InlineData("Unrecognized command or argument '--format=json'.", "list", "--format=json")]
    [InlineData("There is no runbook “nonsense”.", "schema", "nonsense")]
    [InlineData("There is no runbook “nonsense”.", "example", "nonsense")]
    [InlineData("There is no runbook “nonsense”.", "plan", "nonsense", "--inputs", "/no/such/file")]
    [InlineData("Required argument missing for command: 'schema'.", "schema")]
    [InlineData("Option '--inputs' is required.", "plan", "vmotion-networks")]
    [InlineData("/no/such/file cannot be read: ", "plan", "vmotion-networks", "--inputs", "/no/such/file")]
    [InlineData("/ cannot be read: ", "plan", "vmotion-networks", "--inputs", "/")]
    [InlineData("Argument 'yaml' not recognized.", "plan", "vmotion-networks", "--inputs", "-", "--format", "yaml")]
    [InlineData("@more cannot be read: ", "plan", "vmotion-networks", "--inputs", "@more")]
    [InlineData("Only one of --inputs and --evidence can be read from standard input.", "check", "vmotion-networks", "x", "--inputs", "-", "--evidence", "-")]
    public async Task A_command_line_that_is_wrong_is_refused_and_serves_nothing(string message, params string[] args)
    {
        var refused = await Executable.Run(args);
        Assert.Equal((2, ""), (refused.Code, refused.Text));
        Assert.StartsWith(message, Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_names_every_command(string option)
    {
        var help = await Executable.Run(option);
        Assert.Equal((0, ""), (help.Code, help.ErrorText));
        Assert.All(["serve", "list", "schema", "example", "plan", "check"], command => Assert.Matches($"(?m)^  {command} ", help.Text));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("plan")]
    [InlineData("check")]
    public async Task Every_command_has_help_of_its_own(string command)
    {
        var help = await Executable.Run(command, "--help");
        Assert.Equal((0, ""), (help.Code, help.ErrorText));
        Assert.Contains($" {command} ", help.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_version()
    {
        var version = await Executable.Run("--version");
        Assert.Equal(0, version.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", version.Text);
    }

    [Fact]
    public async Task Evidence_is_judged_in_words_and_by_exit_code()
    {
        const string step = "esx-a-before-nics";
        var inputs = Write("inputs.json", await Example("vmotion-networks"));
        string[] rows =
        [
            "Name    PCI Device    Driver  Link  Speed  Duplex  MAC Address         MTU  Description",
            "------  ------------  ------  ----  -----  ------  -----------------  ----  -----------",
            .. new[] { 1, 2, 5, 6 }.Select(i => $"vmnic{i}  0000:0{i}:00.0  igb     Up     1000  Full    7c:d3:0a:00:00:0{i}  1500  Intel 82580"),
        ];
        var pass = await Executable.Run("check", "vmotion-networks", step, "--inputs", inputs, "--evidence", Write("all.txt", string.Join("\r\n", rows)));
        Assert.Equal((0, "pass", ""), (pass.Code, pass.Text.Split('\n')[0], pass.ErrorText));
        var fail = await Executable.Run("check", "vmotion-networks", step, "--inputs", inputs, "--evidence", Write("three.txt", string.Join('\n', rows[..^1]) + "\n"));
        Assert.Equal((1, "fail", ""), (fail.Code, fail.Text.Split('\n')[0], fail.ErrorText));
        Assert.Contains("vmnic6", fail.Text, StringComparison.Ordinal);
        var unclear = await Executable.Feed("-sh: esxcli: not found\n", "check", "vmotion-networks", step, "--inputs", inputs, "--evidence", "-");
        Assert.Equal((3, "unclear", ""), (unclear.Code, unclear.Text.Split('\n')[0], unclear.ErrorText));
        // Bytes that are no UTF-8 are evidence all the same.
        var bytes = await Executable.Feed([0x80, 0xFD, 0xC3, 0x28], "check", "vmotion-networks", step, "--inputs", inputs, "--evidence", "-");
        Assert.Equal((3, ""), (bytes.Code, bytes.ErrorText));
        var unknown = await Executable.Run("check", "vmotion-networks", "no-such-step", "--inputs", inputs, "--evidence", "-");
        Assert.Equal((2, ""), (unknown.Code, unknown.Text));
        Assert.StartsWith("The plan has no step “no-such-step”. There are: ", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_hangs_up_early_sees_no_stack_trace()
    {
        var inputs = Write("inputs.json", await Example("vmotion-networks"));
        using var process = Executable.Start(["plan", "vmotion-networks", "--inputs", inputs]);
        process.StandardInput.Close();
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.InRange(process.ExitCode, 0, 1);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_not_passed_over()
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true, ArgumentList = { "-c", "exec dotnet exec \"$0\" list > /dev/full", typeof(Web.Commands.CommandLine).Assembly.Location } };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
