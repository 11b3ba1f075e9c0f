using System.Globalization;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

/// <summary>Form values for the tests: the example, changed in one place, and random ones that are valid.</summary>
internal static class Cases
{
    public static Runbook Vmotion { get; } = Domain.Catalogue.Catalogue.Find("vmotion-networks")!;

    public static Gen<T> One<T>(ImmutableArray<T> values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static FormValues Example => Vmotion.Example;

    public static Plan Plan(FormValues values)
    {
        var evaluation = Vmotion.Evaluate(values);
        Assert.Empty(evaluation.Problems);
        return evaluation.Plan!;
    }

    public static FormValues Row(params ReadOnlySpan<(string Id, string Value)> cells)
    {
        var row = FormValues.Empty;
        foreach (var (id, value) in cells) row = row.With(id, value);
        return row;
    }

    public static FormValues Host(string name, string version) => Row(("name", name), ("version", version));

    public static FormValues Hosts(string versionA, string versionB) => Example.With("hosts", FormValue.Of(Host("esx01.example.local", versionA), Host("esx02.example.local", versionB)));

    public static FormValue Links(params IEnumerable<(string A, string B)> nics) => FormValue.Of([.. nics.Select(nic => Row(("nicA", nic.A), ("nicB", nic.B)))]);

    public static FormValue Links(int count) => Links(Enumerable.Range(1, count).Select(i => ($"vmnic{i.ToString(CultureInfo.InvariantCulture)}", $"vmnic{(i + 1).ToString(CultureInfo.InvariantCulture)}")));

    /// <summary>The one problem, at this field.</summary>
    public static string Problem(FormValues values, string field)
    {
        var evaluation = Vmotion.Evaluate(values);
        Assert.Null(evaluation.Plan);
        return Assert.Single(evaluation.Problems, problem => problem.Field == field).Message;
    }

    // All printable ASCII that a name can hold.
    private const string NameChars = "abcXYZ019 '\"$();&|<>~#!=@{}^+_.:-";

    /// <summary>Valid values; the same seed gives the same.</summary>
    public static FormValues Random(int seed)
    {
        var random = new Random(seed);
        var versions = Enumerable.Range(0, 2).Select(_ => EsxiVersion.Known[random.Next(EsxiVersion.Known.Length)]).ToArray();
        var speed = random.Next(3);
        var count = random.Next(1, speed == 0 ? 17 : 5);
        var prefix = random.Next(4) == 0 ? 31 : 30;
        var basis = new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.77.0/24", "10.9.8.0/24", "192.0.2.0/25", "100.64.0.0/10", "10.255.255.0/24" }[random.Next(7)];
        var avoid = random.Next(2) == 0 ? "" : string.Join(random.Next(2) == 0 ? ", " : "\n", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Inside(random, basis)));
        return FormValues.Empty
            .With("hosts", FormValue.Of(Host(Name(random, "a"), versions[0].ToString()), Host(Name(random, "b"), versions[1].ToString())))
            .With("speed", new[] { "1gbe", "10gbe", "faster" }[speed])
            .With("links", Links(Shuffled(random, count).Zip(Shuffled(random, count))))
            .With("baseNetwork", basis)
            .With("prefix", prefix.ToString(CultureInfo.InvariantCulture))
            .With("avoid", avoid)
            .With("mtu", new[] { 9000, 1500, 1280, 1499, 1501, 4000 }[random.Next(6)])
            .With("design", random.Next(2) == 0 ? "one-vswitch-per-link" : "one-shared-vswitch")
            .With("stack", versions.All(version => version.HasVmotionStack) && random.Next(2) == 0 ? "vmotion" : "default")
            .With("vswitchPrefix", Text(random, 28))
            .With("portGroupPrefix", Text(random, 36))
            .With("firstVmkA", random.Next(1, 200))
            .With("firstVmkB", random.Next(1, 200));
    }

    private static string Inside(Random random, string basis)
    {
        var subnet = Ipv4Subnet.Parse(basis).Required();
        var length = random.Next(subnet.PrefixLength + 2, 33);
        return Ipv4Subnet.Containing(new(subnet.Network.Value + (uint)random.NextInt64(0, Math.Min(200, (long)subnet.Size / 2))), Math.Max(length, 27)).ToString();
    }

    private static string[] Shuffled(Random random, int count)
    {
        var numbers = Enumerable.Range(0, 40).ToArray();
        random.Shuffle(numbers);
        return [.. numbers.Take(count).Select(number => $"vmnic{number.ToString(CultureInfo.InvariantCulture)}")];
    }

    private static string Name(Random random, string side) => random.Next(4) switch
    {
        0 => $"esx.{side}.example.local",
        1 => $"10.1.1.{(side == "a" ? "1" : "2")}",
        2 => $"{new string('x', random.Next(1, 50))}-{side}.lab",
        _ => $"esx-{side}",
    };

    private static string Text(Random random, int most)
    {
        var chars = Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => NameChars[random.Next(NameChars.Length)]).ToArray();
        var text = new string(chars).Trim(' ', '-');
        return text.Length == 0 ? "x" : text;
    }
}
