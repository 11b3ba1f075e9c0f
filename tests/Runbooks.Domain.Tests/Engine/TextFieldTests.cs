using System.Text.Json;
using CsCheck;
using Json.Schema;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

/// <summary>Text of several lines: a configuration file, a certificate.</summary>
public class TextFieldTests
{
    private static readonly Form Form = new([new TextField("file", "File") { Lines = 8, MaxLength = 40, Mono = true }, new TextField("name", "Name") { Optional = true }]);

    private static string[] Problems(string file, string name = "") => [.. Form.Check(FormValues.Empty.With("file", file).With("name", name)).Select(problem => problem.ToString())];

    [Fact]
    public void Line_ends_tabs_and_blanks_are_kept_as_they_stand()
    {
        const string Text = "  one\r\n\ttwo\n\n";
        Assert.Empty(Problems(Text));
        Assert.Equal(FormValue.Of(Text), Form.Complete(FormValues.Empty.With("file", Text))["file"]);
    }

    [Fact]
    public void Nothing_but_blanks_and_line_ends_is_nothing() => Assert.Equal(["file: This is needed."], Problems(" \r\n\t\n"));

    [Fact]
    public void Another_control_character_is_told_with_its_line()
    {
        Assert.Equal(["file: Line 3 holds the control character U+001B. Remove it."], Problems("one\ntwo\n\u001b[31m"));
        Assert.Equal(["file: Line 1 holds the control character U+0000. Remove it."], Problems("\0"));
        Assert.Equal(["file: Line 1 holds the control character U+0085. Remove it."], Problems("a\u0085b"));
    }

    [Fact]
    public void A_field_of_one_line_takes_neither_line_ends_nor_control_characters()
    {
        Assert.Equal(["name: This must be one line, without tabs."], Problems("x", "a\nb"));
        Assert.Equal(["name: This must be one line, without tabs."], Problems("x", "a\tb"));
        Assert.Equal(["name: This holds the control character U+0007. Remove it."], Problems("x", "a\u0007b"));
        Assert.Empty(Problems("x", " a \n"));
    }

    [Fact]
    public void The_length_counts_every_character()
    {
        Assert.Empty(Problems(new string('x', 38) + "\r\n"));
        Assert.Equal(["file: At most 40 characters; this has 41."], Problems(new string('x', 39) + "\r\n"));
    }

    [Fact]
    public void No_field_takes_more_than_64_KiB()
    {
        Assert.Equal(64 * 1024, new TextField("a", "A") { MaxLength = int.MaxValue }.MaxLength);
        Assert.Equal(1, new TextField("a", "A") { MaxLength = 0 }.MaxLength);
        Assert.Equal(200, new TextField("a", "A").MaxLength);
    }

    [Fact]
    public void Any_text_is_either_taken_whole_or_refused_once() => Hostile.Text.Sample(text =>
    {
        var clean = text.Length <= 40 && !string.IsNullOrWhiteSpace(text) && text.All(c => !char.IsControl(c) || c is '\n' or '\r' or '\t');
        Assert.Equal(clean ? 0 : 1, Problems(text).Length);
    }, iter: 5000);

    [Fact]
    public void The_schema_says_the_length_and_takes_line_ends()
    {
        var written = FormSchema.Write(new OneFile());
        Assert.Contains("\"maxLength\": 65536", written, StringComparison.Ordinal);
        Assert.Contains("Paste the file. May have several lines.", written, StringComparison.Ordinal);
        using var values = JsonDocument.Parse("""{"file":"one\n\ttwo\r\n"}""");
        Assert.True(JsonSchema.FromText(written).Evaluate(values.RootElement).IsValid);
    }

    private sealed class OneFile : Runbook<string>
    {
        public override RunbookInfo Info { get; } = new("one-file", "One file", "1", new(2026, 1, 1)) { Purpose = "Reads a file.", Category = "Tests" };

        public override Form Form { get; } = new([new TextField("file", "File") { Lines = 20, MaxLength = TextField.Longest, Help = "Paste the file." }]);

        public override FormValues Example => FormValues.Empty.With("file", "x");

        protected override Result<string> Read(FormValues values) => values.Text("file");

        protected override Plan Plan(string inputs) => new() { Summary = inputs, Sections = [] };
    }
}
