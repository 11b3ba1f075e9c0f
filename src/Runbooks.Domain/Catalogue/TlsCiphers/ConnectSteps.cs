using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Single connections with OpenSSL's own client: one for each protocol that is offered, one for those that are not.</summary>
internal static class ConnectSteps
{
    // A client's own security level would keep it from TLS 1.0 and 1.1 (SSL_CTX_set_security_level(3)).
    private const string Everything = " -cipher 'ALL:@SECLEVEL=0'";

    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands, PlannedHandshakes planned)
    {
        foreach (var protocol in planned.Protocols.Where(protocol => protocol >= TlsProtocol.Tls10).Reverse()) yield return Offered(commands, planned, protocol);
        foreach (var protocol in planned.Refused.Reverse()) yield return Refused(commands, planned, protocol);
        // Without a server name HAProxy serves its first certificate only (measured with 2.6.12), and an address is no server name.
        var servesBoth = planned.HasBothKeys && (commands.HasName || !inputs.Configuration.Server.Traits.TakesCertificateFirst);
        if (servesBoth && planned.Protocols.Contains(TlsProtocol.Tls12))
        {
            foreach (var key in new[] { Authentication.Ecdsa, Authentication.Rsa }) yield return Key(commands, planned, key);
        }
        if (planned.HasDhe && planned.Protocols.Contains(TlsProtocol.Tls12) && inputs.Configuration.DhParametersFile is not null && inputs.Offer.DhBits is { } bits) yield return Dh(commands, bits);
        if (inputs.Configuration.Http2) yield return Http2(commands);
        if (inputs.Configuration.OcspStapling) yield return Stapling(commands);
    }

    private static Step Offered(ServerCommands commands, PlannedHandshakes planned, TlsProtocol protocol)
    {
        var suites = planned.Under(protocol);
        var unasked = protocol == TlsProtocol.Tls13 || (protocol == TlsProtocol.Tls12 && suites.Any(suite => suite.KeyExchange == KeyExchange.Ecdhe && suite.IsAead));
        return new($"prove-{Id(protocol)}", $"Connect with {protocol.Name()}", "The protocol is offered, and the suite is one of the plan.", ServerCommands.ClientPlace)
        {
            Commands = ServerCommands.Client(commands.SClientWhole(Option(protocol) + (unasked ? "" : Everything))),
            Expect = "A connection. Paste the whole output; the command leaves out the session’s secrets.",
            Check = new Check.Reader(TlsReaders.SClient,
            [
                new("handshake", "done", Comparison.Equals, "true", $"The server should offer {protocol.Name()}. If this client refused by itself, its own policy forbids the protocol: take another one."),
                new("handshake", "protocol", Comparison.Equals, PlannedHandshakes.Word(protocol)),
                planned.Suite(protocol, suites),
            ]),
            Undo = new Undo.NothingChanged(),
        };
    }

    private static Step Refused(ServerCommands commands, PlannedHandshakes planned, TlsProtocol protocol) =>
        new($"prove-no-{Id(protocol)}", $"Fail to connect with {protocol.Name()}", $"The plan offers {planned.ProtocolWords} and nothing else.", ServerCommands.ClientPlace)
        {
            Commands = ServerCommands.Client(commands.SClientWhole(Option(protocol) + (protocol == TlsProtocol.Tls13 ? "" : Everything))),
            Expect = "No connection: the server refuses the protocol. Paste the whole output.",
            Check = new Check.Reader(TlsReaders.SClient,
            [
                new("handshake", "done", Comparison.Equals, "false", "The server took a protocol that is not in the plan: another file decides, or the reload did not take place."),
                new("handshake", "failed at", Comparison.Equals, "server", "The client gave up by itself, which says nothing about the server: take another client, or rely on the scan below."),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Key(ServerCommands commands, PlannedHandshakes planned, Authentication key)
    {
        var name = key == Authentication.Rsa ? "RSA" : "ECDSA";
        var suites = planned.Under(TlsProtocol.Tls12).Where(suite => suite.Authentication == key);
        return new($"prove-{name.ToLowerInvariant()}", $"Connect with the {name} certificate", "The server has two certificates; a client that offers suites of one kind only must get that one.", ServerCommands.ClientPlace)
        {
            Commands = ServerCommands.Client(commands.SClientWhole($"-tls1_2 -cipher 'a{name}:@SECLEVEL=0'")),
            Expect = $"A connection with a suite of {name}.",
            Check = new Check.Reader(TlsReaders.SClient,
            [
                new("handshake", "done", Comparison.Equals, "true", $"The {name} certificate is not served, or no suite of the plan uses it."),
                new("handshake", "suite", Comparison.OneOf, string.Join('|', suites.Select(suite => suite.Name))),
            ]),
            Undo = new Undo.NothingChanged(),
        };
    }

    private static Step Dh(ServerCommands commands, int bits)
    {
        var size = bits.ToString(CultureInfo.InvariantCulture);
        return new("prove-dh", "Read the size of the DH parameters", "Shorter ones than planned are weak; longer ones break Java 6 to 8.", ServerCommands.ClientPlace)
        {
            Commands = ServerCommands.Client($"{commands.SClient("-tls1_2 -cipher 'kDHE+aRSA:@SECLEVEL=0'")} 2>/dev/null | grep 'Temp Key'"),
            Expect = $"Server Temp Key: DH, {size} bits; from OpenSSL 3.2 on it may say Peer.",
            Check = new Check.Pattern($"Temp Key: DH, {size} bits", $"DH with {size} bits."),
            Undo = new Undo.NothingChanged(),
        };
    }

    private static Step Http2(ServerCommands commands) =>
        new("prove-http2", "Prove that HTTP/2 is offered", commands.Configuration.Server.Product == ServerProduct.Apache ? "Apache with the prefork MPM says nothing in its test and offers none." : "A client that is not offered it goes on with HTTP/1.1 and says nothing.", ServerCommands.ClientPlace)
        {
            Commands = ServerCommands.Client($"{commands.SClient("-alpn h2,http/1.1")} 2>/dev/null | grep ALPN"),
            Expect = "ALPN protocol: h2",
            Check = new Check.Pattern("^ALPN protocol: h2$", "The server chose h2."),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Stapling(ServerCommands commands) =>
        new("prove-stapling", "Prove that an OCSP answer is stapled", "Without a responder that the server reaches, nothing is stapled and no log says so at once.", ServerCommands.ClientPlace)
        {
            Commands = ServerCommands.Client($"{commands.SClient("-status")} 2>/dev/null | grep 'OCSP Response Status'"),
            Expect = "OCSP Response Status: successful. nginx asks the responder only after the first connection: repeat it after some seconds.",
            Check = new Check.Pattern("OCSP Response Status: successful", "An OCSP answer is stapled."),
            Undo = new Undo.NothingChanged(),
        };

    private static string Option(TlsProtocol protocol) => protocol switch { TlsProtocol.Tls10 => "-tls1", TlsProtocol.Tls11 => "-tls1_1", TlsProtocol.Tls12 => "-tls1_2", _ => "-tls1_3" };

    private static string Id(TlsProtocol protocol) => protocol switch { TlsProtocol.Tls10 => "tls10", TlsProtocol.Tls11 => "tls11", TlsProtocol.Tls12 => "tls12", _ => "tls13" };
}
