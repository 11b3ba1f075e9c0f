using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>
/// Some switches, their consoles, and the cables between them. Types lines as a person does and gives back what the console shows:
/// prompt, echoed line and output, so that what comes back can be pasted as evidence.
/// </summary>
/// <remarks>Models the rules of IRF, not the timing: a restart takes three minutes, a merge happens while one waits.</remarks>
internal sealed class Lab
{
    private readonly Dictionary<string, Console> consoles = new(StringComparer.Ordinal);

    public Lab(params IEnumerable<SwitchSpec> specs)
    {
        Switches = [.. specs.Select((spec, at) => new Switch(spec, at + 1))];
        Links = new(this);
        Fabrics = new(this);
        Mad = new(this);
        foreach (var box in Switches)
        {
            consoles[box.Label] = new(this, box);
            box.Fabric = new(box, Configuration.Factory(box.Label));
            box.Startup = box.Fabric.Running;
        }
    }

    public ImmutableArray<Switch> Switches { get; }

    public Wiring Wiring { get; } = new();

    public Links Links { get; }

    public Fabrics Fabrics { get; }

    public MadPaths Mad { get; }

    /// <summary>Seconds since the lab was set up.</summary>
    public long Clock { get; private set; }

    /// <summary>The losing fabric restarts by itself.</summary>
    public bool AutoMerge { get; init; } = true;

    /// <summary>… also when the link came up because a port was bound.</summary>
    public bool AutoMergeAfterBinding { get; init; } = true;

    /// <summary>Whether <c>interface</c>, <c>vlan</c> and <c>irf-port</c> must be typed in system view. Not confirmed either way, so a plan may not lean on it.</summary>
    public bool StrictViews { get; init; } = true;

    public Switch? Find(string label) => Switches.FirstOrDefault(box => box.Label == label);

    public Switch Box(string label) => Find(label) ?? throw new ArgumentException($"There is no switch “{label}” in the lab.", nameof(label));

    public Console Console(string label) => consoles.TryGetValue(label, out var console) ? console : throw new ArgumentException($"There is no console “{label}” in the lab.", nameof(label));

    /// <summary>Types a line, or the answer to what is asked.</summary>
    public string Type(string console, string line)
    {
        var before = (Box(console).Fabric, Box(console).Fabric?.Running);
        var shown = Console(console).Type(line);
        // Looking changes nothing.
        if (before != (Box(console).Fabric, Box(console).Fabric?.Running)) Fabrics.Split();
        return shown;
    }

    /// <summary>Types several lines.</summary>
    public string Type(string console, params IEnumerable<string> lines) => string.Concat(lines.Select(line => Type(console, line)));

    /// <summary>The prompt as it stands now; ends a paste.</summary>
    public string Prompt(string console) => Console(console).Prompt;

    public void Plug(Socket a, Socket b)
    {
        Wiring.Plug(a, b);
        Fabrics.Split();
    }

    public void Unplug(Socket end)
    {
        Wiring.Unplug(end);
        Fabrics.Split();
    }

    /// <summary>Ports by the names they have now.</summary>
    public void Plug(string a, string portA, string b, string portB) => Plug(At(a, portA), At(b, portB));

    public static Socket At(string box, string port) => new(box, InterfaceName.Parse(port).Required().On(1));

    /// <summary>Lets time pass: switches come up, fabrics merge.</summary>
    public void Wait(long seconds)
    {
        var end = Clock + seconds;
        while (true)
        {
            foreach (var box in Switches.Where(box => box.ReadyAt <= Clock).ToArray()) Fabrics.Start(box);
            do Fabrics.Split();
            while (Fabrics.Merge());
            var next = Switches.Select(box => box.ReadyAt ?? long.MaxValue).Append(end).Min();
            if (Clock >= end) return;
            Clock = Math.Min(next, end);
        }
    }

    /// <summary>Until nothing restarts any more.</summary>
    public void Settle()
    {
        Wait(60);
        for (var round = 0; round < 20 && Switches.Any(box => box.ReadyAt is not null); round++) Wait(Fabrics.RestartSeconds);
    }
}
