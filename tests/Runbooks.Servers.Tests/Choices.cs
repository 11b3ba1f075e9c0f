using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;

namespace Runbooks.Servers.Tests;

/// <summary>What a person fills in, in one line: <c>keys=ecdsa,rsa / cbc=on</c>. Everything else stays as the form has it.</summary>
internal static class Choices
{
    public static Runbook Runbook { get; } = Catalogue.Find("tls-ciphers")!;

    public static FormValues Read(string choices)
    {
        var values = FormValues.Empty;
        foreach (var choice in choices.Split(" / ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = choice.IndexOf('=', StringComparison.Ordinal);
            var (id, text) = (choice[..end], choice[(end + 1)..]);
            values = values.With(id, Value(Runbook.Form.Fields.Single(field => field.Id == id), text));
        }
        return values;
    }

    private static FormValue Value(Field field, string text) => field switch
    {
        ToggleField when text is "on" or "off" => FormValue.Of(text == "on"),
        ManyField or OrderedListField => FormValue.OfMany([.. text.Split(',')]),
        TextField or ChoiceField or NumberField or AddressField => FormValue.Of(text),
        _ => throw new ArgumentException($"{field.Id}={text}"),
    };
}
