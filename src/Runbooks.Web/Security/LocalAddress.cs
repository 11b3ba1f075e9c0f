namespace Runbooks.Web.Security;

/// <summary>Where to go back to, when it came in with the request: only pages of this server.</summary>
public static class LocalAddress
{
    /// <summary>
    /// A path that begins with one slash. Browsers read <c>//host</c> and <c>/\host</c> as another server, and drop tabs and
    /// line ends in between.
    /// </summary>
    public static string Or(string? address, string fallback) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl) ? address : fallback;
}
