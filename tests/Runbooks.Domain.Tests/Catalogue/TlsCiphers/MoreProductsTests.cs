using CsCheck;
using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>lighttpd, Postfix, Dovecot and stunnel by the form.</summary>
public sealed class MoreProductsTests
{
    public static TheoryData<string> Words => [.. ServerTraitsRows.All.Select(traits => traits.Word)];

    [Fact]
    public void Every_product_has_its_steps_in_the_order_of_the_enumeration() => Assert.Equal(Enum.GetValues<ServerProduct>(), ProductStepsRows.All.Select(own => own.Product));

    [Theory, MemberData(nameof(Words))]
    public void Choosing_the_product_alone_gives_a_plan_for_Debian_12(string word)
    {
        var plan = Plan(("product", FormValue.Of(word)));
        var traits = ServerTraits.Find(word)!;
        Assert.StartsWith($"{traits.Name} {traits.Usual} with Debian 12", plan.Summary, StringComparison.Ordinal);
        Assert.StartsWith("A", plan.Highlights[0].Value, StringComparison.Ordinal);
        Assert.Equal(traits.SpeaksHttp, plan.Step("prove-hsts") is not null);
        Assert.Equal(traits.SpeaksHttp, plan.Step("prove-redirect") is not null);
        Assert.Equal(word == "nginx" || word == "apache" || word == "haproxy", plan.Step("prove-http2") is not null);
        Assert.Equal(word != "stunnel", plan.Step("install-test") is not null);
    }

    [Theory]
    [InlineData("postfix", "-connect www.example.com:25 -starttls smtp -servername www.example.com")]
    [InlineData("dovecot", "-connect www.example.com:993 -servername www.example.com")]
    [InlineData("stunnel", "-connect www.example.com:443 -servername www.example.com")]
    public void A_connection_is_tried_where_the_product_speaks_TLS(string word, string expected) =>
        Assert.Contains(expected, Plan(("product", FormValue.Of(word))).Step("prove-tls12")!.Commands[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Postfix_is_counted_with_the_librarys_own_suites_of_TLS_13()
    {
        var plan = Plan(("product", FormValue.Of("postfix")));
        Assert.Equal(["TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256"], plan.Table("suites").Rows.Select(row => row[1]).Where(name => name.StartsWith("TLS_", StringComparison.Ordinal)));
        Assert.DoesNotContain(Tested.Evaluate(Form(("product", FormValue.Of("postfix")))).Problems, problem => problem.Field == "tls13");
    }

    [Theory]
    [InlineData("lighttpd")]
    [InlineData("stunnel")]
    public void Two_kinds_of_key_are_refused_at_their_field(string word) =>
        Assert.Equal("keys", Assert.Single(Problems(("product", FormValue.Of(word)), ("keys", Many("ecdsa", "rsa")))).Field);

    [Theory]
    [InlineData("lighttpd", "1.4.67")]
    [InlineData("dovecot", "2.4.1")]
    [InlineData("postfix", "3.5.6")]
    [InlineData("stunnel", "5.56")]
    public void A_version_that_is_not_known_is_refused_at_its_field(string word, string version) =>
        Assert.Contains(Problems(("product", FormValue.Of(word)), ("version", FormValue.Of(version))), problem => problem.Field == "version");

    [Theory]
    [InlineData("lighttpd", "lighttpd/1.4.69 (ssl) - a light and fast webserver", "lighttpd/1.4.6 (ssl) - a light and fast webserver")]
    [InlineData("postfix", "3.7.11", "3.7.1")]
    [InlineData("dovecot", "2.3.19.1 (9b53102964)", "2.3.19 (b3ad6004dc)")]
    [InlineData("stunnel", "stunnel 5.68 on x86_64-pc-linux-gnu platform\nRunning  with OpenSSL 3.0.19 27 Jan 2026", "stunnel 5.6 on x86_64-pc-linux-gnu platform")]
    public void The_version_is_read_as_the_product_prints_it(string word, string printed, string other)
    {
        var check = Plan(("product", FormValue.Of(word))).Step("before-server")!.Check;
        Assert.Equal(VerdictKind.Pass, Judge(check, printed).Kind);
        Assert.NotEqual(VerdictKind.Pass, Judge(check, other).Kind);
        // The form takes the same line.
        Assert.Empty(Tested.Evaluate(Form(("product", FormValue.Of(word)), ("version", FormValue.Of(printed.Split('\n')[0])))).Problems);
    }

    [Theory]
    [InlineData("lighttpd", "            \"MinProtocol\"  => \"TLSv1.2\",", "            \"MinProtocol\"  => \"TLSv1\",")]
    [InlineData("postfix", "smtpd_tls_protocols = >=TLSv1.2, <=TLSv1.3", "smtpd_tls_protocols = >=TLSv1, <=TLSv1.3")]
    [InlineData("dovecot", "ssl_min_protocol = TLSv1.2", "ssl_min_protocol = TLSv1.1")]
    public void What_the_server_reads_is_told_from_what_was_there_before(string word, string printed, string other)
    {
        var check = Plan(("product", FormValue.Of(word))).Step("install-read")!.Check;
        Assert.Equal(VerdictKind.Pass, Judge(check, printed).Kind);
        Assert.Equal(VerdictKind.Fail, Judge(check, other).Kind);
    }

    [Theory]
    [InlineData("postfix", "rhel-9")]
    [InlineData("dovecot", "alpine-3.22")]
    [InlineData("lighttpd", "freebsd-14")]
    [InlineData("stunnel", "3.5")]
    public void A_place_that_was_not_read_is_told(string word, string build)
    {
        var step = Plan(("product", FormValue.Of(word)), ("openssl", FormValue.Of(build))).Step("install-file")!;
        Assert.Contains("Debian", step.Unverified!, StringComparison.Ordinal);
        Assert.Null(Plan(("product", FormValue.Of(word))).Step("install-file")!.Unverified);
    }

    [Fact]
    public void Any_form_gives_a_plan_or_problems_at_its_fields() => Random.Sample(form =>
    {
        var evaluation = Tested.Evaluate(form);
        Assert.True(evaluation.Plan is null != evaluation.Problems.IsEmpty);
        Assert.All(evaluation.Problems, problem => Assert.Contains(TlsForm.Form.Fields, field => field.Id == problem.Field));
        if (evaluation.Plan is { } plan) Assert.DoesNotContain(plan.Files[0].Text, c => char.IsControl(c) && c != '\n');
    }, iter: 2_000);

    private static Verdict Judge(Check check, string evidence) => EvidenceJudge.Judge(check, evidence, new Dictionary<string, EvidenceReader>());

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static readonly Gen<FormValues> Random =
        from start in OneOf("intermediate", "intermediate-5.7", "modern", "compatible", "post-2014")
        from product in OneOf("lighttpd", "postfix", "dovecot", "stunnel")
        from openSsl in OneOf("1.0.2", "1.1.0", "1.1.1", "3.0", "3.5", "4.0", "debian-12", "rhel-9")
        from keys in OneOf("ecdsa", "rsa", "ecdsa,rsa")
        from oldest in Gen.Int[0, 3]
        from count in Gen.Int[1, 4]
        from toggles in Gen.Bool.Array[10]
        select FormValues.Empty.With("start", start).With("product", product).With("openssl", openSsl).With("keys", FormValue.OfMany([.. keys.Split(',')]))
            .With("protocols", FormValue.OfMany([.. ((string[])["tls1.0", "tls1.1", "tls1.2", "tls1.3"])[oldest..].Take(count)]))
            .With("dhe", toggles[0]).With("cbc", toggles[1]).With("rsaExchange", toggles[2]).With("serverOrder", toggles[3]).With("tickets", toggles[4]).With("hsts", toggles[5]).With("http2", toggles[6])
            .With("stapling", toggles[7]).With("compression", toggles[8]).With("redirect", toggles[9]);
}
