namespace Runbooks.Domain.Engine;

/// <summary>One choice of a field. <paramref name="Unavailable"/> says why it cannot be chosen now.</summary>
public sealed record Option(string Value, string Label, string Help = "", string? Unavailable = null);

/// <summary>
/// A field of a form, as data. It may depend on what stands in the others: whether it applies, its default, its choices.
/// </summary>
/// <param name="Id">Stable: it stands in links, inputs files and frozen plans.</param>
public abstract record Field(string Id, string Label)
{
    /// <summary>One or two sentences under the field: what to enter, and the limit with its source.</summary>
    public string Help { get; init; } = "";

    /// <summary>Heading of the group of fields it stands in.</summary>
    public string Group { get; init; } = "";

    public string Placeholder { get; init; } = "";

    public bool Optional { get; init; }

    /// <summary>Marks a field that most people leave alone; a wizard may fold these away.</summary>
    public bool Advanced { get; init; }

    public Func<FormValues, bool> Applies { get; init; } = static _ => true;

    /// <summary>Fields that go back to their defaults when a person changes this one: what they hold was made for the value before.</summary>
    public ImmutableArray<string> Resets { get; init; } = [];

    /// <summary>What stands in the field until somebody changes it.</summary>
    public Func<FormValues, FormValue> Default { get; init; } = static _ => FormValue.Of("");
}

public sealed record TextField(string Id, string Label) : Field(Id, Label)
{
    /// <summary>No field takes more: its text goes to the server with every key.</summary>
    public const int Longest = 64 * 1024;

    public int MaxLength { get; init => field = int.Clamp(value, 1, Longest); } = 200;

    /// <summary>Lines that its box shows. With more than one the text may have line ends and tabs, and keeps them.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Commands or configuration: shown in the monospace font.</summary>
    public bool Mono { get; init; }
}

/// <summary>A host name or fully qualified domain name.</summary>
public sealed record HostField(string Id, string Label) : Field(Id, Label);

/// <summary>An IPv4 address in dotted decimal.</summary>
public sealed record AddressField(string Id, string Label) : Field(Id, Label);

/// <summary>An IPv4 network in CIDR notation; with <see cref="Several"/> a list, separated by commas, blanks or line ends.</summary>
public sealed record NetworkField(string Id, string Label) : Field(Id, Label)
{
    public bool Several { get; init; }
}

public sealed record NumberField(string Id, string Label, long Min, long Max) : Field(Id, Label)
{
    public string Unit { get; init; } = "";
}

public sealed record ToggleField(string Id, string Label) : Field(Id, Label);

public sealed record ChoiceField(string Id, string Label, Func<FormValues, ImmutableArray<Option>> Options) : Field(Id, Label)
{
    /// <summary>A menu also where there are few choices: for the cells of a table.</summary>
    public bool Menu { get; init; }
}

public sealed record ManyField(string Id, string Label, Func<FormValues, ImmutableArray<Option>> Options) : Field(Id, Label);

/// <summary>A list whose order carries meaning; its value is a <see cref="FormValue.Many"/> of the options' values.</summary>
public sealed record OrderedListField(string Id, string Label, Func<FormValues, ImmutableArray<Option>> Options) : Field(Id, Label);

/// <param name="Columns">The fields of one row. Their functions see the row's values laid over the form's.</param>
public sealed record TableField(string Id, string Label, ImmutableArray<Field> Columns, int MinRows, int MaxRows) : Field(Id, Label)
{
    /// <summary>What one row is called, for "Add link", "Remove link 3".</summary>
    public string RowName { get; init; } = "row";

    /// <summary>What to say when there are too few or too many rows, if there is more to say than the numbers.</summary>
    public string? WrongRows { get; init; }

    /// <summary>
    /// Its default is a proposal made from the other fields, and this is what the button says that brings it back after it was changed:
    /// "Propose the cables again". Empty for a table that starts from nothing.
    /// </summary>
    public string Proposal { get; init; } = "";

    /// <summary>The row that "add" appends, made from the form's values and the rows so far.</summary>
    public Func<FormValues, FormValues> NewRow { get; init; } = static _ => FormValues.Empty;
}
