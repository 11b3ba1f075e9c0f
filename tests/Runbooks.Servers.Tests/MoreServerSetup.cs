using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>
/// The plan's file of lighttpd, Postfix, Dovecot or stunnel for free ports, with the least around it that the product needs to run in a folder of its
/// own. All stay in the foreground and end with their process tree.
/// </summary>
internal sealed class MoreServerSetup
{
    private readonly string folder;
    private readonly string written;
    private readonly string main;

    public MoreServerSetup(CertificateFixture certificates, Site site, Ports ports)
    {
        var configuration = Configuration = site.Inputs.Configuration with { HttpsPort = ports.Https, HttpPort = ports.Http, ListensOnIpv6 = false };
        folder = certificates.NewFolder().FullName;
        var file = ServerFile.Write(configuration, new DateOnly(2026, 11, 24)).Required();
        Text = file.Text;
        written = Path.Combine(folder, file.Name);
        File.WriteAllText(written, Text);
        main = Path.Combine(folder, "main.conf");
        switch (configuration.Server.Product)
        {
            case ServerProduct.Lighttpd: File.WriteAllText(main, Lighttpd()); break;
            case ServerProduct.Postfix: Postfix(); break;
            case ServerProduct.Dovecot: File.WriteAllText(main, Dovecot()); break;
            case ServerProduct.Stunnel: main = written; break;
            default: throw new ArgumentException($"{configuration.Server.Product} has another setup.", nameof(site));
        }
    }

    public TlsConfiguration Configuration { get; }

    public string Text { get; }

    /// <summary>The server's own test of its configuration; null where there is none.</summary>
    public (string Program, string[] Arguments)? Check => Configuration.Server.Product switch
    {
        ServerProduct.Lighttpd => ("lighttpd", ["-tt", "-f", main]),
        ServerProduct.Postfix => ("postfix", ["-c", folder, "check"]),
        ServerProduct.Dovecot => ("doveconf", ["-n", "-c", main]),
        _ => null,
    };

    public (string Program, string[] Arguments) Run => Configuration.Server.Product switch
    {
        ServerProduct.Lighttpd => ("lighttpd", ["-D", "-f", main]),
        ServerProduct.Postfix => ("postfix", ["-c", folder, "start-fg"]),
        ServerProduct.Dovecot => ("dovecot", ["-F", "-c", main]),
        _ => ("stunnel", [main]),
    };

    /// <summary>How s_client comes to TLS.</summary>
    public IEnumerable<string> Client => Configuration.Server.Product == ServerProduct.Postfix ? ["-starttls", "smtp"] : [];

    /// <summary>Postfix's and Dovecot's parents take their children along when they are told to end, not when they are killed.</summary>
    public (string Program, string[] Arguments)? Stop => Configuration.Server.Product switch
    {
        ServerProduct.Postfix => ("postfix", ["-c", folder, "abort"]),
        ServerProduct.Dovecot => ("doveadm", ["-c", main, "stop"]),
        _ => null,
    };

    public string Logged => Path.Combine(folder, "log") is var log && File.Exists(log) ? File.ReadAllText(log) : "";

    private string Lighttpd() => $"""
        server.document-root = "{folder}"
        server.bind = "127.0.0.1"
        server.port = {Configuration.HttpPort}
        server.errorlog = "{folder}/log"
        include "{written}"

        """;

    /// <summary>The written parameters go in by <c>postconf -e</c>, as the plan's step does it.</summary>
    private void Postfix()
    {
        Directory.CreateDirectory(Path.Combine(folder, "spool"));
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        File.WriteAllText(Path.Combine(folder, "main.cf"), $"""
            compatibility_level = 3.6
            queue_directory = {folder}/spool
            data_directory = {folder}/data
            maillog_file = {folder}/log
            maillog_file_prefixes = {Path.GetTempPath().TrimEnd('/')}
            myhostname = {Site.Host}
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mydestination =
            alias_maps =
            local_recipient_maps =
            smtpd_peername_lookup = no

            """);
        File.WriteAllText(Path.Combine(folder, "master.cf"), $"""
            127.0.0.1:{Configuration.HttpsPort} inet n - n - - smtpd
            tlsmgr unix - - n 1000? 1 tlsmgr
            anvil unix - - n - 1 anvil
            rewrite unix - - n - - trivial-rewrite
            proxymap unix - - n - - proxymap
            postlog unix-dgram n - n - 1 postlogd

            """);
        var put = Program.Run("postconf", ["-c", folder, "-e", .. Text.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetterLower(line[0]))]);
        Assert.True(put.ExitCode == 0, put.Output);
        // Its children run as this user, and no one else may write there.
        Assert.Equal(0, Program.Run("chown", ["postfix", Path.Combine(folder, "data")]).ExitCode);
        for (var above = new DirectoryInfo(folder); above is not null && above.FullName.StartsWith(Path.GetTempPath(), StringComparison.Ordinal); above = above.Parent)
            Program.Run("chmod", ["a+x", above.FullName]);
    }

    private string Dovecot() => $$"""
        base_dir = {{folder}}/run
        state_dir = {{folder}}/state
        log_path = {{folder}}/log
        protocols = imap
        service imap-login {
          chroot =
          inet_listener imap {
            port = 0
          }
          inet_listener imaps {
            address = 127.0.0.1
            port = {{Configuration.HttpsPort}}
            ssl = yes
          }
        }
        passdb {
          driver = static
          args = nopassword=y
        }
        !include {{written}}

        """;
}

/// <summary>It runs until the test is done with it.</summary>
internal sealed class MoreRunningServer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly MoreServerSetup setup;
    private readonly Process process;
    private readonly StringBuilder output;

    private MoreRunningServer(CertificateFixture certificates, Site site)
    {
        Site = site;
        setup = new MoreServerSetup(certificates, site, Ports.Free());
        process = Program.Start(setup.Run.Program, setup.Run.Arguments, out output);
    }

    public Site Site { get; }

    public string Why => $"{Program.Read(output)}\n{setup.Logged}\n{setup.Text}";

    public static MoreRunningServer Start(CertificateFixture certificates, Site site)
    {
        // Somebody else may take a free port before the server does.
        for (var attempt = 1; ; attempt++)
        {
            var server = new MoreRunningServer(certificates, site);
            if (server.Answers()) return server;
            var why = server.Why;
            server.Dispose();
            if (attempt == 3 || !why.Contains("in use", StringComparison.Ordinal)) Assert.Fail(why);
        }
    }

    /// <summary>What <c>s_client</c> prints.</summary>
    public string Connect(params IEnumerable<string> arguments) =>
        Program.Run("openssl", ["s_client", "-connect", $"127.0.0.1:{setup.Configuration.HttpsPort}", .. setup.Client, .. arguments]).Output;

    public void Dispose()
    {
        if (!process.HasExited && setup.Stop is { } stop) Program.Run(stop.Program, stop.Arguments);
        if (!process.WaitForExit(setup.Stop is null ? TimeSpan.Zero : TimeSpan.FromSeconds(5))) process.Kill(entireProcessTree: true);
        process.WaitForExit(Limit);
        process.Dispose();
    }

    private bool Answers()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Limit && !process.HasExited; Thread.Sleep(50))
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Connect(IPAddress.Loopback, setup.Configuration.HttpsPort);
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
