using System.Globalization;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Our two tables, row by row beside those of nine sources; see Vectors/README.md.</summary>
public sealed class SuiteTableTests
{
    public static TheoryData<string, Release> Tables => new()
    {
        { "1.0.1g", Release.V101G }, { "1.0.1u", Release.V101 }, { "1.0.2u", Release.V102 }, { "1.1.0l", Release.V110 }, { "1.1.1e+", Release.V111 },
        { "3.0.0", Release.V30 }, { "3.2.0", Release.V32 }, { "3.5.0", Release.V35 }, { "4.0.0", Release.V40 },
    };

    [Theory, MemberData(nameof(Tables))]
    public void Every_suite_of_a_source_is_in_our_table_as_it_stands_there(string source, Release release)
    {
        var expected = SourceTables.Suites(source).Select(row => Told(row.Expected(release), release)).Order(StringComparer.Ordinal).ToList();
        Assert.InRange(expected.Count, 139, 200);
        Assert.Equal(expected, SuiteTable.In(release).Select(suite => Told(suite, release)).Order(StringComparer.Ordinal));
    }

    /// <summary>The start list is built from it, see <see cref="StartList"/>: 1.0.x takes its table as it stands, later versions sort it.</summary>
    [Theory]
    [InlineData("1.0.1g", Release.V101G)]
    [InlineData("1.0.1u", Release.V101)]
    [InlineData("1.0.2u", Release.V102)]
    public void What_a_default_build_of_1_0_x_has_stands_by_code_in_its_source(string source, Release release)
    {
        var codes = SourceTables.Suites(source).Where(row => row.Expected(release).Missing == Missing.No).Select(row => row.Code).ToList();
        Assert.Equal(codes.Order(), codes);
        Assert.Equal(codes, SuiteTable.In(release).Where(suite => suite.Missing == Missing.No).Select(suite => suite.Suite.Code));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_alias_of_a_source_is_in_our_table_as_it_stands_there(string source, Release release)
    {
        var expected = SourceTables.Aliases(source).Select(alias => alias.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.InRange(expected.Count, 72, 84);
        Assert.Equal(expected, Alias.In(release).Select(alias => alias.ToString()).Order(StringComparer.Ordinal));
    }

    /// <summary>Lookup takes the first of two with one name, so the order of the aliases would only count if a name came twice.</summary>
    [Theory, MemberData(nameof(Tables))]
    public void No_release_has_two_aliases_of_one_name(string source, Release release)
    {
        var names = SourceTables.Aliases(source).Select(alias => alias.Name).ToList();
        Assert.Distinct(names, OpenSslVersion.Of(release).Rules.Words);
    }

    /// <summary>.NET lists the registry too: a source of names that is neither OpenSSL's nor ours.</summary>
    [Fact]
    public void Names_of_the_registry_are_those_dotnet_knows_by_the_same_code()
    {
        var known = 0;
        foreach (var suite in SuiteTable.All.Where(suite => Enum.IsDefined((System.Net.Security.TlsCipherSuite)suite.Code)))
        {
            known++;
            Assert.Equal(((System.Net.Security.TlsCipherSuite)suite.Code).ToString(), suite.IanaName);
        }
        Assert.InRange(known, 200, SuiteTable.All.Length);
    }

    [Fact]
    public void A_code_and_a_name_lead_to_one_suite()
    {
        Assert.Distinct(SuiteTable.All.Select(suite => suite.Code));
        Assert.All(SuiteTable.All, suite => Assert.Same(suite, SuiteTable.Find(suite.Code)));
        Assert.Null(SuiteTable.Find(0x5600));
        foreach (var version in OpenSslVersion.All) Assert.Distinct(version.Suites.Select(suite => suite.Name));
    }

    private static string Told(SuiteEntry entry, Release release) => string.Create(CultureInfo.InvariantCulture,
        $"0x{entry.Suite.Code:X4} {entry.Name} {entry.Suite.IanaName ?? "-"} {entry.Suite.KeyExchange} {entry.Authentication} {entry.Suite.Encryption} {entry.Suite.Mac} {entry.Protocol} {Class(entry, release)} {entry.StrengthBits} {entry.Suite.KeyBits} {entry.Missing}");

    /// <summary>4.0 dropped the flag FIPS with the alias; ours keeps what 3.5 says, as no word of 4.0 can ask for it.</summary>
    private static StrengthClass Class(SuiteEntry entry, Release release) => release < Release.V40 ? entry.Class : entry.Class & ~StrengthClass.Fips;
}
