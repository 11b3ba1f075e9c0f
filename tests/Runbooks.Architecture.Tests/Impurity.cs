using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;

namespace Runbooks.Architecture.Tests;

/// <summary>
/// What the domain must not name: clocks, randomness, files, network, processes, threads, and whatever makes the same inputs
/// print other bytes on another machine.
/// </summary>
internal static class Impurity
{
    private static readonly string[] Namespaces = ["System.IO.", "System.Net.", "System.Threading.", "System.Data.", "Microsoft."];

    private static readonly string[] Types =
    [
        "System.Random", "System.TimeProvider", "System.Environment", "System.Console", "System.AppContext", "System.AppDomain",
        "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Security.Cryptography.RandomNumberGenerator",
        "System.Runtime.CompilerServices.AsyncStateMachineAttribute", "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime::get_Now()", "System.DateTime::get_UtcNow()", "System.DateTime::get_Today()", "System.DateTime::ToLocalTime()",
        "System.DateTimeOffset::get_Now()", "System.DateTimeOffset::get_UtcNow()", "System.DateTimeOffset::ToLocalTime()", "System.DateTimeOffset::get_LocalDateTime()",
        "System.TimeZoneInfo::get_Local()", "System.Guid::NewGuid()", "System.Guid::CreateVersion7(",
        "System.Globalization.CultureInfo::get_CurrentCulture()", "System.Globalization.CultureInfo::get_CurrentUICulture()",
        // Its line end is the platform's.
        "System.Text.StringBuilder::AppendLine(",
    ];

    /// <summary>Each use as "who: what".</summary>
    public static IEnumerable<string> Of(IEnumerable<IType> types) => types
        // Generated from patterns by the SDK's own generator, which looks at the default time-out for matching.
        .Where(type => !type.FullName.StartsWith("System.", StringComparison.Ordinal))
        .SelectMany(type => type.Dependencies.Select(dependency => (Type: type.FullName, What: What(dependency))))
        .Where(use => use.What is not null)
        .Select(use => $"{use.Type}: {use.What}")
        .Distinct();

    private static string? What(ITypeDependency dependency)
    {
        var target = dependency.Target.FullName;
        if (Types.Contains(target) || Namespaces.Any(prefix => target.StartsWith(prefix, StringComparison.Ordinal))) return target;
        return dependency is MethodCallDependency call ? Members.FirstOrDefault(member => call.TargetMember.FullName.Contains(" " + member, StringComparison.Ordinal)) : null;
    }
}
