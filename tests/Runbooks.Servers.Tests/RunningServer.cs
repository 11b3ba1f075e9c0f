using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>A real server on free ports of this machine, with a plan's file. It is killed by its handle when the test is done with it.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output;

    private RunningServer(CertificateFixture certificates, Site site)
    {
        Site = site;
        Ports = Ports.Free();
        var setup = new ServerSetup(certificates, site, Ports);
        process = Program.Start(setup.Run.Program, setup.Run.Arguments, out output);
        Why = () => $"{Program.Read(output)}\n{setup.Errors}\n{setup.Text}";
    }

    public Site Site { get; }

    public Ports Ports { get; }

    /// <summary>What the server has printed and logged, and its file, for a test that fails.</summary>
    public Func<string> Why { get; }

    public static RunningServer Start(CertificateFixture certificates, ServerProduct product, string choices)
    {
        var site = Site.Of(certificates, product, choices);
        // Somebody else may take a free port before the server does.
        for (var attempt = 1; ; attempt++)
        {
            var server = new RunningServer(certificates, site);
            if (server.Answers()) return server;
            var why = server.Why();
            server.Dispose();
            if (attempt == 3 || !why.Contains("in use", StringComparison.Ordinal)) Assert.Fail(why);
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit(Limit);
        process.Dispose();
    }

    private bool Answers()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Limit && !process.HasExited; Thread.Sleep(20))
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Connect(IPAddress.Loopback, Ports.Https);
                return true;
            }
            catch (SocketException)
            {
                // It does not listen yet.
            }
        }
        return false;
    }
}
