using ArchUnitNET.Loader;
using Runbooks.Domain.Engine;
using Runbooks.Storage;

namespace Runbooks.Architecture.Tests;

/// <summary>What was compiled.</summary>
internal static class Code
{
    public static System.Reflection.Assembly Domain { get; } = typeof(Plan).Assembly;

    public static System.Reflection.Assembly Storage { get; } = typeof(EventLog).Assembly;

    public static System.Reflection.Assembly Migrations { get; } = System.Reflection.Assembly.Load("Runbooks.Migrations");

    public static System.Reflection.Assembly Web { get; } = typeof(Web.Commands.CommandLine).Assembly;

    public static ImmutableArray<System.Reflection.Assembly> All { get; } = [Domain, Storage, Migrations, Web];

    public static ArchUnitNET.Domain.Architecture Architecture { get; } = new ArchLoader().LoadAssemblies([.. All]).Build();

    /// <summary>This test project itself, in which every rule is broken on purpose, so that a rule that sees nothing is found out.</summary>
    public static ArchUnitNET.Domain.Architecture Counterexamples { get; } = new ArchLoader().LoadAssemblies(typeof(Code).Assembly).Build();
}
