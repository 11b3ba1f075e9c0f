using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation.Real;

/// <summary><c>openssl s_server</c> on a free port of the loopback, made to offer what a <see cref="ServerOffer"/> says.</summary>
internal sealed class OpenSslServer : IDisposable
{
    private static readonly (TlsProtocol Protocol, string Off)[] Switches =
        [(TlsProtocol.Tls10, "-no_tls1"), (TlsProtocol.Tls11, "-no_tls1_1"), (TlsProtocol.Tls12, "-no_tls1_2"), (TlsProtocol.Tls13, "-no_tls1_3")];

    private readonly Process process;
    private readonly int port;
    private volatile bool refusesAll;

    public OpenSslServer(ServerOffer offer, string cipherString, KeyFiles files)
    {
        List<string> arguments = ["s_server", "-accept", "127.0.0.1:0", "-cipher", cipherString, "-ciphersuites", string.Join(':', offer.Tls13Suites.Select(suite => suite.Name))];
        arguments.AddRange(["-groups", string.Join(':', offer.Groups.Select(group => group.Name))]);
        arguments.AddRange(Switches.Where(known => !offer.Protocols.Contains(known.Protocol)).Select(known => known.Off));
        arguments.AddRange(offer.Certificates.SelectMany((certificate, i) => (string[])[i == 0 ? "-cert" : "-dcert", files.Certificate(certificate), i == 0 ? "-key" : "-dkey", files.Key(certificate)]));
        if (offer.Certificates.IsEmpty) arguments.Add("-nocert");
        arguments.AddRange(offer.DhBits is { } bits ? ["-dhparam", files.DhParameters(bits)] : ["-no_dhe"]);
        if (offer.PrefersOwnOrder) arguments.Add("-serverpref");
        process = Process.Start(Start(arguments))!;
        process.ErrorDataReceived += (_, line) => refusesAll |= line.Data?.Contains("No ciphers enabled for max supported SSL/TLS version", StringComparison.Ordinal) ?? false;
        process.BeginErrorReadLine();
        port = Port(process);
    }

    public ServerAnswer? Ask(TlsClient client)
    {
        using var connection = new TcpClient { ReceiveTimeout = 10_000, SendTimeout = 10_000 };
        try
        {
            connection.Connect(IPAddress.Loopback, port);
        }
        catch (SocketException) when (HasRefusedAll())
        {
            return null;
        }
        using var stream = connection.GetStream();
        try
        {
            stream.Write(HelloBytes.Of(client));
            return ServerAnswer.Read(stream);
        }
        // It may close before it has read everything: then the system resets the connection.
        catch (IOException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return null;
        }
    }

    /// <summary>s_server ends at the first connection then; another server ends each connection.</summary>
    private bool HasRefusedAll()
    {
        if (!process.WaitForExit(2_000)) return false;
        // Waits for the rest of the errors too.
        process.WaitForExit();
        return refusesAll;
    }

    /// <summary>What it prints, and then its errors.</summary>
    public static string Run(params string[] arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.Append(line.Data).Append('\n');
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return printed + errors;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Distributions set protocols and a security level of their own in its configuration file.</summary>
    private static ProcessStartInfo Start(IEnumerable<string> arguments) => new("openssl", arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["OPENSSL_CONF"] = "/dev/null" },
    };

    /// <summary><c>ACCEPT 127.0.0.1:36711</c>.</summary>
    private static int Port(Process process)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (!line.StartsWith("ACCEPT ", StringComparison.Ordinal)) continue;
            // A full pipe would stop it.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return int.Parse(line[(line.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        }
        throw new InvalidOperationException("openssl s_server did not start.");
    }
}
