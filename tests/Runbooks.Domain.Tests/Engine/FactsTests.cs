using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

public class FactsTests
{
    private static readonly Facts Facts = Make();

    private static Facts Make()
    {
        var facts = new Facts();
        facts.Add("vmk1", "mtu", "9000");
        facts.Add("vmk1", "state", "Up");
        facts.Add("vmk1", "nics", "vmnic1", "vmnic2");
        facts.Add("vmk1", "tags");
        facts.Add("vmk1", "gateway", "10,5");
        facts.Add("vmk1", "driver", "1.10.0");
        return facts;
    }

    private static Finding Judge(string subject, string property, Comparison comparison, string value, string note = "") =>
        Assert.Single(Facts.Judge([new(subject, property, comparison, value, note)], "esxcli").Findings);

    [Theory]
    [InlineData("mtu", Comparison.Equals, "9000", VerdictKind.Pass, "vmk1 mtu: 9000.")]
    [InlineData("mtu", Comparison.Equals, "1500", VerdictKind.Fail, "vmk1 mtu: 9000, expected 1500.")]
    [InlineData("state", Comparison.Equals, "up", VerdictKind.Pass, "vmk1 state: Up.")]
    [InlineData("nics", Comparison.Equals, "vmnic1", VerdictKind.Fail, "vmk1 nics: vmnic1, vmnic2, expected vmnic1.")]
    [InlineData("tags", Comparison.Equals, "", VerdictKind.Pass, "vmk1 tags: nothing.")]
    [InlineData("mtu", Comparison.Equals, "", VerdictKind.Fail, "vmk1 mtu: 9000, expected nothing.")]
    [InlineData("state", Comparison.OneOf, "down|up", VerdictKind.Pass, "vmk1 state: Up.")]
    [InlineData("state", Comparison.OneOf, "down|standby", VerdictKind.Fail, "vmk1 state: Up, expected down or standby.")]
    [InlineData("mtu", Comparison.AtLeast, "1600", VerdictKind.Pass, "vmk1 mtu: 9000.")]
    [InlineData("mtu", Comparison.AtLeast, "9000.0", VerdictKind.Pass, "vmk1 mtu: 9000.")]
    [InlineData("mtu", Comparison.AtLeast, "9001", VerdictKind.Fail, "vmk1 mtu: 9000, expected at least 9001.")]
    [InlineData("state", Comparison.AtLeast, "1", VerdictKind.Fail, "vmk1 state: Up, expected at least 1.")]
    [InlineData("driver", Comparison.AtLeast, "1.9.7", VerdictKind.Pass, "vmk1 driver: 1.10.0.")]
    [InlineData("driver", Comparison.AtLeast, "1.10", VerdictKind.Pass, "vmk1 driver: 1.10.0.")]
    [InlineData("driver", Comparison.AtLeast, "1.10.1", VerdictKind.Fail, "vmk1 driver: 1.10.0, expected at least 1.10.1.")]
    [InlineData("driver", Comparison.AtLeast, "1.x.0", VerdictKind.Fail, "vmk1 driver: 1.10.0, expected at least 1.x.0.")]
    [InlineData("nics", Comparison.Contains, "vmnic2", VerdictKind.Pass, "vmk1 nics: vmnic1, vmnic2.")]
    [InlineData("nics", Comparison.Contains, "vmnic", VerdictKind.Fail, "vmk1 nics: vmnic1, vmnic2, expected vmnic among them.")]
    [InlineData("nics", Comparison.SameSet, "vmnic2, vmnic1", VerdictKind.Pass, "vmk1 nics: vmnic1, vmnic2.")]
    [InlineData("nics", Comparison.SameSet, "vmnic1", VerdictKind.Fail, "vmk1 nics: vmnic1, vmnic2, expected exactly vmnic1.")]
    [InlineData("nics", Comparison.SameSet, "vmnic1,vmnic2,vmnic3", VerdictKind.Fail, "vmk1 nics: vmnic1, vmnic2, expected exactly vmnic1,vmnic2,vmnic3.")]
    [InlineData("tags", Comparison.SameSet, "", VerdictKind.Pass, "vmk1 tags: nothing.")]
    [InlineData("nics", Comparison.SameSet, "", VerdictKind.Fail, "vmk1 nics: vmnic1, vmnic2, expected nothing.")]
    [InlineData("nics", Comparison.Absent, "", VerdictKind.Fail, "vmk1 is there (vmnic1, vmnic2), and should not be.")]
    [InlineData("netmask", Comparison.Equals, "x", VerdictKind.Unclear, "The output does not show vmk1 netmask.")]
    public void Every_comparison(string property, Comparison comparison, string value, VerdictKind kind, string text) =>
        Assert.Equal(new Finding(kind, text) { Subject = "vmk1" }, Judge("vmk1", property, comparison, value));

    [Fact]
    public void A_missing_subject_fails_unless_it_should_be_missing()
    {
        Assert.Equal(new Finding(VerdictKind.Fail, "vmk9 is missing from the output.") { Subject = "vmk9" }, Judge("vmk9", "mtu", Comparison.Equals, "9000"));
        Assert.Equal(new Finding(VerdictKind.Pass, "vmk9 is not there, as expected.") { Subject = "vmk9" }, Judge("vmk9", "", Comparison.Absent, ""));
        Assert.Equal(new Finding(VerdictKind.Pass, "vmk1 is there.") { Subject = "vmk1" }, Judge("vmk1", "", Comparison.Present, ""));
        Assert.Equal(new Finding(VerdictKind.Fail, "vmk9 is missing from the output.") { Subject = "vmk9" }, Judge("vmk9", "", Comparison.Present, ""));
    }

    [Fact]
    public void The_note_is_told_only_when_it_matters()
    {
        Assert.Equal("vmk1 mtu: 9000, expected 1500. Set it again.", Judge("vmk1", "mtu", Comparison.Equals, "1500", "Set it again.").Text);
        Assert.Equal("vmk1 mtu: 9000.", Judge("vmk1", "mtu", Comparison.Equals, "9000", "Set it again.").Text);
    }

    [Fact]
    public void No_facts_at_all_is_unclear_not_a_fail()
    {
        var verdict = new Facts().Judge([new("vmk9", "", Comparison.Absent, "")], "esxcli network ip interface list");
        Assert.Equal(VerdictKind.Unclear, verdict.Kind);
        Assert.Contains("esxcli network ip interface list", Assert.Single(verdict.Findings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fail_outweighs_an_unclear_and_that_a_pass()
    {
        Finding pass = new(VerdictKind.Pass, ""), fail = new(VerdictKind.Fail, ""), unclear = new(VerdictKind.Unclear, "");
        Assert.Equal(VerdictKind.Fail, Verdict.From([pass, unclear, fail]).Kind);
        Assert.Equal(VerdictKind.Unclear, Verdict.From([pass, unclear]).Kind);
        Assert.Equal(VerdictKind.Pass, Verdict.From([pass, pass]).Kind);
        Assert.Equal(VerdictKind.Unclear, Verdict.From([]).Kind);
    }
}
