using System.Globalization;
using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What a switch's output says that the form asks for.</summary>
internal static partial class IrfFacts
{
    public static FormValues In(string text)
    {
        var fields = FormValues.Empty;
        if (Version().Match(text) is { Success: true } version) fields = fields.With("comware", version.Groups["major"].Value);
        if (Release().Match(text) is { Success: true } release) fields = fields.With("release", release.Groups["release"].Value);
        if (Domain().Match(text) is { Success: true } domain && long.TryParse(domain.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id <= uint.MaxValue) fields = fields.With("domain", id);
        ImmutableArray<Match> rows = [.. Member().Matches(text).Where(row => IsMember(row.Groups["id"].Value)).DistinctBy(row => row.Groups["id"].Value).Take(Entered.MaxMembers)];
        // One switch alone is no stack yet; what it says of itself is not how the stack shall be.
        return rows.Length < 2 ? fields : fields
            .With("comware", rows.Any(row => row.Groups["role"].ValueSpan.Equals("Slave", StringComparison.OrdinalIgnoreCase)) ? "5" : fields.Text("comware") is { Length: > 0 } known ? known : "7")
            .With("members", FormValue.Of([.. rows.Select(Row)]));
    }

    private static FormValues Row(Match row)
    {
        var id = int.Parse(row.Groups["id"].ValueSpan, CultureInfo.InvariantCulture);
        var values = FormValues.Empty.With("name", $"sw{PortWords.Number(id)}").With("current", id).With("id", id);
        return int.TryParse(row.Groups["priority"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var priority) && priority is >= 1 and <= 32 ? values.With("priority", priority) : values;
    }

    private static bool IsMember(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is >= 1 and <= 10;

    // Comware Software, Version 7.1.070, Release 3208P03
    [GeneratedRegex(@"Comware Software, Version (?<major>[57])\.", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"Comware Software, Version [0-9.]{1,20}, (Release|Feature|ESS) (?<release>[0-9A-Za-z]{1,12})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Release();

    //  Domain ID                   : 30, or “irf domain 30” of a configuration
    [GeneratedRegex(@"(Domain ID {0,40}: |irf domain )(?<id>[0-9]{1,10})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    //  *+1        Master  32        1ac2-93f6-1104  ---
    [GeneratedRegex(@"^ {0,8}[*+]{0,2} {0,4}(?<id>[0-9]{1,2}) +([0-9]{1,2} +)?(?<role>Master|Standby|Slave|Loading) +(?<priority>[0-9]{1,2}) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Member();
}
