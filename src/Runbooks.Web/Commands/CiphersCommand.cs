using System.CommandLine;
using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Command = System.CommandLine.Command;

namespace Runbooks.Web.Commands;

/// <summary>Answers what an OpenSSL makes of cipher strings, without that OpenSSL: one string from the command line, or one a line from standard input.</summary>
internal sealed class CiphersCommand(Terminal terminal)
{
    // What a string can be at most; a line beyond it is no cipher string and must not fill the memory.
    private const int MaxLength = 64 * 1024;

    private readonly Option<string> openSsl = new("--openssl") { Description = "Version or distribution: 1.0.1g, 3.0, 3.0.19, debian-12.", HelpName = "VERSION", Required = true };
    private readonly Option<string?> tls13 = new("--ciphersuites") { Description = "The list of TLS 1.3 suites; without it the version's default.", HelpName = "LIST" };
    private readonly Option<bool> levelApplied = new("--seclevel-applied") { Description = "Leaves out what the security level forbids, and what needs a PSK or SRP set up: openssl ciphers -s." };
    private readonly Option<bool> verbose = new("--verbose") { Description = "One suite a line, as openssl ciphers -V prints it." };
    private readonly Option<bool> explain = new("--explain") { Description = "What each term did, and why one did nothing." };
    private readonly Option<bool> json = new("--json") { Description = "Everything, as JSON." };
    private readonly Argument<string?> text = new("STRING") { Description = "The cipher string; put -- before it when it begins with a dash. Without it one string a line is read from standard input.", Arity = ArgumentArity.ZeroOrOne };

    public Command Build()
    {
        var command = new Command("ciphers", "Prints what an OpenSSL version offers with a cipher string, in order.") { openSsl, tls13, levelApplied, verbose, explain, json, text };
        command.Validators.Add(given =>
        {
            if (new[] { verbose, explain, json }.Count(given.GetValue) > 1) given.AddError("Only one of --verbose, --explain and --json can be asked for.");
        });
        command.SetAction(parsed => OpenSslRelease.Find(parsed.GetRequiredValue(openSsl)) is var (build, note) ? Answer(parsed, build, note) : Unknown(parsed.GetRequiredValue(openSsl)));
        return command;
    }

    private int Answer(ParseResult parsed, OpenSslBuild build, string note)
    {
        if (note.Length > 0) terminal.Error.WriteLine(note);
        return parsed.GetValue(text) is { } single ? One(parsed, build, single) : Many(parsed, build);
    }

    private int One(ParseResult parsed, OpenSslBuild build, string single)
    {
        var list = build.Version.Evaluate(single);
        var offered = Offered(parsed, build, list);
        if (parsed.GetValue(json)) Print(CipherListJson.Write(build, build.Explain(single), offered, indented: true));
        else if (parsed.GetValue(explain)) terminal.Output.Write(ExplanationText.Write(build.Explain(single), offered));
        else if (offered.Refusal is null) Print(Listed(parsed, build, offered));
        if (!offered.UnknownTls13.IsEmpty) terminal.Error.WriteLine($"Not known in the list of TLS 1.3 suites, and ignored: {string.Join(", ", offered.UnknownTls13.Take(5).Select(name => PlainText.WellFormed(PlainText.Line(name))))}.");
        if (offered.Refusal is null) return ExitCode.Fine;
        var refused = PlainText.WellFormed(PlainText.Line(offered.Refusal));
        terminal.Error.WriteLine(list.IsAccepted ? $"{build.Name} refuses the list of TLS 1.3 suites: {refused}." : $"{build.Name} refuses the string: {refused}. --explain tells where.");
        return ExitCode.Refused;
    }

    private int Many(ParseResult parsed, OpenSslBuild build)
    {
        using var reader = new StreamReader(terminal.Input, new UTF8Encoding(false));
        for (var number = 1; Line(reader) is { } line; number++)
        {
            // An answer for a part of it would be taken for one for the whole.
            if (line.Length > MaxLength)
            {
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Line {number} is longer than {MaxLength} characters."));
                return ExitCode.Refused;
            }
            var offered = Offered(parsed, build, build.Version.Evaluate(line));
            if (parsed.GetValue(json)) Print(CipherListJson.Write(build, build.Explain(line), offered));
            else if (parsed.GetValue(explain)) Print(ExplanationText.Write(build.Explain(line), offered));
            else if (parsed.GetValue(verbose)) Print(Listed(parsed, build, offered));
            else Print($"{line}\t{(offered.Refusal is null ? "ok" : "error")}\t{Names(offered)}");
        }
        return ExitCode.Fine;
    }

    /// <summary>A line without its end, or one character more than is allowed of it; null when there is none.</summary>
    private static string? Line(StreamReader reader)
    {
        var line = new StringBuilder();
        while (reader.Read() is >= 0 and var c)
        {
            if (c == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)c);
            if (line.Length > MaxLength) return line.ToString();
        }
        return line.Length > 0 ? line.ToString() : null;
    }

    private OfferedList Offered(ParseResult parsed, OpenSslBuild build, CipherList list) => OfferedList.Of(build, list, parsed.GetValue(tls13), parsed.GetValue(levelApplied));

    private string Listed(ParseResult parsed, OpenSslBuild build, OfferedList offered) =>
        parsed.GetValue(verbose) ? string.Join('\n', offered.Suites.Select(suite => CiphersListing.Line(suite, build.Version))) : Names(offered);

    private static string Names(OfferedList offered) => string.Join(':', offered.Suites.Select(suite => suite.Name));

    private void Print(string answer) => terminal.Output.Write(answer + "\n");

    private int Unknown(string version)
    {
        terminal.Error.WriteLine($"There is no OpenSSL “{PlainText.Line(version)}”. There are: {string.Join(", ", OpenSslBuild.All.Select(build => build.Id))}.");
        return ExitCode.Refused;
    }
}
