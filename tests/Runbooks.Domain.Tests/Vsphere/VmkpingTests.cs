using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Vsphere.Judging;

namespace Runbooks.Domain.Tests.Vsphere;

public class VmkpingTests
{
    private static readonly ImmutableArray<Expectation> Both = [Is("10.9.8.2", "1472", "vmk1"), Is("10.9.8.2", "8972", "vmk1", "the MTU of all four must be 9000: vSwitch-1 and vmk1 on a, vSwitch-1 and vmk1 on b.")];

    private static string Ping(int size, int received, string line = "", string far = "10.9.8.2", int sent = 3) =>
        $"PING {far} ({far}): {size} data bytes\n{string.Concat(Enumerable.Repeat(line.Length > 0 ? line + "\n" : "", sent))}{string.Concat(Enumerable.Repeat($"{size + 8} bytes from {far}: icmp_seq=0 ttl=64 time=0.31 ms\n", received))}\n--- {far} ping statistics ---\n{sent} packets transmitted, {received} packets received, {100 - (100 * received / sent)}% packet loss\n";

    private const string TooLong = "sendto() failed (Message too long)";

    [Fact]
    public void Both_sizes_pass() => Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(8972, 3), Both).Kind);

    [Theory, InlineData(TooLong, true), InlineData("", false)]
    public void The_large_one_alone_failing_is_an_mtu_mismatch(string line, bool near)
    {
        var verdict = Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(8972, 0, line), Both);
        Assert.Equal(VerdictKind.Fail, verdict.Kind);
        Assert.Contains("MTU mismatch: 1472 passes, 8972 fails; the MTU of all four must be 9000: vSwitch-1 and vmk1 on a", verdict.Told(), StringComparison.Ordinal);
        Assert.Equal(near, verdict.Told().Contains("comes from this host itself", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_failing_is_not_the_mtu()
    {
        var verdict = Judge(EsxiReaders.Vmkping, Ping(1472, 0, "sendto() failed (Host is down)") + Ping(8972, 0), Both);
        Assert.Contains("this is not the MTU: cable, address or uplink of vmk1", verdict.Told(), StringComparison.Ordinal);
        Assert.Contains("“Host is down”", verdict.Told(), StringComparison.Ordinal);
        Assert.DoesNotContain("MTU mismatch", verdict.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Some_loss_is_no_pass() => Assert.Contains("2 of 3 answered. Repeat it with -c 20", Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(8972, 2), Both).Told(), StringComparison.Ordinal);

    [Fact]
    public void Answers_that_come_twice_are_no_pass() =>
        Assert.Contains("some twice", Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(8972, 3).Replace("received,", "received, +3 duplicates,", StringComparison.Ordinal), Both).Told(), StringComparison.Ordinal);

    [Fact]
    public void A_ping_run_again_replaces_the_first() => Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Vmkping, Ping(8972, 1) + Ping(1472, 3) + Ping(8972, 3), Both).Kind);

    [Theory]
    [InlineData("[root@a:~] vmkping -I vmk2 -d -s 8972 10.9.8.2\n", "sent from vmk2; this step is about vmk1")]
    [InlineData("~ # vmkping -I vmk1 -s 8972 10.9.8.2\n", "sent without -d")]
    public void The_echoed_command_counts_too(string echo, string told) => Assert.Contains(told, Judge(EsxiReaders.Vmkping, Ping(1472, 3) + echo + Ping(8972, 3), Both).Told(), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_adapter_is_told() =>
        Assert.Contains("this host has no such adapter (the step asks for vmk1)", Judge(EsxiReaders.Vmkping, "[root@a:~] vmkping -I vmk1 -d -s 8972 10.9.8.2\nUnknown interface 'vmk1': Invalid argument\n", Both).Told(), StringComparison.Ordinal);

    [Fact]
    public void Another_size_or_far_end_settles_nothing()
    {
        Assert.Equal(VerdictKind.Unclear, Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(9000, 3), Both).Kind);
        Assert.Equal(VerdictKind.Unclear, Judge(EsxiReaders.Vmkping, Ping(1472, 3, far: "10.9.8.6") + Ping(8972, 3, far: "10.9.8.6"), Both).Kind);
        Assert.Contains("no such ping in the paste; there is 10.9.8.2 with 1472", Judge(EsxiReaders.Vmkping, Ping(1472, 3), Both).Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_statistics_nothing_is_settled() => Assert.Contains("breaks off", Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(8972, 3)[..120], Both).Told(), StringComparison.Ordinal);

    private const string Right = "[root@a:~] vmkping -I vmk1 -d -s 8972 10.9.8.2\n", Small = "[root@a:~] vmkping -I vmk1 -d -s 1472 10.9.8.2\n";

    [Theory, InlineData("vmkping -d -s 8972 10.9.8.2"), InlineData("vmkping -I vmk2 -d -s 8972 10.9.8.2"), InlineData("vmkping -I vmk1 -s 8972 10.9.8.2")]
    public void A_ping_sent_otherwise_does_not_hide_a_failure(string other) =>
        Assert.Contains("MTU mismatch", Judge(EsxiReaders.Vmkping, $"{Small}{Ping(1472, 3)}{Right}{Ping(8972, 0)}[root@a:~] {other}\n{Ping(8972, 3)}", Both).Told(), StringComparison.Ordinal);

    [Fact]
    public void A_ping_that_was_begun_again_does_not_hide_the_one_that_ended() => Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(8972, 3) + "PING 10.9.8.2 (10.9.8.2): 8972 data bytes\n", Both).Kind);

    [Fact]
    public void On_the_vmotion_stack_the_command_names_it()
    {
        ImmutableArray<Expectation> wanted = [Is("10.9.8.2", "8972", "vmk1 ++netstack=vmotion")];
        Assert.Contains("sent without ++netstack=vmotion", Judge(EsxiReaders.Vmkping, Right + Ping(8972, 3), wanted).Told(), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Vmkping, Right.Replace("-I", "++netstack=vmotion -I", StringComparison.Ordinal) + Ping(8972, 3), wanted).Kind);
    }

    [Fact]
    public void An_unknown_adapter_is_told_by_the_program_alone()
    {
        var verdict = Judge(EsxiReaders.Vmkping, "vmkping: Unknown interface vmk1", Both);
        Assert.Equal(VerdictKind.Fail, verdict.Kind);
        Assert.Contains("this host has no such adapter (the step asks for vmk1)", verdict.Told(), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Vmkping, "vmkping: Unknown interface vmk1\n" + Ping(1472, 3) + Ping(8972, 3), Both).Kind);
    }

    [Fact]
    public void Lines_that_came_twice_are_no_pass() =>
        Assert.Contains("some twice", Judge(EsxiReaders.Vmkping, Ping(1472, 3) + Ping(8972, 3, "8980 bytes from 10.9.8.2: icmp_seq=0 ttl=64 time=0.4 ms (DUP!)"), Both).Told(), StringComparison.Ordinal);

    [Fact]
    public void One_size_alone_does_not_tell_the_mtu_from_the_cable()
    {
        var told = Judge(EsxiReaders.Vmkping, Ping(1472, 0), Is("10.9.8.2", "1472", "vmk1")).Told();
        Assert.Contains("No answer: cable, address or uplink of vmk1, or an MTU", told, StringComparison.Ordinal);
        Assert.DoesNotContain("not the MTU", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_faults_at_once_are_both_told()
    {
        var told = Judge(EsxiReaders.Vmkping, Ping(1472, 0) + Ping(8972, 0, TooLong), Both).Told();
        Assert.Contains("Two faults. 1472 gets no answer: cable, address or uplink of vmk1.", told, StringComparison.Ordinal);
        Assert.Contains("8972 is too long for this host to send; the MTU of all four", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_large_one_alone_proves_the_chain()
    {
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Vmkping, Ping(8972, 3), Both).Kind);
        Assert.Equal(VerdictKind.Unclear, Judge(EsxiReaders.Vmkping, Ping(1472, 3), Both).Kind);
        Assert.Equal(VerdictKind.Fail, Judge(EsxiReaders.Vmkping, Ping(1472, 2) + Ping(8972, 3), Both).Kind);
    }

    [Fact]
    public void Nothing_sent_is_no_pass() => Assert.NotEqual(VerdictKind.Pass, Judge(EsxiReaders.Vmkping, Ping(1472, 3) + "PING 10.9.8.2 (10.9.8.2): 8972 data bytes\n0 packets transmitted, 0 packets received, 0% packet loss\n", Both).Kind);
}
