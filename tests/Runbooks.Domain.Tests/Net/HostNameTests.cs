using CsCheck;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Tests.Net;

public class HostNameTests
{
    private static HostName Name(string text) => HostName.Parse(text).Required();

    [Theory]
    [InlineData("esx01")]
    [InlineData("ESX01.Example.local")]
    [InlineData("a")]
    [InlineData("3com")]
    [InlineData("x--y.z")]
    [InlineData("10.9.8.1")]
    public void A_name_is_kept_as_typed(string text) => Assert.Equal(text, Name(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("esx01.")]
    [InlineData(".esx01")]
    [InlineData("esx..local")]
    [InlineData("-esx")]
    [InlineData("esx-")]
    [InlineData("esx.-local")]
    [InlineData("esx_01")]
    [InlineData("esx 01")]
    [InlineData("esx01\n")]
    [InlineData("esx01;reboot")]
    [InlineData("esx$(id)")]
    [InlineData("bücher.example")]
    [InlineData("еsx01")]
    [InlineData("esx０１")]
    [InlineData("10.0.0.256")]
    [InlineData("1.2.3")]
    [InlineData("esx.7")]
    [InlineData("010.0.0.1")]
    [InlineData("10.0.0.0.1")]
    [InlineData("7")]
    public void What_is_no_name_is_refused_with_one_reason(string text) => Assert.Single(HostName.Parse(text).Problems);

    [Fact]
    public void Lengths_are_those_of_RFC_1123()
    {
        var longest = new string('a', 63);
        Assert.Empty(HostName.Parse(longest).Problems);
        Assert.Single(HostName.Parse(longest + "a").Problems);
        var full = string.Join('.', longest, longest, longest, new string('a', 61));
        Assert.Equal(253, full.Length);
        Assert.Empty(HostName.Parse(full).Problems);
        Assert.Contains("this has 254", Assert.Single(HostName.Parse(full + "a").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_holds_nothing_a_shell_would_act_on() => Gen.String[Gen.Char["ab09.-_ '\"$`;|&<>(){}*?!#~\\\n\t/"], 0, 12].Sample(text =>
        !HostName.Parse(text).TryGet(out var name) || (name.ToString() == text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') && text[0] is not '-'), iter: 20_000);

    [Fact]
    public void Names_are_compared_without_regard_to_case()
    {
        Assert.Equal(Name("ESX01.example.LOCAL"), Name("esx01.Example.local"));
        Assert.Equal(Name("ESX01").GetHashCode(), Name("esx01").GetHashCode());
        Assert.NotEqual(Name("esx01"), Name("esx02"));
        Assert.True(Name("A") == Name("a"));
    }

    [Theory]
    [InlineData("esx01.example.local", "esx01")]
    [InlineData("esx01", "esx01")]
    public void The_short_name_is_the_first_part(string text, string part) => Assert.Equal(part, Name(text).Short);

    [Fact]
    public void No_name_is_empty_and_not_null()
    {
        Assert.Equal(("", ""), (default(HostName).ToString(), default(HostName).Short));
        Assert.Single(new HashSet<HostName> { default, default });
    }
}
