using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>Configurations people have, pasted: the two lists the post of 2014 quotes, its own directives, and broken ones.</summary>
public sealed class PastedConfigurationTests
{
    /// <summary>The list of August 2013 on which the post rests, with blanks, as it is quoted.</summary>
    private const string Quoted = "EECDH+ECDSA+AESGCM EECDH+aRSA+AESGCM EECDH+ECDSA+SHA384 EECDH+ECDSA+SHA256 EECDH+aRSA+SHA384 EECDH+aRSA+SHA256 EECDH+aRSA+RC4 EECDH EDH+aRSA RC4 !aNULL !eNULL !LOW !3DES !MD5 !EXP !PSK !SRP !DSS";
    private const string QuotedNginx = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-SHA384:ECDHE-RSA-AES256-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-SHA256:ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA:HIGH:!aNULL:!eNULL:!LOW:!3DES:!MD5:!EXP:!CBC:!EDH:!kEDH:!PSK:!SRP:!kECDH";

    private static Plan Pasted(string text, string openSsl = "1.0.1g", string version = "2.4.7") => Plan(("start", FormValue.Of("existing")), ("existing", FormValue.Of(text)), ("openssl", FormValue.Of(openSsl)), ("version", FormValue.Of(version)), ("keys", Many("rsa")));

    [Fact]
    public void The_quoted_apache_list_is_read_and_evaluated()
    {
        var plan = Pasted($"SSLProtocol all -SSLv2\nSSLHonorCipherOrder On\nSSLCipherSuite \"{Quoted}\"\n");
        Assert.Equal("apache", plan.Inputs.Text("product"));
        Assert.Equal(Suites(Quoted), Names(plan));
        Assert.True(plan.Inputs.On("serverOrder"));
    }

    [Fact]
    public void The_quoted_nginx_list_is_read_and_evaluated()
    {
        var plan = Pasted($"server {{\n  listen 443 ssl;\n  ssl_protocols TLSv1 TLSv1.1 TLSv1.2;\n  ssl_ciphers {QuotedNginx};\n}}\n", version: "1.6.0");
        Assert.Equal("nginx", plan.Inputs.Text("product"));
        Assert.Equal(Suites(QuotedNginx), Names(plan));
        // CBC is no word of 1.0.1, and nobody says so but we.
        var ignored = Assert.Single(plan.Cautions, caution => caution.Text.Contains("ignored", StringComparison.Ordinal));
        Assert.Equal(Severity.Warning, ignored.Severity);
        Assert.StartsWith("The cipher string’s term !CBC is ignored, and no server reports it. ", ignored.Text, StringComparison.Ordinal);
        Assert.False(ignored.Text.EndsWith("reports it. ", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_ignored_terms_three_are_named()
    {
        var ignored = Pasted("SSLCipherSuite HIGH:!ONE:!TWO:!THREE:!FOUR:!FIVE\n").Cautions.Where(caution => caution.Text.Contains("ignored", StringComparison.Ordinal)).Select(caution => caution.Text).ToList();
        Assert.Equal(4, ignored.Count);
        Assert.Contains("!THREE", ignored[2], StringComparison.Ordinal);
        Assert.StartsWith("2 more terms of the cipher string are ignored", ignored[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_lines_are_told_by_their_number()
    {
        var plan = Pasted("SSLProtocol -SSLv2 ALL\nSSLCipherSuite HIGH:!aNULL\nHeader add Strict-Transport-Security “max-age=63072000”\nSSLNonsense on\n", "1.0.2", "2.4.62");
        var lines = plan.Table("reading").Rows.Select(row => (row[0], row[2])).ToList();
        Assert.Contains(lines, line => line.Item1 == "3" && line.Item2.Contains("curly", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Item1 == "4");
    }

    [Fact]
    public void What_is_no_configuration_is_said_to_be_none()
    {
        foreach (var (text, told) in new[] { ("Dear colleague,\nplease find attached", "does not look like"), ("We met;\nand we left;", "about TLS") })
        {
            var problem = Assert.Single(Problems(("start", FormValue.Of("existing")), ("existing", FormValue.Of(text))));
            Assert.Equal("existing", problem.Field);
            Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("SSLEngine on\nSSLCipherSuite PROFILE=SYSTEM\n", "2", "apache")]
    [InlineData("server {\nssl_ciphers PROFILE=SYSTEM;\n}\n", "2", "nginx")]
    [InlineData("global\nssl-default-bind-ciphers PROFILE=SYSTEM\n", "2", "haproxy")]
    public void The_word_for_the_policy_of_the_system_starts_with_criteria(string text, string line, string product)
    {
        var plan = Plan(("start", FormValue.Of("existing")), ("existing", FormValue.Of(text)), ("openssl", FormValue.Of("rhel-9")));
        Assert.Equal(product, plan.Inputs.Text("product"));
        Assert.Equal("criteria", plan.Inputs.Text("suitesBy"));
        Assert.Contains(plan.Table("reading").Rows, row => row[0] == line && row[2].Contains("crypto policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.0.2"), InlineData("3.0")]
    public void A_string_with_that_word_is_explained(string openSsl) =>
        Assert.Contains(OpenSslBuild.Find(openSsl)!.Explain("PROFILE=SYSTEM").Terms, term => term.Why.Contains("Red Hat's word", StringComparison.Ordinal));

    [Fact]
    public void Every_setting_that_changes_is_shown_with_the_old_grade()
    {
        var before = "ssl_protocols TLSv1 TLSv1.2;\nssl_ciphers ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA;\nssl_session_timeout 20m;\n";
        var plan = Plan(("start", FormValue.Of("existing")), ("existing", FormValue.Of(before)), ("protocols", Many("tls1.2", "tls1.3")), ("serverOrder", FormValue.Of(true)), ("hsts", FormValue.Of(true)), ("hstsMaxAge", FormValue.Of("300")), ("timeout", FormValue.Of("300")));
        var changes = plan.Table("changes").Rows.ToDictionary(row => row[0], row => row[1]);
        Assert.Equal("disappears", changes["TLS 1.0"]);
        Assert.Equal("appears", changes["TLS 1.3"]);
        Assert.Equal("off (not set) → on", changes["The server’s order decides"]);
        Assert.Equal("on (not set) → off", changes["Session tickets"]);
        Assert.Equal("1200 seconds → 300 seconds", changes["Sessions live"]);
        Assert.Equal("none → max-age=300", changes["HSTS"]);
        Assert.False(changes.ContainsKey("TLS compression"));
        Assert.Equal("B", plan.Highlights.Single(highlight => highlight.Label == "Grade of the pasted configuration").Value);
    }

    [Fact]
    public void What_changes_against_the_pasted_configuration_is_shown()
    {
        var before = "ssl_protocols TLSv1.2;\nssl_ciphers ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA;\nssl_prefer_server_ciphers on;\n";
        var plan = Plan(("start", FormValue.Of("existing")), ("existing", FormValue.Of(before)), ("suitesBy", FormValue.Of("criteria")));
        var changes = plan.Table("changes").Rows.ToDictionary(row => row[0], row => row[1]);
        Assert.Equal("disappears", changes["AES128-SHA"]);
        Assert.Equal("appears", changes["ECDHE-RSA-AES128-GCM-SHA256"]);
    }

    [Fact]
    public void Files_and_sessions_go_on_as_they_were()
    {
        const string Before = "ssl_certificate /etc/ssl/certs/shop.pem;\nssl_certificate_key /etc/ssl/private/shop.key;\nssl_session_timeout 10m;\nssl_session_tickets on;\n";
        var plan = Pasted(Before, "3.0", "1.22.1");
        foreach (var line in Before.Replace("10m", "600s", StringComparison.Ordinal).Split('\n')) Assert.Contains(line, plan.Files[0].Text, StringComparison.Ordinal);
    }

    /// <summary>A variable is no path that a plan could name.</summary>
    [Fact]
    public void A_file_that_cannot_be_told_stays_the_plans_own() =>
        Assert.Equal("/etc/ssl/certs/site-rsa.pem", Plan(("start", FormValue.Of("existing")), ("existing", FormValue.Of("ssl_certificate /etc/ssl/$ssl_server_name.pem;\n")), ("keys", Many("rsa"))).Inputs.Text("rsaChain"));

    private static IEnumerable<string> Suites(string text) => OpenSslVersion.Of(Release.V101G).Evaluate(text).Suites.Select(suite => suite.Name);

    private static IEnumerable<string> Names(Plan plan) => plan.Table("suites").Rows.Select(row => row[1]);
}
