using System.Text;
using CsCheck;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Whatever the list, the short string comes to the very list.</summary>
public sealed class CipherStringShortenerTests
{
    private static readonly Gen<OpenSslVersion> Version = Gen.OneOf([.. OpenSslVersion.All]);

    private static readonly Gen<(OpenSslVersion Version, ImmutableArray<SuiteEntry> List)> Evaluated =
        Gen.Select(Version, RandomCipherString.Text, (version, text) => (version, version.Evaluate(text).Suites));

    /// <summary>No string would make such a list: any suites in any order.</summary>
    private static readonly Gen<(OpenSslVersion Version, ImmutableArray<SuiteEntry> List)> Shuffled =
        from version in Version
        from suites in Gen.Shuffle(version.Suites.ToArray())
        from count in Gen.Int[0, 40]
        select (version, suites.Take(count).ToImmutableArray());

    /// <summary>Suites left out here and there, the order kept.</summary>
    private static readonly Gen<(OpenSslVersion Version, ImmutableArray<SuiteEntry> List)> Thinned =
        from evaluated in Evaluated
        from kept in Gen.Bool.Array[evaluated.List.Length]
        select (evaluated.Version, evaluated.List.Where((_, place) => kept[place]).ToImmutableArray());

    [Fact]
    public void A_list_some_string_made_comes_out_again() => Evaluated.Sample(list => Holds(list.Version, list.List), iter: 500, print: Told);

    [Fact]
    public void A_list_in_any_order_comes_out_again() => Shuffled.Sample(list => Holds(list.Version, list.List), iter: 300, print: Told);

    [Fact]
    public void A_list_with_gaps_comes_out_again() => Thinned.Sample(list => Holds(list.Version, list.List), iter: 300, print: Told);

    [Fact]
    public void What_a_version_does_not_have_is_named_all_the_same()
    {
        var foreign = OpenSslVersion.Of(Release.V101G).Evaluate("RC4-SHA:AES128-SHA").Suites;
        Assert.Equal("RC4-SHA:AES128-SHA", CipherStringShortener.Shorten(OpenSslVersion.Of(Release.V30), foreign));
        var twice = OpenSslVersion.Of(Release.V30).Evaluate("AES128-SHA").Suites;
        Assert.Equal("AES128-SHA:AES128-SHA", CipherStringShortener.Shorten(OpenSslVersion.Of(Release.V30), [.. twice, .. twice]));
        Assert.Equal("", CipherStringShortener.Shorten(OpenSslVersion.Of(Release.V30), []));
    }

    [Fact]
    public void Worked_examples_are_short()
    {
        string[] strings =
        [
            "DEFAULT", "ALL:COMPLEMENTOFALL", "HIGH:!aNULL:!MD5", "ECDHE+AESGCM:DHE+AESGCM", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384",
            "EECDH+AESGCM:EDH+AESGCM:AES256+EECDH:AES256+EDH:!aNULL", "AES128-SHA:AES256-SHA", "AES256-SHA", "kRSA+AES:-ALL:AES256+aRSA:!PSK:!SRP", "HIGH:!kRSA:!aNULL:!PSK:!SRP:!CAMELLIA:!ARIA:!AESCCM:!DSS",
        ];
        var told = new StringBuilder();
        foreach (var release in new[] { Release.V101G, Release.V102, Release.V30, Release.V40 })
        {
            var version = OpenSslVersion.Of(release);
            told.Append(version).Append('\n');
            foreach (var text in strings)
            {
                var list = version.Evaluate(text);
                if (list.IsAccepted) told.Append($"  {text}\n    {list.Suites.Length} suites: {CipherStringShortener.Shorten(version, list.Suites)}\n");
            }
        }
        Golden.Check(told.ToString(), "Tls/short-strings.txt");
    }

    private static bool Holds(OpenSslVersion version, ImmutableArray<SuiteEntry> list)
    {
        var text = CipherStringShortener.Shorten(version, list);
        var plain = string.Join(':', list.Select(suite => suite.Name));
        return version.Evaluate(text).Suites.SequenceEqual(list) && text.Length <= plain.Length;
    }

    private static string Told((OpenSslVersion Version, ImmutableArray<SuiteEntry> List) list) =>
        $"{list.Version}: {string.Join(':', list.List.Select(suite => suite.Name))}\nshort: {CipherStringShortener.Shorten(list.Version, list.List)}";
}
