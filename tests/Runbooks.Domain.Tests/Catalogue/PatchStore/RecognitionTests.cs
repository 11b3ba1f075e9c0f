using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.PatchStore.Logs;

namespace Runbooks.Domain.Tests.Catalogue.PatchStore;

public class RecognitionTests
{
    [Theory]
    [InlineData("Remediate entity error: Host cannot download files from VMware vSphere Update Manager patch store. Check the network connectivity and firewall setup, and check esxupdate logs for details.", RecognitionKind.Error)]
    [InlineData(Scan2016, RecognitionKind.Log)]
    [InlineData(Merge99, RecognitionKind.Log)]
    [InlineData("MetadataDownloadError: ('http://patches.lab.example:9084/a.zip', None, '[Errno 4] IOError: <urlopen error [Errno -2] Name or service not known>')", RecognitionKind.Error)]
    [InlineData("[Errno -2] Name or service not known", RecognitionKind.Error)]
    [InlineData("The host returns esxupdate error code:15. The package manager transaction is not successful.", RecognitionKind.Error)]
    public void Messages_and_lines_are_known_and_fill_the_log(string text, RecognitionKind kind)
    {
        var found = Assert.Single(Store.Recognise(text));
        Assert.Equal(kind, found.Kind);
        Assert.Equal(text.Trim(), found.Fields.Text("log"));
        Assert.InRange(found.Certainty, Recognition.Least, 100);
    }

    [Fact]
    public void A_name_that_does_not_resolve_is_for_both_runbooks_and_for_this_one_first()
    {
        const string Text = "[Errno -2] Name or service not known";
        Assert.True(Assert.Single(Store.Recognise(Text)).Certainty > Assert.Single(Domain.Catalogue.Catalogue.Find("esxi-dns")!.Recognise(Text)).Certainty);
    }

    [Theory, InlineData(""), InlineData("Switch Name      Num Ports"), InlineData("ssl_ciphers HIGH;")]
    public void Other_texts_are_not(string text) => Assert.Empty(Store.Recognise(text));
}
