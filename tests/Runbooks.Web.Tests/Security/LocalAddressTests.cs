using Runbooks.Web.Security;

namespace Runbooks.Web.Tests.Security;

public class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/runs/1")]
    [InlineData("/runbooks/vmotion-networks?inputs=1abc")]
    public void A_page_of_ours_is_kept(string address) => Assert.Equal(address, LocalAddress.Or(address, "/fallback"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("runs")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public void Another_server_is_not(string? address) => Assert.Equal("/fallback", LocalAddress.Or(address, "/fallback"));
}
