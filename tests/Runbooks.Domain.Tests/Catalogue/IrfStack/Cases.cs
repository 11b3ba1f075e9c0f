using System.Globalization;
using CsCheck;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>Form values for the tests: the example, changed in one place, and random ones that fit.</summary>
internal static class Cases
{
    public static Runbook Irf { get; } = Domain.Catalogue.Catalogue.Find("irf-stack")!;

    public static FormValues Example => Irf.Example;

    public static Gen<T> One<T>(ImmutableArray<T> values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static FormValues Member(string name, int current, int id, int priority) =>
        FormValues.Empty.With("name", name).With("current", current).With("id", id).With("priority", priority);

    /// <summary>A stack of so many switches sw1, sw2 and so on; everything else is proposed.</summary>
    public static FormValues Stack(int members, string topology = "ring", int perPort = 1, string platform = "5130-ei") => FormValues.Empty
        .With("platform", platform).With("members", Members(members)).With("topology", topology).With("perPort", perPort).With("madDevice", members > 2 ? "core1" : "");

    public static FormValue Members(int count) => FormValue.Of([.. Enumerable.Range(1, count).Select(i => Member($"sw{i.ToString(CultureInfo.InvariantCulture)}", 1, i, 34 - (2 * i)))]);

    public static FormValues Cable(string from, string fromPort, string to, string toPort) =>
        FormValues.Empty.With("from", from).With("fromPort", fromPort).With("to", to).With("toPort", toPort);

    public static IEnumerable<string> Shown(FormValues values, string table = "cables") => Irf.Evaluate(values).Values.Rows(table).Select(row => string.Join(' ', row.All.Select(cell => row.Text(cell.Key))));

    /// <summary>The proposed cables with one cell changed.</summary>
    public static FormValues Edit(FormValues values, int row, string column, string text) => Change(values, "cables", row, column, text);

    public static FormValues Change(FormValues values, string table, int row, string column, string text)
    {
        var rows = Irf.Evaluate(values).Values.Rows(table);
        return values.With(table, new FormValue.Table(rows.SetItem(row, rows[row].With(column, text))));
    }

    public static IrfInputs Inputs(FormValues values)
    {
        var evaluation = Irf.Evaluate(values);
        Assert.Empty(evaluation.Problems);
        return IrfReading.Read(evaluation.Values).Required();
    }

    /// <summary>The problem at this field.</summary>
    public static string Problem(FormValues values, string field)
    {
        var evaluation = Irf.Evaluate(values);
        Assert.Null(evaluation.Plan);
        return Assert.Single(evaluation.Problems, problem => problem.Field == field).Message;
    }

    /// <summary>The problem at this field, which is the only one.</summary>
    public static string Only(FormValues values, string field)
    {
        Assert.Equal([field], Irf.Evaluate(values).Problems.Select(problem => problem.Field));
        return Problem(values, field);
    }

    /// <summary>Any platform, model, members, shape and number of cables that fits on it. IDs and names are in no order.</summary>
    public static FormValues Random(int seed)
    {
        var random = new Random(seed);
        var platform = Platforms.All[random.Next(Platforms.All.Length)];
        var count = random.Next(2, int.Min(platform.MaxMembers, 9) + 1);
        var ids = Enumerable.Range(1, 10).ToArray();
        random.Shuffle(ids);
        var priorities = Enumerable.Range(1, 32).ToArray();
        random.Shuffle(priorities);
        var topology = count == 2 ? new[] { "ring", "pair" }[random.Next(2)] : new[] { "ring", "chain" }[random.Next(2)];
        var size = platform.Sizes.IsEmpty ? null : platform.Sizes[random.Next(platform.Sizes.Length)];
        var room = size is null ? 6 : size.Ports.GroupBy(port => port.Type).Max(type => type.Count());
        var perPort = random.Next(1, int.Min(int.Min(platform.MaxPerIrfPort, 8), topology == "pair" ? room : room / 2) + 1);
        var mad = new[] { "bfd", "lacp", "arp", "nd" }[random.Next(4)];
        var values = FormValues.Empty.With("platform", platform.Id)
            .With("members", FormValue.Of([.. Enumerable.Range(0, count).Select(i => Member($"s{ids[i].ToString(CultureInfo.InvariantCulture)}.lab", random.Next(1, 11), ids[i], priorities[i]))]))
            .With("topology", topology).With("perPort", perPort).With("mad", mad).With("madDevice", mad != "bfd" || count > 2 || random.Next(2) == 0 ? "core" : "")
            .With("domain", random.NextInt64(0, 4294967296)).With("blank", random.Next(2) == 0);
        return size is null ? values.With("irfPorts", "Ten-GigabitEthernet1/0/49-52, XGE3/1/1-2") : values.With("size", size.Id);
    }
}
