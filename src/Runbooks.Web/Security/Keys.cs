using Microsoft.AspNetCore.DataProtection;
using Runbooks.Storage;

namespace Runbooks.Web.Security;

internal static class Keys
{
    /// <summary>The keys that seal cookies and forms lie with the data, so that a restart does not forget who gave which name.</summary>
    public static void AddKeys(this WebApplicationBuilder builder, string dataDirectory)
    {
        var keys = Path.GetFullPath(Path.Combine(dataDirectory, "keys"));
        builder.Services.AddDataProtection().SetApplicationName("Runbooks").PersistKeysToFileSystem(new DirectoryInfo(keys));
        // The data directory first: it decides who may look in.
        RunbooksDatabase.MakeDirectory(Path.GetFullPath(dataDirectory));
        RunbooksDatabase.MakeDirectory(keys);
    }
}
