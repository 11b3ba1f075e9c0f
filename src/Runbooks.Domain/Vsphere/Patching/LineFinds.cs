using System.Globalization;
using System.Text.RegularExpressions;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>What the lines of one call name: stores and VIBs, each once, and the numbers of an error.</summary>
internal sealed partial class LineFinds
{
    private const int MostUrls = 20, MostVibs = 20;

    private readonly List<StoreUrl> stores = [];
    private readonly List<string> vibs = [];

    public ImmutableArray<StoreUrl> Stores => [.. stores];

    public ImmutableArray<string> Named => [.. vibs];

    public void Urls(string line)
    {
        foreach (Match match in UrlIn().Matches(line))
        {
            if (stores.Count < MostUrls && StoreUrl.Parse(match.Value) is { } url && !stores.Contains(url)) stores.Add(url);
        }
    }

    public void Vibs(string line)
    {
        foreach (Match match in VibIn().Matches(line))
        {
            if (vibs.Count < MostVibs && !vibs.Contains(match.Value)) vibs.Add(match.Value);
        }
    }

    /// <summary>The innermost one stands last.</summary>
    public static int? Errno(string line) => ErrnoIn().Matches(line) is { Count: > 0 } found ? Number(found[^1].Groups[1].Value) : null;

    public static int? Status(string line) => StatusIn().Match(line) is { Success: true } answer ? Number(answer.Groups[1].Value) : null;

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\[Errno (-?\d{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex ErrnoIn();

    [GeneratedRegex(@"HTTP Error (\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex StatusIn();

    [GeneratedRegex(@"https?://[^\s'""<>()\[\],;…]{1,600}", RegexOptions.CultureInvariant)]
    private static partial Regex UrlIn();

    // vendor_bootbank_name_version
    [GeneratedRegex(@"\b[A-Za-z0-9]{1,40}_(?:bootbank|locker)_[A-Za-z0-9.+-]{1,80}_[A-Za-z0-9.+-]{1,80}", RegexOptions.CultureInvariant)]
    private static partial Regex VibIn();
}
