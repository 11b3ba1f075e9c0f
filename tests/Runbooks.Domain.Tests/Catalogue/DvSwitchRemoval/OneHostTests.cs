using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval.Removal;
using static Runbooks.Domain.Tests.Vsphere.Judging;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>The lists of two hosts, or of one before and after, are told apart and never mixed.</summary>
public class OneHostTests
{
    private static string Other => Lists.Full.Replace("esx07", "esx08", StringComparison.Ordinal);

    // As ESXi 5.x prompts, without a name.
    private static string Nameless(string text) => text.Replace("[root@esx07:~]", "~ #", StringComparison.Ordinal);

    private static string Later => Lists.Full.Replace("vmk2", "vmk9", StringComparison.Ordinal);

    private static string Moved => Lists.Full.Replace("dvs-core ", "dvs-late ", StringComparison.Ordinal);

    [Theory]
    [InlineData("vswitchList", "two hosts, esx07 and esx08")]
    [InlineData("vmknicList", "two hosts, esx08 and esx07")]
    public void Given_prompts_of_two_hosts_the_form_refuses(string field, string told)
    {
        var values = field == "vswitchList" ? Host.With("vswitchList", Lists.Full + "\n" + Other) : Host.With("vswitchList", Other).With("vmknicList", Lists.Adapters);
        Assert.Contains(told, Problem(values.With("dvswitch", "dvs-core"), field), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_lists_that_no_host_has_at_one_time_the_form_refuses()
    {
        Assert.Contains("dvs-core is listed twice", Problem(Host.With("dvswitch", "dvs-core").With("vswitchList", Nameless(Lists.Full) + "\n" + Nameless(Later)), "vswitchList"), StringComparison.Ordinal);
        Assert.Contains("vmnic4 is listed on dvs-core and on dvs-late", Problem(Host.With("dvswitch", "dvs-core").With("vswitchList", Nameless(Lists.Full)).With("dvsList", Nameless(Moved)), "dvsList"), StringComparison.Ordinal);
        Assert.Contains("vmk0 is listed twice", Problem(Host.With("dvswitch", "dvs-core").With("vswitchList", Lists.Full).With("vmknicList", Lists.Adapters + "\n" + Lists.Adapters.Replace("10.30.1.17", "10.30.1.18", StringComparison.Ordinal)), "vmknicList"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_same_list_twice_nothing_is_refused() =>
        Assert.Empty(Removal.Runbook.Evaluate(WithVlans(GoldenTests.Full.With("vswitchList", Lists.Full + "\n" + Lists.Full).With("vmknicList", Lists.Adapters + "\n" + Lists.Adapters))).Problems);

    [Fact]
    public void Given_two_hosts_a_check_has_no_verdict()
    {
        var wanted = Is("client vmk1", "switch", "dvs-core");
        foreach (var mixed in new[] { Lists.Full + "\n" + Other, Nameless(Lists.Full) + "\n" + Nameless(Later), Nameless(Lists.Full) + "\n" + Nameless(Moved) })
            Assert.Equal(VerdictKind.Unclear, Judge(EsxiReaders.SwitchList, mixed + "\nend of list\n", wanted).Kind);
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.SwitchList, Lists.Full.Replace("esx07", "esx07.lab.example", StringComparison.Ordinal) + "\nend of list\n[root@esx07:~] ", wanted).Kind);
        Assert.Equal(VerdictKind.Unclear, Judge(EsxiReaders.VmknicList, Lists.Adapters + "\n[root@esx08:~] ", Is("vmk0", "address", "10.30.1.17")).Kind);
    }

    [Fact]
    public void Given_the_way_there_by_ssh_it_is_one_host()
    {
        var text = $"[ann@jump01 ~]$ ssh root@esx07\nThe time and date of this login have been sent to the system logs.\n{Lists.Full}\nend of list\n[root@esx07:~] exit\n[ann@jump01 ~]$ ";
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.SwitchList, text, Is("client vmk1", "switch", "dvs-core")).Kind);
        Assert.Equal("esx07", Domain.Catalogue.FrontDoor.Recognise(text).Candidates.First(each => each.Runbook == "dvswitch-host-removal").Fields.Text("host"));
        // It has printed something itself.
        Assert.Equal(VerdictKind.Unclear, Judge(EsxiReaders.SwitchList, Other + "\n[root@esx08:~] ssh esx07\n" + Lists.Full + "\nend of list\n", Is("client vmk1", "switch", "dvs-core")).Kind);
    }

    [Fact]
    public void Given_two_hosts_the_front_door_says_so_and_names_none()
    {
        var found = Domain.Catalogue.FrontDoor.Recognise(Lists.Full + "\n" + Other).Candidates.First(each => each.Runbook == "dvswitch-host-removal");
        Assert.Contains("two hosts, esx07 and esx08", found.Reason, StringComparison.Ordinal);
        Assert.Null(found.Fields["host"]);
    }

    [Fact]
    public void Given_the_prompt_of_another_host_the_plan_says_so()
    {
        Assert.Contains(Plan(WithVlans(GoldenTests.Full.With("host", "esx09.lab.example"))).Cautions, caution => caution.Text.Contains("that of esx07", StringComparison.Ordinal));
        Assert.DoesNotContain(Plan(WithVlans(GoldenTests.Full)).Cautions, caution => caution.Text.Contains("prompt", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_ports_with_uuids_the_form_takes_it_for_nsx()
    {
        var list = Lists.Full.Replace("9                   1           vmk2", "c6129e74-9952-4960-8d3a-87cafaaf4fa5 1        vmk2", StringComparison.Ordinal);
        Assert.Equal("yes", Removal.Runbook.Form.Complete(Host.With("vswitchList", list)).Text("nsx"));
        Assert.Equal("no", Removal.Runbook.Form.Complete(Host.With("vswitchList", Lists.Full)).Text("nsx"));
        Assert.Equal("yes", Removal.Runbook.Form.Complete(Host.With("vmknicList", Lists.Adapters.Replace("vmk1       8                                   ", "vmk1       2765418a-a5e8-4ae5-b5f8-b5c163648067", StringComparison.Ordinal))).Text("nsx"));
    }
}
