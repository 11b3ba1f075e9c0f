using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Scans that list everything a server offers, held against the plan as exact sets.</summary>
internal static class ScanSteps
{
    private const string OtherFile = "Something else than this plan's file decides, or the reload did not take place.";

    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands, PlannedHandshakes planned)
    {
        var port = TlsWords.Port(inputs.Configuration.HttpsPort);
        var protocols = new Expectation("server", "protocols", Comparison.SameSet, string.Join(',', planned.Protocols.Select(PlannedHandshakes.Word)), OtherFile);
        var isSplit = IsSplit(inputs, planned);
        yield return new("prove-suites", "List all suites with nmap", "Shows every suite of every protocol, and so also what should not be there.", "A client with nmap")
        {
            Commands = ServerCommands.Client($"nmap -Pn -p {port} --script ssl-enum-ciphers {commands.Host}"),
            Expect = "For each protocol the suites of the plan, no more and no fewer. nmap before 7.93 may not list TLS 1.3."
                + (isSplit ? " With two certificates HAProxy takes the certificate before the suite, so nmap misses suites below TLS 1.3, and there only the protocol is asked for (measured with 2.6.12 and nmap 7.93)." : ""),
            Check = new Check.Reader(TlsReaders.SslEnumCiphers, [protocols, .. planned.Protocols.Select(protocol => Suites(planned, protocol, isSplit))]),
            Undo = new Undo.NothingChanged(),
            Unverified = "nmap 7.93 was run against nginx and HAProxy with OpenSSL 3.0. Which version of it first lists TLS 1.3 was not verified.",
        };
        yield return new("prove-testssl", "Scan with testssl.sh", "A second opinion by another program. Where it is not at hand, skip this step; the one before proves the same.", "A client with testssl.sh")
        {
            Commands = ServerCommands.Client($"testssl.sh --overwrite --jsonfile testssl.json --protocols --headers {commands.Host}:{port}", "cat testssl.json"),
            Expect = "The protocols of the plan. Without --protocols and --headers it runs for minutes and ends with a grade. Paste the file.",
            Check = new Check.Reader(TlsReaders.TestsslJson, inputs.Configuration.Hsts is { } hsts ? [protocols, new("server", "HSTS", Comparison.Equals, hsts.MaxAge.ToString(CultureInfo.InvariantCulture))] : [protocols]),
            Undo = new Undo.ByCommands(ServerCommands.Client("rm -f testssl.json"), "Nothing on the server is changed."),
            Unverified = "testssl.sh was not run; the options are those of its manual.",
        };
    }

    /// <summary>HAProxy chooses the certificate by what a client offers, which a scan by elimination does not see through (ssl_sock_switchctx_cbk).</summary>
    private static bool IsSplit(TlsInputs inputs, PlannedHandshakes planned) => inputs.Configuration.Server.Product == ServerProduct.HaProxy && planned.HasBothKeys;

    // Whether 1.0.x does ECDHE in SSLv3 too is not verified, so there the exact set is not asked for.
    private static Expectation Suites(PlannedHandshakes planned, TlsProtocol protocol, bool isSplit) => protocol == TlsProtocol.Ssl3 || (isSplit && protocol != TlsProtocol.Tls13)
        ? new(PlannedHandshakes.Word(protocol), "suites", Comparison.Present, "", OtherFile)
        : new(PlannedHandshakes.Word(protocol), "suites", Comparison.SameSet, string.Join(',', planned.Under(protocol).Select(suite => suite.IanaName ?? suite.Name)), OtherFile);
}
