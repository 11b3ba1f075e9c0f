using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;

namespace Runbooks.Domain.Tests.Tls.Rating;

public class SuiteFactsTests
{
    [Theory]
    [InlineData("EXP-RC4-MD5", 40)]
    [InlineData("EXP-RC2-CBC-MD5", 40)]
    [InlineData("EXP1024-RC4-SHA", 56)]
    [InlineData("DES-CBC-SHA", 56)]
    [InlineData("NULL-SHA", 0)]
    [InlineData("DES-CBC3-SHA", 168)]
    [InlineData("ECDHE-RSA-AES256-GCM-SHA384", 256)]
    public void Bits(string name, int bits) => Assert.Equal(bits, SuiteFacts.Bits(Offers.Named(name)[0]));

    [Theory]
    [InlineData("DES-CBC3-SHA")]
    [InlineData("IDEA-CBC-SHA")]
    [InlineData("DES-CBC-SHA")]
    [InlineData("EXP-RC2-CBC-MD5")]
    public void Blocks_of_64_bits(string name) => Assert.True(SuiteFacts.HasSmallBlocks(Offers.Named(name)[0]));

    // RFC 9113 appendix A.
    [Theory]
    [InlineData(0xC02F, false)]
    [InlineData(0xC02B, false)]
    [InlineData(0x009E, false)]
    [InlineData(0xCCA8, false)]
    [InlineData(0x1301, false)]
    [InlineData(0x009C, true)]
    [InlineData(0x002F, true)]
    [InlineData(0xC013, true)]
    [InlineData(0xC031, true)]
    [InlineData(0x00A8, true)]
    [InlineData(0x0005, true)]
    public void Block_list_of_HTTP_2(int code, bool blocked) => Assert.Equal(blocked, SuiteFacts.IsBlockedByHttp2(SuiteTable.Find(code)!));

    [Fact]
    public void No_AEAD_suite_is_CBC_and_no_stream_cipher_is() =>
        Assert.All(SuiteTable.All.Where(suite => suite.IsAead || SuiteFacts.IsRc4(suite)), suite => Assert.False(SuiteFacts.IsCbc(suite)));
}
