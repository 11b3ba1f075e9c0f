using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>HAProxy from 2.9 on says nothing of a valid file unless it is asked to.</summary>
public sealed class HaProxyTestTests
{
    private static Step Step(string id, string name = "haproxy-freebsd-14-intermediate") =>
        new Plan { Runbook = "tls-ciphers", Version = "1", Ruleset = new(2026, 11, 24), Summary = "For a test.", Sections = Runbooks.Domain.Catalogue.TlsCiphers.TlsSections.Of(SampleInputs.Find(name)) }.Step(id)!;

    [Theory]
    [InlineData("before-valid")]
    [InlineData("install-test")]
    public void It_is_asked_to_say_that_a_file_is_valid(string id)
    {
        var step = Step(id);
        var command = Assert.Single(step.Commands).Text;
        Assert.Equal("haproxy -c -V -f /usr/local/etc/haproxy.conf", command);
        Assert.Equal(VerdictKind.Pass, Judge(step, $"root@web:~# {command}\nConfiguration file is valid\nroot@web:~# ").Kind);
        // Measured with 2.6.12.
        Assert.Equal(VerdictKind.Pass, Judge(step, "Configuration file is valid\n").Kind);
        Assert.Equal(VerdictKind.Fail, Judge(step, "[ALERT]    (4239) : config : parsing [h.cfg:12] : unknown keyword 'bad' in 'backend' section\n[ALERT]    (4239) : config : Fatal errors found in configuration.\n").Kind);
        Assert.NotEqual(VerdictKind.Pass, Judge(step, $"root@web:~# {command}\nroot@web:~# ").Kind);
    }

    [Fact]
    public void The_way_back_asks_as_well() =>
        Assert.Contains(((Undo.ByCommands)Step("install-reload", "haproxy-debian-12-old-clients").Undo).Commands, command => command.Text == "haproxy -c -V -f /etc/haproxy/haproxy.cfg");

    private static Verdict Judge(Step step, string evidence) => EvidenceJudge.Judge(step.Check, evidence, TlsReaders.All);
}
