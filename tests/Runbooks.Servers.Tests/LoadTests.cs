using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>Every plan's file passes the server's own test, without a warning.</summary>
public abstract class LoadTests(CertificateFixture certificates, ServerProduct product)
{
    public static TheoryData<string> Choices => [.. LoadedChoices.All];

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_plan_passes_the_servers_own_test(string choices) => Passes(choices);

    /// <param name="ignored">A warning that stands for a fact about the test's site.</param>
    protected void Passes(string choices, string? ignored = null)
    {
        var setup = Setup(choices);
        var (exitCode, output) = Program.Run(setup.Check.Program, setup.Check.Arguments);
        Assert.True(exitCode == 0, $"{output}\n{setup.Text}");
        var warnings = output.Split('\n').Where(line => line.Contains("warn", StringComparison.OrdinalIgnoreCase) && (ignored is null || !line.Contains(ignored, StringComparison.Ordinal)));
        Assert.True(!warnings.Any(), $"{output}\n{setup.Text}");
        // Apache's test reads the file only; whether OpenSSL takes it shows when it starts.
        if (product == ServerProduct.Apache) RunningServer.Start(certificates, product, choices).Dispose();
    }

    /// <summary>So that a green test means something: the servers do refuse what the form refuses.</summary>
    [Fact]
    public void A_group_the_library_does_not_know_is_refused_by_the_server()
    {
        var setup = Setup("");
        setup.Replace("X25519:", "X25519MLKEM768:");
        var (program, arguments) = product == ServerProduct.Apache ? setup.Run : setup.Check;
        Assert.NotEqual(0, Program.Run(program, arguments).ExitCode);
    }

    internal ServerSetup Setup(string choices) => new(certificates, Site.Of(certificates, product, choices), Ports.Free());
}

public sealed class ApacheLoadTests(CertificateFixture certificates) : LoadTests(certificates, ServerProduct.Apache)
{
    [Fact]
    public void Stapling_loads() => Passes("stapling=on");

    [Fact]
    public void Compression_is_refused_by_the_form_and_by_the_server()
    {
        var problem = Assert.Single(Servers.Tests.Choices.Runbook.Evaluate(Servers.Tests.Choices.Read("product=apache / compression=on")).Problems);
        Assert.Equal("compression", problem.Field);
        var setup = Setup("");
        setup.Replace("SSLCompression off", "SSLCompression on");
        Assert.NotEqual(0, Program.Run(setup.Check.Program, setup.Check.Arguments).ExitCode);
    }

    /// <summary>Measured with 2.4.71: only at its start does Apache ask OpenSSL about a group or a cipher string.</summary>
    [Theory]
    [InlineData("X25519:", "X25519MLKEM768:")]
    [InlineData("SSLCipherSuite ECDHE", "SSLCipherSuite AES+:ECDHE")]
    public void Apaches_own_test_does_not_see_what_stops_it(string text, string other)
    {
        var setup = Setup("");
        setup.Replace(text, other);
        Assert.Equal(0, Program.Run(setup.Check.Program, setup.Check.Arguments).ExitCode);
        Assert.NotEqual(0, Program.Run(setup.Run.Program, setup.Run.Arguments).ExitCode);
    }
}

public sealed class NginxLoadTests(CertificateFixture certificates) : LoadTests(certificates, ServerProduct.Nginx)
{
    // The test's own certificate has no issuer and names no responder, which nginx tells.
    [Fact]
    public void Stapling_loads() => Passes("stapling=on / resolver=127.0.0.1", ignored: "issuer certificate not found");
}

public sealed class HaProxyLoadTests(CertificateFixture certificates) : LoadTests(certificates, ServerProduct.HaProxy);
