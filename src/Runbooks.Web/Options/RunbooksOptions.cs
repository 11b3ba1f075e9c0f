namespace Runbooks.Web.Options;

/// <summary>The configuration section <c>Runbooks</c>; by environment <c>RUNBOOKS__DATADIRECTORY</c> and so on.</summary>
public sealed class RunbooksOptions
{
    public const string Section = "Runbooks";

    /// <summary>Holds the database and all else that must survive a restart. Relative to the working directory.</summary>
    public string DataDirectory { get; set; } = "data";

    public LogFormat LogFormat { get; set; } = LogFormat.Text;
}

public enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,
    /// <summary>One JSON object a line (CLEF), for machines.</summary>
    Json,
}
