using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>So that the other tests cannot be green for want of different questions.</summary>
public sealed class SampleTests(CertificateFixture certificates)
{
    // OpenSSL 3.0 has none of the first two, and the form refuses them. The others have tests of their own, for the products that know them.
    private static readonly string[] Elsewhere = ["tripleDes", "rc4", "compression", "stapling"];

    [Fact]
    public void Every_switch_of_the_form_is_turned_alone()
    {
        var form = Choices.Runbook.Form;
        var untouched = form.Complete(FormValues.Empty);
        var turned = LoadedChoices.Alone.Where(choices => !choices.Contains(" / ", StringComparison.Ordinal)).Select(choices => choices.Split('=')[0])
            .Concat(LoadedChoices.Alone.Where(choices => choices.StartsWith("hstsSubdomains=on / hstsPreload=on", StringComparison.Ordinal)).Select(_ => "hstsPreload")).ToHashSet(StringComparer.Ordinal);
        foreach (var field in form.Fields.OfType<ToggleField>().Where(field => !Elsewhere.Contains(field.Id)))
        {
            Assert.Contains(field.Id, turned);
            Assert.True(LoadedChoices.Alone.Any(choices => choices.Contains($"{field.Id}={(untouched.On(field.Id) ? "off" : "on")}", StringComparison.Ordinal)), field.Id);
        }
        Assert.True(LoadedChoices.All.Distinct().Count() >= 60);
    }

    [Fact]
    public void The_servers_answer_differently()
    {
        var answers = HandshakeChoices.All.SelectMany(choices => Answers(Site.Of(certificates, ServerProduct.HaProxy, choices))).ToList();
        Assert.InRange(answers.Distinct().Count(), 60, int.MaxValue);
        Assert.InRange(answers.Count(answer => answer == Answer.None), answers.Count / 10, answers.Count / 2);
        Assert.True(HandshakeChoices.All.Length >= 12 && Clients.All.Length >= 8);
        Assert.NotEqual(Answers(Site.Of(certificates, ServerProduct.HaProxy, "keys=ecdsa,rsa")), Answers(Site.Of(certificates, ServerProduct.Nginx, "keys=ecdsa,rsa")));
    }

    [Theory]
    [EachProduct("")]
    [EachProduct("keys=ecdsa,rsa / hsts=off / redirect=off / http2=off")]
    public void Nothing_but_ports_is_changed_in_a_plans_file(ServerProduct product, string choices)
    {
        var site = Site.Of(certificates, product, choices);
        var ports = Ports.Free();
        var loaded = ports.In(site.Text);
        Assert.NotEqual(site.Text, loaded);
        if (!System.Net.Sockets.Socket.OSSupportsIPv6) return;
        var back = loaded.Replace($"{Site.Host}:{ports.Https}", Site.Host, StringComparison.Ordinal).Replace($"{ports.Https}", "443", StringComparison.Ordinal).Replace($"{ports.Http}", "80", StringComparison.Ordinal);
        Assert.Equal(site.Text, back);
    }

    private static IEnumerable<string> Answers(Site site) => ClientOutcomes.Of(site.Inputs with { Users = [.. Clients.All.Select(client => client.Client)] }).Select(Answer.Simulated);
}
