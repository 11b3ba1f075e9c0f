using System.Collections.Concurrent;
using System.Globalization;
using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>One line of an IRF port: what is bound and in which mode ("" where none was typed).</summary>
internal sealed record Binding(InterfaceName Port, string Mode);

/// <summary>
/// A configuration as lines under the header of their view: <c>interface GigabitEthernet1/0/51</c> → <c>shutdown</c>. The header of
/// the system view is empty. The same form runs, is saved and is printed.
/// </summary>
internal sealed record Configuration(ImmutableSortedDictionary<string, ImmutableArray<string>> Sections)
{
    // Walks read the same few names over and over.
    private static readonly ConcurrentDictionary<string, InterfaceName> Names = new(StringComparer.Ordinal);

    private const string Group = "port group interface ";

    /// <summary>What a switch without a startup file runs (H3C Comware 7 and HP Comware 5 outputs: these lines stand in both defaults).</summary>
    public static Configuration Factory(string sysname) =>
        new Configuration(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal))
            .With("", $"sysname {sysname}").With("", "irf mac-address persistent timer").With("", "irf auto-update enable").With("", "undo irf link-delay");

    public ImmutableArray<string> Lines(string section) => Sections.TryGetValue(section, out var lines) ? lines : [];

    public bool Has(string section, string line) => Lines(section).Contains(line, StringComparer.Ordinal);

    /// <summary>Adds a line; those that begin with <paramref name="instead"/> give way to it.</summary>
    public Configuration With(string section, string line, string? instead = null) =>
        new(Sections.SetItem(section, [.. Lines(section).Where(old => instead is null ? old != line : !old.StartsWith(instead, StringComparison.Ordinal)), line]));

    public Configuration Without(string section, string prefix) =>
        Sections.ContainsKey(section) ? new(Sections.SetItem(section, [.. Lines(section).Where(line => !line.StartsWith(prefix, StringComparison.Ordinal))])) : this;

    public Configuration Open(string section) => Sections.ContainsKey(section) ? this : new(Sections.SetItem(section, []));

    public Configuration Drop(string section) => new(Sections.Remove(section));

    public static string Of(InterfaceName port) => $"interface {port}";

    public static string Of(IrfPort port) => $"irf-port {port}";

    public string Sysname => Value("sysname ") ?? "HP";

    public long Domain => long.Parse(Value("irf domain ") ?? "0", CultureInfo.InvariantCulture);

    /// <summary><c>timer</c>, <c>always</c> or <c>no</c>.</summary>
    public string MacPersistent => Value("irf mac-address persistent ") ?? "no";

    // 1 to 32, default 1, larger wins (H3C S6520X IRF configuration guide).
    public int Priority(int member) => int.Parse(Value($"irf member {member} priority ") ?? "1", CultureInfo.InvariantCulture);

    public bool IsShut(InterfaceName port) => Has(Of(port), "shutdown");

    public ImmutableArray<Binding> Bindings(IrfPort port) =>
        [.. Lines(Of(port)).Where(line => line.StartsWith(Group, StringComparison.Ordinal)).Select(line => line[Group.Length..].Split(" mode "))
            .Select(parts => new Binding(Names.GetOrAdd(parts[0], static text => InterfaceName.Parse(text).Required()), parts.Length > 1 ? parts[1] : ""))];

    public Configuration Bind(IrfPort port, Binding binding) =>
        With(Of(port), Group + binding.Port + (binding.Mode.Length > 0 ? $" mode {binding.Mode}" : ""));

    public Configuration Unbind(IrfPort port, InterfaceName name) =>
        new(Sections.SetItem(Of(port), [.. Lines(Of(port)).Where(line => line != Group + name && !line.StartsWith($"{Group}{name} ", StringComparison.Ordinal))]));

    /// <summary>The IRF port of this member that a port is bound to; null when it is bound to none.</summary>
    public IrfPort? BoundTo(int member, InterfaceName name)
    {
        foreach (var port in new[] { new IrfPort(member, 1), new IrfPort(member, 2) })
        {
            if (Bindings(port).Any(binding => binding.Port == name)) return port;
        }
        return null;
    }

    /// <summary>The headers that begin with these words, in order.</summary>
    public IEnumerable<string> Headers(string prefix) => Sections.Keys.Where(section => section.StartsWith(prefix, StringComparison.Ordinal));

    private string? Value(string prefix) => Lines("").FirstOrDefault(line => line.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
}
