using Runbooks.Web.Ciphers;

namespace Runbooks.Web.Tests.Ciphers;

public class CipherQuestionTests
{
    [Theory]
    [InlineData("HIGH:!aNULL:!MD5")]
    [InlineData("A&openssl=9+B%41#\"'<>\u00e9 \t")]
    public void A_question_comes_back_from_its_address(string text)
    {
        var asked = new CipherQuestion(text, "debian-12", "TLS_AES_128_GCM_SHA256", true, text + "!", "1.0.1g");
        Assert.Equal(asked, CipherQuestion.Read(new Uri(new Uri("http://localhost"), asked.Address())));
    }

    [Fact]
    public void What_is_as_it_begins_stands_in_no_address()
    {
        Assert.Equal("/ciphers", CipherQuestion.First.Address());
        Assert.Equal("/ciphers?string=ALL", (CipherQuestion.First with { Text = "ALL" }).Address());
    }

    [Fact]
    public void A_build_nobody_knows_is_the_first()
    {
        var read = CipherQuestion.Read(new Uri("http://localhost/ciphers?openssl=%00&with=nonsense&level=7&string=ALL"));
        Assert.Equal(CipherQuestion.First with { Text = "ALL" }, read);
    }

    /// <summary>Servers and proxies cut longer ones off, and a cut string is another string.</summary>
    [Fact]
    public void A_text_too_long_for_an_address_stays_out_of_it() =>
        Assert.Equal("/ciphers", (CipherQuestion.First with { Text = new string('A', 5_000) }).Address());
}
