using System.Diagnostics;
using System.Management.Automation.Language;
using System.Text;
using CsCheck;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Tests.Vsphere;

public class QuotingTests
{
    private static readonly ImmutableArray<string> Hostile =
    [
        "", "'", "''", "'\\''", "\\", "\\'", "\"", "`", "$(reboot)", "${IFS}", "; reboot", "| sh", "&& reboot", "> /etc/passwd", "*", "~", "~root", "#x", "a b", "a\tb", "a\nb", "!", "{a,b}", "=x", "A=1",
        "-rf", "--", "‘", "’", "‚", "‛", "“", "’; Remove-VM *; ‘", "'+(reboot)+'", "$x", "@(1)", "%PATH%", "\u0000".Replace("\u0000", "", StringComparison.Ordinal), "é", "漢字", "\u202e", "\ud83d\ude00",
    ];

    // Every character that means something to either shell, and some that mean nothing.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]),
        Gen.Char["ab '\"\\`$(){}[]<>|&;*?~#!=%@,:-+\n\t‘’‚‛“”é"].Array[0, 20].Select(chars => new string(chars)));

    [Fact]
    public void A_real_shell_takes_each_word_as_it_was()
    {
        // Many words in one run: starting a shell is the slow part.
        var words = Text.Array[400].Single().Concat(Hostile).ToArray();
        var script = string.Concat(words.Select(word => $"printf '%s\\0' {Ash.Word(word)}\n"));
        Assert.Equal(words, Shell(script).Split('\0')[..^1]);
    }

    [Fact]
    public void A_line_of_words_is_that_many_words() => Text.Array[1, 6].Sample(words =>
        Tokens(Ash.Line(words)).SequenceEqual(words), iter: 3000);

    [Fact]
    public void A_comment_stays_a_comment() => Text.Sample(text => !Ash.Comment(text).Contains('\n', StringComparison.Ordinal) && Ash.Comment(text).StartsWith('#') && PowerShell(PowerShellText.Comment(text)).EndBlock.Statements.Count == 0, iter: 1000);

    [Fact]
    public void PowerShell_takes_a_literal_as_one_constant() => Text.Sample(text =>
    {
        var statement = Assert.Single(PowerShell("$x = " + PowerShellText.Literal(text)).EndBlock.Statements);
        var expression = ((CommandExpressionAst)((AssignmentStatementAst)statement).Right).Expression;
        return expression is StringConstantExpressionAst constant && constant.Value == text;
    }, iter: 3000);

    private static ScriptBlockAst PowerShell(string script)
    {
        var ast = Parser.ParseInput(script, out _, out var errors);
        Assert.Empty(errors);
        return ast;
    }

    /// <summary>Splits by the rules for plain words and single quotes alone (XCU 2.2); anything else is an error.</summary>
    internal static List<string> Tokens(string line)
    {
        var tokens = new List<string>();
        StringBuilder? word = null;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case ' ':
                    if (word is not null) tokens.Add(word.ToString());
                    word = null;
                    break;
                case '\'':
                    word ??= new();
                    var close = line.IndexOf('\'', i + 1);
                    Assert.True(close > i, "an open quote: " + line);
                    word.Append(line, i + 1, close - i - 1);
                    i = close;
                    break;
                case '\\':
                    Assert.Equal('\'', line[i + 1]);
                    (word ??= new()).Append(line[++i]);
                    break;
                default:
                    Assert.True(char.IsAsciiLetterOrDigit(line[i]) || "-_./:+,=".Contains(line[i], StringComparison.Ordinal), "unquoted: " + line);
                    (word ??= new()).Append(line[i]);
                    break;
            }
        }
        if (word is not null) tokens.Add(word.ToString());
        return tokens;
    }

    internal static string Shell(string script, params IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        foreach (var option in options) start.ArgumentList.Add(option);
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var errors = shell.StandardError.ReadToEndAsync();
        shell.StandardInput.Write(script);
        shell.StandardInput.Close();
        shell.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, shell.ExitCode);
        return output.Result;
    }
}
