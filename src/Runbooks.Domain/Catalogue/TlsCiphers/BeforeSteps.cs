using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that the server is the one the plan was made for.</summary>
internal static class BeforeSteps
{
    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands)
    {
        var own = commands.Own;
        yield return Server(inputs, commands);
        if (!own.NamesLibrary) yield return OpenSsl(inputs, commands);
        if (inputs.Configuration.CipherString is { } ciphers) yield return Ciphers(inputs, commands, TlsWords.EffectiveCiphers(inputs.Configuration.Server.Product, ciphers));
        if (own.Modules is { } modules) yield return modules(inputs, commands);
        if (own.Listen is { } listen) yield return listen(commands);
    }

    private static Step Server(TlsInputs inputs, ServerCommands commands) =>
        new("before-server", $"Prove the version of {inputs.Configuration.Server.Traits.Name}", "A directive that the version does not know keeps the server from starting, and one that it reads otherwise weakens it.", commands.Server)
        {
            Commands = commands.Root(commands.Own.VersionCommand(commands.Place)),
            Expect = $"{inputs.Configuration.Server}{(!commands.Own.NamesLibrary ? "" : $" running with OpenSSL of the rules of {inputs.Build.Version.Name}")}.",
            Check = commands.Own.Version(inputs),
            Undo = new Undo.NothingChanged(),
        };

    /// <summary>A version of two numbers stands for its branch; nginx has no such fact, so there only the product counts.</summary>
    internal static Expectation Version(ServerVersion server)
    {
        var note = $"This plan is for {server}: enter the version found here and plan anew.";
        var name = ServerDirectives.NameOf(server.Product);
        return server.Version.Build >= 0 ? new(name, "version", Comparison.Equals, server.Version.ToString(), note)
            : server.Product == ServerProduct.Nginx ? new(name, "version", Comparison.Present, "", note)
            : new(name, "branch", Comparison.Equals, server.Version.ToString(), note);
    }

    internal static Expectation Rules(TlsInputs inputs) =>
        new("OpenSSL", "rules", Comparison.Equals, inputs.Build.Version.Name, $"This plan is for {inputs.Build.Name}: the same cipher string means something else here. Choose the version found and plan anew.");

    private static Step OpenSsl(TlsInputs inputs, ServerCommands commands) =>
        new("before-openssl", "Prove the version of OpenSSL", "Cipher strings mean different suites in different releases.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl("openssl version"),
            Expect = $"OpenSSL with the rules of {inputs.Build.Version.Name}. {commands.Own.OtherLibrary}",
            Check = new Check.Reader(TlsReaders.OpenSslVersion, [Rules(inputs)]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Ciphers(TlsInputs inputs, ServerCommands commands, string ciphers)
    {
        // A string with '-' at its front would be taken for an option; a separator there changes nothing.
        var word = Ash.Word(ciphers[0] == '-' ? ":" + ciphers : ciphers);
        return new("before-ciphers", "Ask this OpenSSL what the cipher string means", "The plan worked it out; the library that will do it has the last word. What it refuses would keep the server from starting.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl($"openssl ciphers {word}"),
            Expect = $"{(inputs.Suites.Length == 1 ? "The one suite" : FormattableString.Invariant($"The {inputs.Suites.Length} suites"))} of the plan, in its order{(inputs.Build.Version.Rules.HasTls13 ? ", after those of TLS 1.3" : "")}.",
            Check = new Check.Pattern($"^(TLS_[A-Z0-9_]+:)*{string.Join(':', inputs.Suites.Select(suite => suite.Name))}$", "The suites of the plan, all of them, no others, in the same order."),
            Undo = new Undo.NothingChanged(),
            Unverified = inputs.Build.IsVerified ? null : $"The answers for {inputs.Build.Name} were not compared with that build. If it prints other suites, choose the OpenSSL version itself and plan anew.",
        };
    }
}
