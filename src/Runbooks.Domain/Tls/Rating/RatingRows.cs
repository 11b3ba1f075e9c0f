namespace Runbooks.Domain.Tls.Rating;

/// <summary>Reads tables whose columns hold sentences, so that a bar parts them.</summary>
internal static class RatingRows
{
    /// <summary>The rows below the heading, each with as many columns as the heading has.</summary>
    public static IEnumerable<string[]> Read(string table)
    {
        var rows = table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return rows.Skip(1).Select(row => row.Length == rows[0].Length && row.All(column => column.Length > 0) ? row : throw new FormatException($"The row “{row[0]}” is wrong."));
    }
}
