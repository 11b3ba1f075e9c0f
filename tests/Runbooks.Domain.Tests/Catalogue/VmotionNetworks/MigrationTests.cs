using System.Text.Json;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Catalogue.VmotionNetworks.Cases;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

public class MigrationTests
{
    private const string OldPost = """
        The vMotion migrations failed because the ESX hosts were not able to connect over the vMotion network. Check the vMotion network settings and physical network configuration.
        vMotion migration [168364033:1341590814020069] vMotion migration [168364033:1341590814020069] stream thread failed to connect to the remote host <>: The ESX hosts failed to connect over the VMotion network
        Migration [168364033:1341590814020069] failed to connect to remote host <> from host <>: Timeout
        Module Migrate power on failed.
        vMotion migration [168364033:1341590814020069] failed to read stream keepalive: Connection closed by remote host, possibly due to timeout
        """;

    private static readonly Plan ExamplePlan = Plan(Example);

    [Fact]
    public void The_old_posts_message_decodes_to_its_first_address_and_time()
    {
        var id = Assert.Single(MigrationId.Find(OldPost));
        Assert.Equal("10.9.8.1", id.Address.ToString());
        Assert.Equal("2012-07-06 16:06:54.020069 UTC", id.Time());
    }

    [Fact]
    public void The_old_posts_message_leads_to_link_1()
    {
        var told = Vmotion.Diagnose(OldPost, ExamplePlan);
        Assert.Equal(5, told.Length);
        var id = Assert.Single(told, each => each.Quote == "[168364033:1341590814020069]");
        Assert.Contains("10.9.8.1", id.Meaning, StringComparison.Ordinal);
        Assert.Contains("2012-07-06 16:06:54.020069 UTC", id.Meaning, StringComparison.Ordinal);
        Assert.Contains("esx01's end of link 1 (vmk1, vmnic1, 10.9.8.0/30)", id.Meaning, StringComparison.Ordinal);
        Assert.Equal("esx-a-link-1-ping", id.StepId);
        Assert.Contains(told, each => each.Meaning.Contains("MTU that differs", StringComparison.Ordinal));
        Assert.Contains(told, each => each.Meaning.Contains("symptom, not the cause", StringComparison.Ordinal));
        Assert.All(told, each => Assert.True(each.StepId is null || ExamplePlan.Step(each.StepId) is not null));
    }

    [Theory]
    [InlineData("[168364033:1341590814020069]", "10.9.8.1", "2012-07-06 16:06:54.020069 UTC")]
    [InlineData("[-1062731519:1341590814020069]", "192.168.1.1", "2012-07-06 16:06:54.020069 UTC")]
    [InlineData("[3232235777:1000000000000000]", "192.168.1.1", "2001-09-09 01:46:40.000000 UTC")]
    [InlineData("[168364034:5422550518507384986]", "10.9.8.2", "opaque (newer ESXi)")]
    [InlineData("[168364034:8743996508480001077]", "10.9.8.2", "opaque (newer ESXi)")]
    [InlineData("[168364034:2500000000000000]", "10.9.8.2", "opaque (newer ESXi)")]
    [InlineData("[168364034:999999999999999]", "10.9.8.2", "opaque (newer ESXi)")]
    [InlineData("[0:99999999999999999999999999]", "0.0.0.0", "opaque (newer ESXi)")]
    public void Identifiers_decode(string text, string address, string time)
    {
        var id = Assert.Single(MigrationId.Find($"migration {text} failed"));
        Assert.Equal((address, time), (id.Address.ToString(), id.Time()));
    }

    [Theory, InlineData("[4294967296:1341590814020069]"), InlineData("[-2147483649:1]"), InlineData("[1:]"), InlineData("[:1]"), InlineData("[a:1]"), InlineData("[1:1"), InlineData("[99999999999999999999:1]"), InlineData("[")]
    public void What_is_no_identifier_is_none(string text) => Assert.Empty(MigrationId.Find(text));

    [Fact]
    public void Lines_of_vmkernel_log_give_time_ends_and_clock_skew()
    {
        const string Log = "2015-12-25T16:39:25.565Z cpu4:1)Migrate: vm 2: 3284: Setting VMOTION info: Source ts = 1451061663105920, src ip = <10.9.8.5> dest ip = <10.9.8.6> Dest wid = 3 using SHARED swap";
        var told = Vmotion.Diagnose(Log, ExamplePlan);
        Assert.Contains("2015-12-25 16:41:03.105920 UTC", told[0].Meaning, StringComparison.Ordinal);
        Assert.Contains("97 s older", told[0].Meaning, StringComparison.Ordinal);
        Assert.Equal(["esx-a-link-2-ping", "esx-b-link-2-ping"], told.Skip(1).Select(each => each.StepId));
    }

    [Fact]
    public void An_address_that_is_not_the_plans_is_told()
    {
        var told = Assert.Single(Vmotion.Diagnose("[168430081:1341590814020069]", ExamplePlan));
        Assert.Contains("No link of this plan has that address", told.Meaning, StringComparison.Ordinal);
        Assert.Equal("esx-a-vmknics", told.StepId);
    }

    [Fact]
    public void Every_known_failure_is_told_and_its_step_exists() => Assert.All(MigrationFailure.All, failure =>
    {
        var mark = failure.Mark == ":902" ? "Failed to connect to server :902" : failure.Mark;
        Assert.Equal(failure.Meaning, Assert.Single(Vmotion.Diagnose($"x {mark} y", null)).Meaning);
        var told = Assert.Single(Vmotion.Diagnose($"x {mark.ToUpperInvariant()} y", ExamplePlan));
        Assert.True(failure.Test == MigrationTest.None ? told.StepId is null : ExamplePlan.Step(told.StepId!) is not null);
        Assert.NotEmpty(told.Next);
    });

    [Theory]
    [InlineData("cpu5:9021)WARNING: x", false), InlineData("[168364033:902]", false), InlineData("[168364033:9023996508480001077]", false), InlineData("cpu5:902)x", false), InlineData("192.0.2.1:9021", false)]
    [InlineData("192.0.2.1:902", true), InlineData("cpu5:9021) NFC to 192.0.2.1:902 failed", true), InlineData("Failed to connect to server esx02.lab:902", true), InlineData("Failed to connect to server\nx:902", false)]
    public void A_port_is_told_from_other_numbers(string text, bool told) =>
        Assert.Equal(told, Vmotion.Diagnose(text, null).Any(each => each.Meaning.Contains("port 902", StringComparison.Ordinal)));

    [Fact]
    public void The_addresses_of_a_failure_choose_the_link_to_ping()
    {
        var told = Vmotion.Diagnose("Migration [168364033:1341590814020069] failed to connect to remote host <10.9.8.6> from host <10.9.8.5>: Timeout", ExamplePlan);
        Assert.Equal("esx-b-link-2-ping", told.Single(each => each.Meaning.StartsWith("The pair of hosts", StringComparison.Ordinal)).StepId);
        Assert.DoesNotContain(told, each => each.Meaning.Contains("different links", StringComparison.Ordinal));
    }

    [Theory, InlineData("failed to connect to remote host <10.9.8.6> from host <10.9.8.1>: Timeout"), InlineData("failed to connect to remote host &lt;10.9.8.6&gt; from host &lt;10.9.8.1&gt;: Timeout")]
    public void Addresses_of_different_links_are_the_old_posts_fault(string text)
    {
        var told = Assert.Single(Vmotion.Diagnose(text, ExamplePlan), each => each.Meaning.Contains("ends of different links, 2 and 1", StringComparison.Ordinal));
        Assert.Contains("one subnet for all links or a mask that is too large", told.Meaning, StringComparison.Ordinal);
        Assert.Equal("esx-a-addresses", told.StepId);
    }

    [Fact]
    public void The_identifier_in_a_machines_log_is_read() => Assert.Equal("1451061663105920", Assert.Single(MigrationId.Find("mid=1451061663105920 srcIp=<10.9.8.1>")).Text);

    [Fact]
    public void Text_that_says_nothing_gives_nothing()
    {
        Assert.Empty(Vmotion.Diagnose("", ExamplePlan));
        Assert.Empty(Vmotion.Diagnose("everything is fine at 10.9.8.1", null));
    }

    [Theory]
    [InlineData("{}"), InlineData("""{"summary":"x","sections":null,"tables":null}"""), InlineData("""{"summary":"x","sections":[{"title":"t","steps":null}],"tables":[{"id":"a","title":"b","columns":null,"rows":[["10.9.8.1"],null]}]}""")]
    [InlineData("""{"summary":"x","sections":[],"tables":[{"id":"a","title":"b","columns":["Address","Link"],"rows":[["10.9.8.1"],["10.9.8.1","1"],[]]}]}""")]
    public void A_plan_of_another_version_does_no_harm(string json)
    {
        Plan plan;
        try
        {
            plan = PlanJson.Read(json.Replace("{}", """{"summary":"","sections":[]}""", StringComparison.Ordinal));
        }
        catch (JsonException)
        {
            return;
        }
        Assert.NotEmpty(Vmotion.Diagnose(OldPost, plan));
    }

    [Fact]
    public void Any_text_gives_an_answer() => Gen.Select(Gen.String, Gen.Int[0, OldPost.Length], Gen.Int[0, OldPost.Length]).Sample((noise, a, b) =>
    {
        var text = OldPost[Math.Min(a, b)..Math.Max(a, b)] + noise + OldPost[Math.Max(a, b)..];
        Assert.All(Vmotion.Diagnose(text, a % 2 == 0 ? ExamplePlan : null), told => Assert.True(told.Quote.Length > 0 && told.Meaning.Length > 0));
    }, iter: 3000);

    // Reading that is not linear would take minutes here.
    [Fact]
    public void A_huge_log_is_read_in_little_time()
    {
        foreach (var unit in new[] { "[", "1", "[1", "<", "<1", "[168364033:1341590814020069] ", "<10.9.8.1>", "1451061663105920 S: ", "\n" })
        {
            Vmotion.Diagnose(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)), ExamplePlan);
        }
    }
}
