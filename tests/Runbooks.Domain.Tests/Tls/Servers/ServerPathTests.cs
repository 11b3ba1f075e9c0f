using CsCheck;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Tests.Tls.Servers;

public class ServerPathTests
{
    [Theory]
    [InlineData("/etc/ssl/private/site.key")]
    [InlineData("/srv/tls/www.example.com_2026-11+chain@1.pem")]
    public void A_path_is_kept_as_typed(string text) => Assert.Equal(text, ServerPath.Parse(text).Required().ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("site.key")]
    [InlineData("/etc/ssl/")]
    [InlineData("/etc//ssl")]
    [InlineData("/etc/../shadow")]
    [InlineData("/etc/./ssl")]
    [InlineData("/etc/my site.key")]
    [InlineData("/etc/site.key\n")]
    [InlineData("/etc/\"site\"")]
    [InlineData("/etc/$host.key")]
    [InlineData("/etc/%{HOST}.key")]
    [InlineData("/etc/site;.key")]
    [InlineData("/etc/sité.key")]
    public void What_is_no_path_is_refused_with_one_reason(string text) => Assert.Single(ServerPath.Parse(text).Problems);

    [Fact]
    public void A_path_has_a_longest_length()
    {
        Assert.Empty(ServerPath.Parse("/" + new string('a', 254)).Problems);
        Assert.Single(ServerPath.Parse("/" + new string('a', 255)).Problems);
    }

    [Fact]
    public void A_path_holds_nothing_a_file_or_a_shell_would_act_on() => Gen.String[Gen.Char["/ab0.-_+@ '\"$`;|&<>(){}*?!#%~\\\n\t\r“"], 0, 12].Sample(text =>
        !ServerPath.Parse("/" + text).TryGet(out var path) || path.ToString().All(c => char.IsAsciiLetterOrDigit(c) || "/.-_+@".Contains(c, StringComparison.Ordinal)), iter: 20_000);
}
