using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>
/// Commands for a POSIX shell. What a person typed stands in them as a <see cref="HostName"/> or a <see cref="ServerPath"/>, which hold
/// nothing a shell acts on, or in single quotes.
/// </summary>
internal sealed class ServerCommands(TlsInputs inputs)
{
    /// <summary>Where a step with <see cref="Client"/> is done.</summary>
    public const string ClientPlace = "A client with OpenSSL 1.1.1 or later";

    public ServerPlace Place { get; } = ServerPlace.Of(inputs);

    public ProductSteps Own { get; } = ProductSteps.Of(inputs.Configuration.Server.Product);

    public TlsConfiguration Configuration => inputs.Configuration;

    public string Host => Configuration.HostName.ToString();

    /// <summary>Where a step with <see cref="Root"/> is done.</summary>
    public string Server => $"{Host}, as root";

    public string HostRegex => Regex.Escape(Host);

    public string FileRegex => Regex.Escape(Place.File);

    public string FileNameRegex => Regex.Escape(Place.FileName);

    public bool HasName => !Ipv4Address.Parse(Host).TryGet(out _);

    public ImmutableArray<Command> Root(params IEnumerable<string> lines) => [.. lines.Select(line => new Command(Own.Shell, line, "#"))];

    public static ImmutableArray<Command> OpenSsl(params IEnumerable<string> lines) => [.. lines.Select(line => new Command(Shell.OpenSsl, line, "#"))];

    public static ImmutableArray<Command> Client(params IEnumerable<string> lines) => [.. lines.Select(line => new Command(Shell.OpenSsl, line, "$"))];

    /// <summary>One connection that ends at once. RFC 6066 section 3: an address is no server name.</summary>
    public string SClient(string options) =>
        $"openssl s_client -connect {Host}:{TlsWords.Port(Configuration.HttpsPort)}{(Configuration.Server.Traits.StartTls is { } first ? $" -starttls {first}" : "")}{(HasName ? $" -servername {Host}" : "")} {options} </dev/null";

    /// <summary>
    /// The same, to be pasted whole: without the session's secrets, with which a recording of the connection could be read. s_client prints
    /// them as Master-Key, in TLS 1.3 as Resumption PSK.
    /// </summary>
    public string SClientWhole(string options) => $"{SClient(options)} 2>&1 | grep -vE 'Master-Key|Resumption PSK'";
}
