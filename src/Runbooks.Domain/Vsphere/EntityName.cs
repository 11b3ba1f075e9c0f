using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>
/// Names in vCenter's inventory. The API stores <c>/ \ %</c> as <c>%2f %5c %25</c>, with hexadecimal letters of either case; a percent
/// that begins such a sequence stays (vSphere API reference, ManagedEntity.name). Which form a message or a list prints is not
/// documented, and people type the plain one: so names are compared as stored, and told as the client shows them.
/// <code>
/// stored   lab%2fcore     shown   lab/core
/// stored   50%25 spare    shown   50% spare
/// </code>
/// </summary>
internal static class EntityName
{
    /// <summary>Of either form. Storing twice changes nothing.</summary>
    public static string Stored(string name)
    {
        if (name.AsSpan().IndexOfAny('%', '/', '\\') < 0) return name;
        var stored = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (Escaped(name, i) is { } plain)
            {
                stored.Append(Escape(plain));
                i += 2;
            }
            else if (name[i] is '%' or '/' or '\\') stored.Append(Escape(name[i]));
            else stored.Append(name[i]);
        }
        return stored.ToString();
    }

    /// <summary>As the client shows it; where that would be read as another name (<c>%252f</c>), as it is stored.</summary>
    public static string Shown(string name)
    {
        if (!name.Contains('%', StringComparison.Ordinal)) return name;
        var shown = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (Escaped(name, i) is { } plain)
            {
                shown.Append(plain);
                i += 2;
            }
            else shown.Append(name[i]);
        }
        var told = shown.ToString();
        return Stored(told) == Stored(name) ? told : Stored(name);
    }

    public static bool Same(string left, string right) => Stored(left) == Stored(right);

    /// <summary>Why such a name cannot be written into commands and sentences, or the name as stored.</summary>
    public static Result<string> Check(string text, string what, int maxLength)
    {
        if (text.Length == 0) return Result.Refuse<string>($"The name of the {what} is needed, as vCenter shows it.");
        if (Shown(text).Length > maxLength) return Result.Refuse<string>(string.Create(CultureInfo.InvariantCulture, $"The name of a {what} has at most {maxLength} characters; this has {Shown(text).Length}."));
        if (text[0] == ' ' || text[^1] == ' ') return Result.Refuse<string>("A name cannot begin or end with a blank: nobody sees it on a console.");
        foreach (var c in text)
        {
            // A blank of another kind arrives as a common one in what a terminal copies.
            if (char.IsControl(c) || (c != ' ' && char.IsWhiteSpace(c)) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return Result.Refuse<string>(string.Create(CultureInfo.InvariantCulture, $"The name holds the invisible character U+{(int)c:X4}, which is lost when it is copied. Rename the {what}, and paste the list anew."));
        }
        return Stored(text);
    }

    private static char? Escaped(string name, int at) => name[at] != '%' || at + 2 >= name.Length ? null : (name[at + 1], name[at + 2]) switch
    {
        ('2', 'f' or 'F') => '/',
        ('5', 'c' or 'C') => '\\',
        ('2', '5') => '%',
        _ => null,
    };

    private static string Escape(char plain) => plain switch { '/' => "%2f", '\\' => "%5c", _ => "%25" };
}
