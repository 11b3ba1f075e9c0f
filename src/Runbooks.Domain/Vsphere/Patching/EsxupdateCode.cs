namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>The numbers that vCenter shows: “The host returns esxupdate error code:15.”</summary>
/// <param name="Listed">The number stands in VMware KB 1039063; if not, it was seen in published logs.</param>
public sealed record EsxupdateCode(int Number, string Name, string Meaning, bool Listed = true)
{
    public static ImmutableArray<EsxupdateCode> All { get; } =
    [
        new(1, "NotRootError", "The user is not root."),
        new(3, "LockingError", "Another instance of esxupdate is running."),
        new(4, "MetadataDownloadError", "Metadata could not be downloaded."),
        new(5, "MetadataFormatError", "The metadata is not in its format."),
        new(7, "VibDownloadError", "A VIB could not be downloaded."),
        new(8, "VibFormatError", "A VIB is not in its format."),
        new(9, "VibIOError", "VIB data could not be read or written."),
        new(10, "FileIOError", "A file could not be created, written or read."),
        new(11, "DatabaseFormatError", "The database is not in its format."),
        new(12, "DatabaseIOError", "The database could not be read or written."),
        new(15, "InstallationError", "The package manager's transaction was not successful.", Listed: false),
        new(99, "", "An exception that was not handled: the log has its name.", Listed: false),
    ];

    public static EsxupdateCode? Of(int? number) => All.FirstOrDefault(code => code.Number == number);

    public static EsxupdateCode? Named(string? name) => All.FirstOrDefault(code => code.Name.Length > 0 && code.Name == name);

    /// <summary>Where a failure with this number happens, when no words say more: only the downloads tell that.</summary>
    public StoreBranch? Branch => Number switch { 3 => StoreBranch.Other, 4 or 7 => null, 8 or 5 => StoreBranch.Http, _ => null };
}
