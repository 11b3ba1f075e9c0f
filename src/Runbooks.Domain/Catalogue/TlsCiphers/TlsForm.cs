using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The form: ids, words and limits of the fields. Every default comes from the start, so that pressing nothing is safe.</summary>
internal static class TlsForm
{
    public const string ByCriteria = "criteria", ByString = "string";

    private const string Start = "Starting point", Server = "Server and library", Certificates = "Certificates and keys", Suites = "Suites", Handshake = "Handshake", Http = "HTTP", Verdict = "What counts";

    public static Form Form { get; } = new(
    [
        new ChoiceField("start", "Start from", _ =>
        [
            new(Starts.Intermediate, "Intermediate: nearly every client since 2015", "Guideline 6.0 of TLSRef, before of Mozilla."),
            new(Starts.IntermediateOlder, "Intermediate 5.7: with DHE as well"),
            new(Starts.Modern, "Modern: TLS 1.3 alone", "Clients since about 2018."),
            new(Starts.Compatible, "Compatible back to one client"),
            new(Starts.OldPost, "The post of April 2014 (history, unsafe today)"),
            new(Starts.Existing, "A configuration I have"),
        ])
        { Group = Start, Default = _ => FormValue.Of(Starts.Intermediate) },
        new ChoiceField("client", "Oldest client to keep", _ => [.. TlsClients.All.Select(client => new Option(client.Id, client.Name))])
        {
            Group = Start, Applies = values => values.Text("start") == Starts.Compatible, Default = _ => FormValue.Of("ie_11_win7"),
            Help = "Turns on the least that lets this client in.",
        },
        new ChoiceField("variant", "Variant of the post", _ => [.. OldPostStrings.All.Select(variant => new Option(variant.Id, variant.Label))])
        { Group = Start, Applies = values => values.Text("start") == Starts.OldPost, Default = _ => FormValue.Of("5") },
        new TextField("existing", "Configuration")
        {
            Group = Start, Applies = values => values.Text("start") == Starts.Existing, MaxLength = 64 * 1024, Lines = 12, Mono = true,
            Placeholder = "SSLProtocol all -SSLv3\nSSLCipherSuite HIGH:!aNULL", Help = "Of Apache, nginx or HAProxy. What it says becomes what the fields below start with.",
        },
        .. ServerFields(),
        .. CertificateFields(),
        .. SuiteFields(),
        .. HandshakeFields(),
        .. HttpFields(),
        new ManyField("users", "My users", _ => ClientFamilies.Options)
        {
            Group = Verdict, Default = _ => FormValue.OfMany([.. ClientFamilies.Options.Select(option => option.Value)]),
            Help = "Whose clients are listed and counted.",
        },
        new ChoiceField("compareWith", "Compare with another OpenSSL", _ => [new("", "nothing"), .. OpenSslBuild.All.Select(build => new Option(build.Id, build.Name))])
        { Group = Verdict, Optional = true, Advanced = true, Help = "What the same string comes to there." },
    ]);

    private static ImmutableArray<Field> ServerFields() =>
    [
        new ChoiceField("product", "Server", _ => [.. ServerTraitsRows.All.Select(traits => new Option(traits.Word, traits.Label))])
        { Group = Server, Default = values => FormValue.Of(ServerTraits.Of(StartPoints.Existing(values)?.Product ?? (values.Text("start") == Starts.OldPost ? ServerProduct.Apache : ServerProduct.Nginx)).Word) },
        new TextField("version", "Its version")
        {
            Group = Server, MaxLength = 60, Placeholder = "1.22.1", Help = "As httpd -v, nginx -v, haproxy -v, lighttpd -v, postconf -h mail_version, dovecot --version or stunnel -version prints it.",
            Default = values => FormValue.Of(values.Text("product") == "apache" && values.Text("start") == Starts.OldPost ? "2.4.7" : Traits(values).Usual),
        },
        new ChoiceField("openssl", "OpenSSL", _ => [.. OpenSslBuild.All.Select(build => new Option(build.Id, build.Name == $"OpenSSL {build.Id}" ? build.Name : $"{build.Name} ({build.Version.Name})"))])
        {
            Group = Server, Default = values => FormValue.Of(values.Text("start") == Starts.OldPost ? "1.0.1g" : "debian-12"),
            Help = "The library the server runs with. Distributions but Debian 12 are unverified: what they change is from memory.",
        },
        new HostField("host", "Host name") { Group = Server, Default = values => FormValue.Of(PastedDefaults.In(values)?.Host ?? "www.example.com"), Help = "The name in the certificate." },
    ];

    private static ImmutableArray<Field> CertificateFields() =>
    [
        new ManyField("keys", "Certificates", _ => [new("ecdsa", "ECDSA"), new("rsa", "RSA")])
        { Group = Certificates, Default = values => FormValue.OfMany(values.Text("start") == Starts.Modern ? ["ecdsa"] : PastedDefaults.In(values)?.Keys ?? ["rsa"]), Help = "With both, each client gets the one it can use." },
        new ChoiceField("rsaBits", "RSA key", _ => [new("2048", "2048 bit"), new("3072", "3072 bit"), new("4096", "4096 bit")])
        { Group = Certificates, Applies = values => values.Many("keys").Contains("rsa"), Default = values => FormValue.Of(values.Text("start") == Starts.OldPost ? "4096" : "2048") },
        new ChoiceField("curve", "ECDSA key", _ => [new("256", "P-256"), new("384", "P-384"), new("521", "P-521")])
        { Group = Certificates, Applies = values => values.Many("keys").Contains("ecdsa"), Default = _ => FormValue.Of("256") },
        .. Files("rsa", "RSA"),
        .. Files("ecdsa", "ECDSA"),
    ];

    private static ImmutableArray<Field> Files(string key, string label) =>
    [
        new TextField($"{key}Chain", $"{label} certificate with chain")
        {
            Group = Certificates, Advanced = true, Applies = values => values.Many("keys").Contains(key),
            Default = values => FormValue.Of(PastedDefaults.In(values)?.Pair(key, values)?.Chain is { } chain ? chain : Traits(values).KeyIsInChain ? $"/etc/haproxy/certs/site.pem{(values.Many("keys").Length > 1 ? "." + key : "")}" : $"/etc/ssl/certs/site-{key}.pem"),
            Help = "Absolute path on the server. HAProxy: the key stands in the same file.",
        },
        new TextField($"{key}Key", $"{label} key")
        {
            Group = Certificates, Advanced = true, Applies = values => values.Many("keys").Contains(key) && !Traits(values).KeyIsInChain,
            Default = values => FormValue.Of(PastedDefaults.In(values)?.Pair(key, values)?.Secret ?? $"/etc/ssl/private/site-{key}.key"),
        },
    ];

    private static ImmutableArray<Field> SuiteFields() =>
    [
        new ManyField("protocols", "Protocols", values => ProtocolChoice.Options(StartPoints.Build(values).Version))
        { Group = Suites, Default = values => FormValue.OfMany(ProtocolChoice.Words(StartPoints.Of(values).Protocols)), Help = "Without gaps: OpenSSL knows a lowest and a highest." },
        new ChoiceField("suitesBy", "Suites by", _ => [new(ByCriteria, "Criteria in order"), new(ByString, "A cipher string")])
        { Group = Suites, Applies = BelowTls13, Default = values => FormValue.Of(StartPoints.Of(values).CipherString is null ? ByCriteria : ByString) },
        new TextField("string", "Cipher string")
        { Group = Suites, Applies = values => values.Text("suitesBy") == ByString, MaxLength = 8 * 1024, Lines = 3, Mono = true, Default = values => FormValue.Of(StartPoints.Of(values).CipherString ?? "DEFAULT") },
        new OrderedListField("order", "Criteria, the most important first", _ => [.. SuiteCriterion.All.Select(criterion => new Option(criterion.Id, criterion.Label))])
        { Group = Suites, Applies = Criteria, Default = _ => FormValue.OfMany(SuiteCriterion.DefaultOrder) },
        Toggle("dhe", "DHE key exchange", start => start.Dhe, "Deprecated for TLS 1.2 by RFC 10015 (July 2026)."),
        Toggle("cbc", "CBC suites", start => start.Cbc, "For clients without GCM: IE before 11 on Windows 10, Safari before 9, Java 7."),
        Toggle("rsaExchange", "RSA key exchange (no forward secrecy)", start => start.RsaKeyExchange, "Deprecated by RFC 10015. Who records traffic today reads it later with the key."),
        Toggle("tripleDes", "3DES", start => start.TripleDes, "For Windows XP. SWEET32 after some 785 GB."),
        Toggle("rc4", "RC4 (history)", start => start.Rc4, "Was advised against BEAST until 2013; forbidden since RFC 7465 (2015)."),
        Toggle("otherCiphers", "Camellia, ARIA, SEED, IDEA", start => start.OtherCiphers, "No client asks for them first."),
        new ChoiceField("spelling", "Write the string", _ => [new("names", "suite by suite: says what is meant, in every version"), new("short", "short: proven equal for this OpenSSL")])
        { Group = Suites, Applies = Criteria, Default = _ => FormValue.Of("names"), Advanced = true },
    ];

    private static ImmutableArray<Field> HandshakeFields() =>
    [
        new ToggleField("serverOrder", "The server’s order decides")
        { Group = Handshake, Default = values => FormValue.Of(StartPoints.Of(values).ServerOrder), Help = "Off when every suite is good: a phone without AES in hardware is faster with ChaCha20." },
        new OrderedListField("tls13", "TLS 1.3 suites", _ => [.. Tls13.Suites.Select(suite => new Option(suite, suite))])
        { Group = Handshake, Applies = values => values.Many("protocols").Contains("tls1.3") && Traits(values).Tls13Suites is not null, Default = values => FormValue.OfMany(PastedDefaults.In(values)?.Tls13Suites is { IsEmpty: false } suites ? suites : Tls13.Suites), Advanced = true },
        new ManyField("groups", "Groups", values => GroupChoice.Options(StartPoints.Build(values).Version))
        { Group = Handshake, Default = values => FormValue.OfMany(PastedDefaults.In(values)?.Groups is { IsEmpty: false } groups ? groups : GroupChoice.Defaults(StartPoints.Build(values).Version)), Advanced = true, Help = "X25519MLKEM768 holds against a quantum computer; OpenSSL has it from 3.5 on, for TLS 1.3." },
        new ChoiceField("dhBits", "DH parameters", _ => [new("2048", "2048 bit (ffdhe2048, RFC 7919)"), new("3072", "3072 bit (ffdhe3072)"), new("4096", "4096 bit (ffdhe4096)")])
        { Group = Handshake, Applies = values => UsesDhe(values) && Traits(values).TakesDhParameters, Default = values => FormValue.Of(values.Text("start") == Starts.OldPost ? "4096" : "2048"), Help = "Java 6 and 7 take at most 1024 bit, Java 8 at most 2048: a larger group ends their handshake." },
        new TextField("dhFile", "DH parameter file")
        { Group = Handshake, Applies = values => UsesDhe(values) && Traits(values).TakesDhParameters, Advanced = true, Default = values => FormValue.Of(PastedDefaults.In(values)?.DhFile is { } file ? file : values.Text("product") == "haproxy" ? "/etc/haproxy/dhparam.pem" : "/etc/ssl/dhparam.pem") },
        new ToggleField("tickets", "Session tickets")
        { Group = Handshake, Default = values => FormValue.Of(PastedDefaults.In(values)?.Reading.Settings.SessionTickets ?? false), Advanced = true, Help = "Without a timer that changes their key they undo forward secrecy." },
        new NumberField("timeout", "Sessions live", PastedDefaults.ShortestSession, PastedDefaults.LongestSession) { Group = Handshake, Unit = "seconds", Applies = values => Traits(values).HasSessionTimeout, Default = values => FormValue.Of(PastedDefaults.In(values)?.Timeout ?? 300), Advanced = true, Help = "At most 24 hours (RFC 5246, F.1.4)." },
        new ToggleField("compression", "TLS compression") { Group = Handshake, Applies = values => Traits(values).Compression is not null, Default = values => FormValue.Of(PastedDefaults.In(values)?.Compression ?? false), Advanced = true, Help = "CRIME (2012). Only for looking at what it does to the grade." },
        new ToggleField("stapling", "OCSP stapling")
        { Group = Handshake, Applies = values => Traits(values).Stapling is not null, Default = values => FormValue.Of(PastedDefaults.In(values)?.Stapling ?? false), Advanced = true, Help = "Off: Let’s Encrypt has had no responders since August 2025. On for an authority that has." },
        new AddressField("resolver", "DNS resolver for stapling")
        { Group = Handshake, Applies = values => values.Text("product") == "nginx" && values.On("stapling"), Placeholder = "192.0.2.53", Advanced = true, Default = values => FormValue.Of(PastedDefaults.In(values)?.Resolver ?? "") },
    ];

    private static ImmutableArray<Field> HttpFields() =>
    [
        new ToggleField("hsts", "HSTS header") { Group = Http, Applies = SpeaksHttp, Default = values => FormValue.Of(StartPoints.Existing(values) is null || StartPoints.Existing(values)!.Settings.Hsts is not null), Help = "Browsers that have seen it refuse plain HTTP until it runs out. It cannot be taken back." },
        new NumberField("hstsMaxAge", "HSTS max-age", 0, PastedDefaults.LongestHsts)
        { Group = Http, Unit = "seconds", Applies = values => values.On("hsts"), Default = values => FormValue.Of(PastedDefaults.In(values)?.Hsts?.MaxAge ?? 63072000), Help = "63072000 is two years, the guideline’s value. Begin with 300 where you are not sure." },
        new ToggleField("hstsSubdomains", "HSTS for subdomains") { Group = Http, Applies = values => values.On("hsts"), Default = values => FormValue.Of(StartPoints.Existing(values)?.Settings.Hsts?.IncludeSubDomains ?? false), Help = "Every host below this name must have HTTPS." },
        new ToggleField("hstsPreload", "HSTS preload")
        { Group = Http, Applies = values => values.On("hsts") && values.On("hstsSubdomains"), Default = values => FormValue.Of(StartPoints.Existing(values)?.Settings.Hsts?.Preload ?? false), Advanced = true, Help = "Asks to be built into browsers, which take registered domains only. Getting out takes months (hstspreload.org)." },
        new ToggleField("redirect", "Redirect HTTP to HTTPS") { Group = Http, Applies = SpeaksHttp, Default = values => FormValue.Of(StartPoints.Existing(values)?.Settings.RedirectsHttp ?? true) },
        new ToggleField("http2", "HTTP/2") { Group = Http, Default = values => FormValue.Of(StartPoints.Existing(values)?.Settings.Http2 ?? (values.Text("start") != Starts.OldPost && TlsReading.CanDoHttp2(values))), Applies = values => Traits(values).Http2 is not null && (values.Many("protocols").Contains("tls1.2") || values.Many("protocols").Contains("tls1.3")), Advanced = true },
    ];

    private static ToggleField Toggle(string id, string label, Func<StartPoint, bool> start, string help) =>
        new(id, label) { Group = Suites, Applies = Criteria, Default = values => FormValue.Of(start(StartPoints.Of(values))), Help = help };

    private static bool BelowTls13(FormValues values) => values.Many("protocols").Any(protocol => protocol != "tls1.3");

    private static bool Criteria(FormValues values) => BelowTls13(values) && values.Text("suitesBy") == ByCriteria;

    private static bool UsesDhe(FormValues values) => values.On("dhe") || (values.Text("suitesBy") == ByString && StartPoints.Build(values).Version.Evaluate(values.Text("string")).Suites.Any(suite => suite.Suite.KeyExchange == Runbooks.Domain.Tls.Suites.KeyExchange.Dhe));

    private static bool SpeaksHttp(FormValues values) => Traits(values).SpeaksHttp;

    private static ServerTraits Traits(FormValues values) => ServerTraits.Find(values.Text("product")) ?? ServerTraits.Of(ServerProduct.Nginx);
}
