namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary><c>http-response set-header Strict-Transport-Security "max-age=…"</c>, and until 2.0 <c>rspadd Strict-Transport-Security:\ max-age=…</c>.</summary>
internal static class HaProxyHeader
{
    public static void Read(Statement statement, ReadingSheet sheet)
    {
        sheet.List(statement);
        if (statement.Is("rspadd"))
        {
            if (sheet.Version is null || sheet.Version >= new Version(2, 1)) sheet.Problem(statement, "rspadd was removed in 2.1: write http-response set-header.");
            var header = statement.Argument(0);
            sheet.Hsts(statement, header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }
        else if (statement.Argument(0) is not ("set-header" or "add-header")) sheet.Problem(statement, $"“{Statement.Shortened(statement.Argument(0))}” on this header is not read.");
        else
        {
            if (statement.Is("http-after-response")) sheet.Since(statement, "http-after-response set-header");
            if (statement.Arguments.Length > 3 && statement.Argument(3) is not ("if" or "unless")) sheet.Problem(statement, "The value has blanks in it and no quotes around it: HAProxy does not start.");
            sheet.Hsts(statement, statement.Argument(2));
        }
    }
}
