using System.Text.RegularExpressions;
using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tests.Vsphere;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

public partial class SectionsTests
{
    public static TheoryData<string> Names => [.. SampleInputs.All.Select(each => each.Name)];

    public static TheoryData<string> ReadNames => [.. SampleInputs.Read];

    private static Plan Plan(TlsInputs inputs) => new() { Runbook = "tls-ciphers", Version = "1", Ruleset = new(2026, 11, 24), Summary = "For a test.", Sections = TlsSections.Of(inputs) };

    private static Plan Plan(string name) => Plan(SampleInputs.Find(name));

    [Theory, MemberData(nameof(ReadNames))]
    public void The_steps_are_those_in_their_golden_file(string name) => Golden.Check(PlanText.Write(Plan(name), name), Path.Combine("TlsSections", name + ".txt"));

    [Theory, MemberData(nameof(Names))]
    public void Step_ids_are_unique_and_stable_in_form(string name)
    {
        var ids = Plan(name).Steps.Select(step => step.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches(Id(), id));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_step_has_a_check_and_an_undo_or_says_why_not(string name) => Assert.All(Plan(name).Steps, step =>
    {
        Assert.NotEmpty(step.Title);
        Assert.NotEmpty(step.Why);
        Assert.NotEmpty(step.Where);
        Assert.NotEmpty(step.Expect);
        if (step.Check is Check.None none) Assert.NotEmpty(none.Reason);
        if (step.Check is Check.Reader reader)
        {
            Assert.Contains(reader.Name, TlsReaders.All.Keys);
            Assert.NotEmpty(reader.Expectations);
        }
        switch (step.Undo)
        {
            case Undo.ByCommands undo: Assert.NotEmpty(undo.Commands); break;
            case Undo.Impossible impossible: Assert.NotEmpty(impossible.Reason); break;
            case Undo.NothingChanged: Assert.True(step.Commands.IsEmpty || step.Check is not Check.None, step.Id); break;
        }
    });

    [Theory, MemberData(nameof(Names))]
    public void Every_command_is_read_by_a_real_shell(string name)
    {
        var commands = Plan(name).Steps.SelectMany(step => step.Undo is Undo.ByCommands undo ? step.Commands.AddRange(undo.Commands) : step.Commands);
        Assert.All(commands, command =>
        {
            Assert.DoesNotContain('\n', command.Text);
            QuotingTests.Shell(command.Text, "-n");
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_pattern_runs_and_does_not_take_the_typed_commands_for_the_answer(string name) => Assert.All(Plan(name).Steps, step =>
    {
        if (step.Check is not Check.Pattern) return;
        var typed = string.Join('\n', step.Commands.Select(command => $"root@web:~# {command.Text}"));
        Assert.Equal(VerdictKind.Fail, Judge(step, typed).Kind);
    });

    [Theory, MemberData(nameof(Names))]
    public void A_plan_survives_being_frozen(string name)
    {
        var json = PlanJson.Write(Plan(name));
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(json)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Whatever_changes_the_server_comes_after_the_copy_and_the_reload_after_the_test(string name)
    {
        var ids = Plan(name).Steps.Select(step => step.Id).ToList();
        var changes = Plan(name).Steps.Where(step => step.Undo is not Undo.NothingChanged && step.Id != "before-copy").Select(step => ids.IndexOf(step.Id));
        Assert.All(changes, at => Assert.True(at > ids.IndexOf("before-copy")));
        Assert.True(ids.IndexOf("install-test") < ids.IndexOf("install-reload"));
        Assert.All(ids.Where(id => id.StartsWith("prove-", StringComparison.Ordinal)), id => Assert.True(ids.IndexOf(id) > ids.IndexOf("install-reload")));
    }

    [Theory, InlineData("apache-debian-12-intermediate", HoldKind.PointOfNoReturn), InlineData("nginx-debian-13-modern", HoldKind.Pause)]
    public void A_hold_stands_before_the_reload_and_with_HSTS_it_is_a_point_of_no_return(string name, HoldKind kind) => Assert.Equal(kind, Plan(name).Step("install-reload")!.Hold!.Kind);

    [Theory]
    [InlineData(63072000, true, HoldKind.Pause)]
    [InlineData(63072000, false, HoldKind.PointOfNoReturn)]
    [InlineData(300, true, HoldKind.PointOfNoReturn)]
    public void HSTS_that_browsers_know_already_is_no_new_point_of_no_return(long seconds, bool subdomains, HoldKind kind)
    {
        var inputs = SampleInputs.Find("apache-debian-12-intermediate");
        var existing = new ServerReading(null, new TlsSettings { Hsts = new HstsPolicy(seconds, subdomains, false) }, [], [], 0);
        Assert.Equal(kind, Plan(inputs with { Existing = existing }).Step("install-reload")!.Hold!.Kind);
    }

    [Theory]
    [InlineData(63072000, "730 days")]
    [InlineData(86400, "1 day")]
    [InlineData(300, "300 seconds")]
    public void A_max_age_is_told_in_days(long seconds, string words) => Assert.Equal(words, ReloadStep.Duration(seconds));

    [Fact]
    public void DH_parameters_are_made_only_where_the_plan_has_a_file_that_counts()
    {
        Assert.Null(Plan("apache-debian-12-intermediate").Step("install-dh"));
        Assert.Contains("group:ffdhe2048", Plan("haproxy-debian-12-old-clients").Step("install-dh")!.Commands[0].Text, StringComparison.Ordinal);
        Assert.Contains("openssl dhparam -out /etc/ssl/site/dh4096.pem 4096", Plan("apache-ubuntu-14.04-2014").Step("install-dh")!.Commands[0].Text, StringComparison.Ordinal);
        // Apache 2.4.7 and HAProxy 1.5 read them in the certificate's file.
        Assert.NotNull(Plan("apache-ubuntu-14.04-2014").Step("install-dh-append"));
        Assert.NotNull(Plan("haproxy-1.0.1g-2014").Step("install-dh-append"));
        Assert.Null(Plan("haproxy-debian-12-old-clients").Step("install-dh-append"));
    }

    [Theory]
    [InlineData("nginx-debian-12-stapling-preload", "before-ciphers", "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305")]
    [InlineData("nginx-debian-12-stapling-preload", "before-modules", "--with-http_ssl_module\n--with-http_v2_module")]
    [InlineData("nginx-debian-12-stapling-preload", "install-read", "# configuration file /etc/nginx/conf.d/tls-www.example.com.conf:")]
    [InlineData("apache-debian-12-intermediate", "before-modules", "alias_module\nheaders_module\nhttp2_module\nsocache_shmcb_module\nssl_module")]
    [InlineData("apache-debian-12-intermediate", "before-listen", "Listen 80\n\tListen 443")]
    [InlineData("apache-debian-12-intermediate", "before-listen", "Listen 192.0.2.1:443 https\nlisten [::]:80")]
    [InlineData("nginx-debian-13-modern", "before-certificate-ecdsa", "subject=CN = www.example.com\nnotAfter=Dec 14 22:14:17 2026 GMT\n            Public Key Algorithm: id-ecPublicKey\n                Public-Key: (256 bit)\n                ASN1 OID: prime256v1\nCertificate will not expire\nHostname www.example.com does match certificate\nThe key belongs to the certificate")]
    [InlineData("apache-debian-12-intermediate", "before-certificate-rsa", "subject=CN = www.example.com\nnotAfter=Dec 14 22:14:17 2026 GMT\n            Public Key Algorithm: rsaEncryption\n                Public-Key: (2048 bit)\nCertificate will not expire\nHostname www.example.com does match certificate\nThe key belongs to the certificate")]
    [InlineData("apache-debian-12-intermediate", "install-read", "*:9445                 www.example.com (/etc/apache2/sites-enabled/tls-www.example.com.conf:3)")]
    [InlineData("apache-debian-12-intermediate", "install-read", "         port 9446 namevhost www.example.com (/etc/apache2/sites-enabled/tls-www.example.com.conf:9)")]
    [InlineData("haproxy-debian-12-old-clients", "install-dh", "    DH Parameters: (2048 bit)\n    GROUP: ffdhe2048")]
    [InlineData("haproxy-debian-12-old-clients", "prove-dh", "Server Temp Key: DH, 2048 bits")]
    [InlineData("haproxy-debian-12-old-clients", "prove-http2", "ALPN protocol: h2")]
    public void What_real_programs_print_passes_and_less_of_it_does_not(string name, string step, string printed)
    {
        var judged = Plan(name).Step(step)!;
        Assert.Equal(VerdictKind.Pass, Judge(judged, printed.Replace("\n", "\r\n", StringComparison.Ordinal)).Kind);
        Assert.NotEqual(VerdictKind.Pass, Judge(judged, printed[..(printed.Length / 2)]).Kind);
    }

    [Theory]
    [InlineData("apache-debian-12-intermediate", "before-certificate-rsa", "    Public Key Algorithm: rsaEncryption\n        Public-Key: (2048 bit)\nCertificate will not expire\nHostname www.example.com does NOT match certificate\nThe key belongs to the certificate")]
    [InlineData("apache-debian-12-intermediate", "before-certificate-rsa", "    Public Key Algorithm: id-ecPublicKey\n        Public-Key: (256 bit)\nCertificate will not expire\nHostname www.example.com does match certificate\nThe key belongs to the certificate")]
    [InlineData("apache-debian-12-intermediate", "before-certificate-rsa", "    Public Key Algorithm: rsaEncryption\n        Public-Key: (2048 bit)\nCertificate will expire\nHostname www.example.com does match certificate\nThe key belongs to the certificate")]
    [InlineData("apache-debian-12-intermediate", "before-modules", "alias_module\nheaders_module\nsocache_shmcb_module\nssl_module")]
    [InlineData("apache-debian-12-intermediate", "before-listen", "Listen 80\nListen 8443")]
    [InlineData("apache-debian-12-intermediate", "before-listen", "Listen 443")]
    [InlineData("apache-debian-12-intermediate", "before-listen", "Listen 80\nListen 80")]
    [InlineData("nginx-debian-13-modern", "before-certificate-ecdsa", "    Public Key Algorithm: id-ecPublicKey\n        Public-Key: (256 bit)\n        ASN1 OID: secp256k1\nCertificate will not expire\nHostname www.example.com does match certificate\nThe key belongs to the certificate")]
    [InlineData("apache-debian-12-intermediate", "install-read", "*:443   other.www.example.com (/etc/apache2/sites-enabled/tls-other.conf:3)")]
    [InlineData("haproxy-debian-12-old-clients", "prove-dh", "Server Temp Key: DH, 1024 bits")]
    [InlineData("haproxy-debian-12-old-clients", "install-file-here", "SHA2-256(haproxy.cfg)= 3c8258aca44dbcc845f337137cd2b01ffc9a4419851a05588a844d57b9ba8028")]
    public void What_is_not_as_planned_fails(string name, string step, string printed) => Assert.Equal(VerdictKind.Fail, Judge(Plan(name).Step(step)!, printed).Kind);

    /// <summary>Debian's folders: what is switched off, a link to what is on, and a file that an editor left.</summary>
    [Fact]
    public void Only_files_that_Apache_reads_are_asked_for_a_Listen()
    {
        var folder = Directory.CreateTempSubdirectory("listen").FullName;
        try
        {
            foreach (var (file, text) in new[] { ("ports.conf", "Listen 80"), ("sites-available/on.conf", "Listen 443"), ("sites-available/off.conf", "Listen 8443"), ("ports.conf.bak", "Listen 8080") })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                File.WriteAllText(Path.Combine(folder, file), text + "\n");
            }
            Directory.CreateDirectory(Path.Combine(folder, "sites-enabled"));
            File.CreateSymbolicLink(Path.Combine(folder, "sites-enabled/on.conf"), "../sites-available/on.conf");
            var command = Plan("apache-debian-12-intermediate").Step("before-listen")!.Commands.Single().Text;
            var printed = QuotingTests.Shell(command.Replace("/etc/apache2", folder, StringComparison.Ordinal) + "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["Listen 443", "Listen 80"], printed.Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_protocols_that_are_offered_and_those_that_are_refused_are_told_apart(string name)
    {
        var plan = Plan(name);
        var offered = SampleInputs.Find(name).Configuration.Protocols;
        Assert.All(new[] { "tls10", "tls11", "tls12", "tls13" }.Zip([TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12, TlsProtocol.Tls13]), each =>
        {
            Assert.Equal(offered.Contains(each.Second), plan.Step($"prove-{each.First}") is not null);
            Assert.False(offered.Contains(each.Second) && plan.Step($"prove-no-{each.First}") is not null);
        });
    }

    /// <summary>A paste goes to whoever sees the run; with the secret of a session its recording can be read.</summary>
    [Theory, MemberData(nameof(Names))]
    public void No_secret_of_a_session_is_asked_for(string name) => Assert.All(Plan(name).Steps.SelectMany(step => step.Commands.Select(command => command.Text)).Where(text => text.Contains("s_client", StringComparison.Ordinal)), text =>
    {
        const string printed = "    Cipher    : ECDHE-RSA-AES128-GCM-SHA256\n    Master-Key: 0A0B\n    Resumption PSK: 0C0D\nServer Temp Key: DH, 2048 bits\nALPN protocol: h2\nOCSP Response Status: successful (0x0)\n";
        var shown = QuotingTests.Shell($"openssl() {{ cat <<'END'\n{printed}END\n}}\n{text.Replace("</dev/null", "", StringComparison.Ordinal)}\n");
        Assert.DoesNotContain("0A0B", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("0C0D", shown, StringComparison.Ordinal);
        Assert.NotEmpty(shown);
    });

    private static Verdict Judge(Step step, string evidence) => EvidenceJudge.Judge(step.Check, evidence, new Dictionary<string, EvidenceReader>());

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
