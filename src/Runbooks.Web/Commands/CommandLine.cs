using System.CommandLine;
using System.CommandLine.Invocation;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Command = System.CommandLine.Command;

namespace Runbooks.Web.Commands;

/// <summary>The program's command line. Without a command it serves.</summary>
public static class CommandLine
{
    private const string ServeName = "serve";

    public static async Task<int> Run(string[] args)
    {
        using var terminal = Terminal.OfProcess();
        return await Run(args, Catalogue.All, Catalogue.Readers, terminal, RunbooksHost.Serve);
    }

    public static async Task<int> Run(
        string[] args, ImmutableArray<Runbook> runbooks, IReadOnlyDictionary<string, EvidenceReader> readers, Terminal terminal, Func<string[], Task<int>> serve)
    {
        try
        {
            var code = await Invoke(WithCommand(args), runbooks, readers, terminal, serve);
            await terminal.Output.FlushAsync();
            return code;
        }
        // The tools that look into a host abort it this way; they are to see it.
        catch (Exception e) when (e is not HostAbortedException)
        {
            await terminal.Error.WriteLineAsync(PlainText.Line(e.Message));
            return ExitCode.Failed;
        }
    }

    private static async Task<int> Invoke(
        string[] args, ImmutableArray<Runbook> runbooks, IReadOnlyDictionary<string, EvidenceReader> readers, Terminal terminal, Func<string[], Task<int>> serve)
    {
        var root = new RootCommand("Runbooks turns a sysadmin's inputs into an exact plan, and serves the pages to carry it out.") { Serve(args, serve) };
        foreach (var command in new RunbookCommands(runbooks, readers, terminal).All) root.Add(command);
        root.Add(new CiphersCommand(terminal).Build());
        root.Add(new RecogniseCommand(runbooks, terminal).Build());
        // The parser would say that a command is missing, and only then which word it did not know.
        if (!args[0].StartsWith('-') && !root.Subcommands.Any(command => command.Name == args[0]))
            return Refuse([$"There is no command “{args[0]}”. There are: {string.Join(", ", root.Subcommands.Select(command => command.Name))}."], terminal);
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) return Refuse(parsed.Errors.Select(error => error.Message), terminal);
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // The host handles the signals itself and takes the time it needs to stop.
            ProcessTerminationTimeout = null,
        });
    }

    private static string[] WithCommand(string[] args) =>
        args is [] || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version")) ? [ServeName, .. args] : args;

    private static Command Serve(string[] args, Func<string[], Task<int>> serve)
    {
        var command = new Command(ServeName, "Serves the pages; this is what happens without a command. Settings: --urls http://127.0.0.1:8080, --environment Development, --Runbooks:DataDirectory=DIR and so on.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Validators.Add(given =>
        {
            if (ServeArguments.Stray(args.AsSpan(1)) is { } stray) given.AddError($"Unrecognized command or argument '{stray}'.");
        });
        command.SetAction(_ => serve(args[1..]));
        return command;
    }

    private static int Refuse(IEnumerable<string> messages, Terminal terminal)
    {
        foreach (var message in messages.Select(PlainText.Line).Distinct(StringComparer.Ordinal)) terminal.Error.WriteLine(message);
        return ExitCode.Refused;
    }
}
