namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary><c>Header [always] set Strict-Transport-Security "max-age=…"</c>. Source: the manual of mod_headers.</summary>
internal static class ApacheHeader
{
    public static void Read(Statement statement, ReadingSheet sheet)
    {
        var arguments = statement.Arguments;
        var always = arguments is [var condition, ..] && condition.Equals("always", StringComparison.OrdinalIgnoreCase);
        if (always || (arguments is [var success, ..] && success.Equals("onsuccess", StringComparison.OrdinalIgnoreCase))) arguments = arguments[1..];
        if (arguments is not [var action, var name, ..] || !name.TrimEnd(':').Equals(HstsHeader.Name, StringComparison.OrdinalIgnoreCase))
        {
            sheet.Ignore();
            return;
        }
        sheet.List(statement);
        if (action.Equals("unset", StringComparison.OrdinalIgnoreCase)) sheet.Settings = sheet.Settings with { Hsts = null };
        else if (action.ToUpperInvariant() is not ("SET" or "SETIFEMPTY" or "ADD" or "APPEND" or "MERGE")) sheet.Problem(statement, $"“{Statement.Shortened(action)}” on this header is not read.");
        else if (arguments is not [_, _, var value, ..]) sheet.Problem(statement, $"{HstsHeader.Name} has no value.");
        else
        {
            if (arguments.Length > 3 && !arguments[3].StartsWith("env=", StringComparison.OrdinalIgnoreCase) && !arguments[3].StartsWith("expr=", StringComparison.OrdinalIgnoreCase) && arguments[3] != "early")
                sheet.Problem(statement, "The value has blanks in it and no quotes around it: Apache does not start.");
            if (!always) sheet.Problem(statement, "Without “always”, errors and redirects do not have this header.");
            sheet.Hsts(statement, value);
        }
    }
}
