using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

public sealed class TlsCiphersTests
{
    private static FormValue Of(string text) => FormValue.Of(text);

    [Fact]
    public void Pressing_nothing_gives_a_safe_plan()
    {
        var plan = Plan();
        Assert.Equal("A+", plan.Highlights[0].Value);
        Assert.DoesNotContain(plan.Cautions, caution => caution.Severity == Severity.Danger);
        Assert.Equal(plan.Highlights[2].Value.Split(' ')[0], plan.Highlights[3].Value.Split(' ')[0]);
    }

    [Theory]
    [InlineData("tripleDes", "3DES")]
    [InlineData("rc4", "RC4")]
    public void What_the_library_cannot_do_is_refused_at_its_switch(string toggle, string word)
    {
        var problem = Assert.Single(Problems(("openssl", Of("3.0")), (toggle, FormValue.Of(true))));
        Assert.Equal(toggle, problem.Field);
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
        Assert.Contains(word == "3DES" ? "DES-CBC3-SHA" : "RC4-SHA", Plan(("openssl", Of("1.0.2")), ("rsaExchange", FormValue.Of(true)), (toggle, FormValue.Of(true))).CipherString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0", "ssl3", "1.1.0")]
    [InlineData("4.0", "ssl3", "4.0")]
    [InlineData("1.1.0", "tls1.3", "1.1.1")]
    public void Protocols_the_library_lacks_are_refused(string openSsl, string protocol, string told) =>
        Assert.Contains(Problems(("openssl", Of(openSsl)), ("protocols", Many(protocol, "tls1.2"))), problem => problem.Field == "protocols" && problem.Message.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Old_protocols_on_openssl_3_bring_security_level_0()
    {
        var plan = Plan(("protocols", Many("tls1.0", "tls1.1", "tls1.2", "tls1.3")), ("cbc", FormValue.Of(true)));
        Assert.Contains("@SECLEVEL=0", plan.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal("TLS 1.0", plan.Client("IE 8 Win 7")[1]);
        Assert.DoesNotContain("@SECLEVEL", Plan().Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_criteria_is_the_order_of_the_suites()
    {
        var suites = Plan(("order", Many("256-first", "forward-secrecy", "aead", "key-exchange", "aes", "128-first", "hash", "ecdsa"))).CipherString();
        Assert.StartsWith("ECDHE-RSA-AES256-GCM-SHA384", suites, StringComparison.Ordinal);
        var length = Plan(("order", Many("key-exchange", "256-first", "aead", "forward-secrecy", "aes", "128-first", "hash", "ecdsa")), ("cbc", FormValue.Of(true))).CipherString().Split(':');
        Assert.True(Array.IndexOf(length, "ECDHE-RSA-AES256-SHA") < Array.IndexOf(length, "ECDHE-RSA-AES128-GCM-SHA256"));
    }

    [Fact]
    public void The_short_string_comes_to_the_same_list()
    {
        foreach (var openSsl in (string[])["1.0.2", "1.1.1", "3.0", "3.5", "4.0"])
        {
            (string, FormValue)[] form = [("openssl", Of(openSsl)), ("cbc", FormValue.Of(true)), ("rsaExchange", FormValue.Of(true)), ("dhe", FormValue.Of(true)), ("keys", Many("ecdsa", "rsa"))];
            var version = OpenSslBuild.Find(openSsl)!.Version;
            var names = Plan(form).CipherString();
            var brief = Plan([.. form, ("spelling", Of("short"))]).CipherString();
            Assert.True(brief.Length <= names.Length);
            Assert.Equal(version.Evaluate(names).Suites, version.Evaluate(brief).Suites);
        }
    }

    /// <summary>The least that lets a client in lets it in, wherever the library can do it.</summary>
    [Fact]
    public void Compatible_back_to_a_client_lets_that_client_in()
    {
        var impossible = new List<string>();
        foreach (var client in TlsClients.All)
        {
            foreach (var openSsl in (string[])["1.0.1", "1.0.2", "1.1.1", "3.0", "3.5"])
            {
                var evaluation = Tested.Evaluate(Form(("start", Of("compatible")), ("client", Of(client.Id)), ("openssl", Of(openSsl))));
                if (evaluation.Plan?.Client(client.Name)[1] is null or "fails") impossible.Add($"{client.Id} {openSsl}");
            }
        }
        // XP's best is 3DES, SSLv3 and no more; both are out of default builds since 1.1.0.
        Assert.Equal(["ie_6_xp 1.1.1", "ie_6_xp 3.0", "ie_6_xp 3.5", "ie_8_xp 1.1.1", "ie_8_xp 3.0", "ie_8_xp 3.5"], impossible);
    }

    /// <summary>A file that was written is read back to the same suites, whichever product it is for.</summary>
    [Fact]
    public void A_written_file_pasted_again_gives_the_same_suites() => Random.Where(form => Tested.Evaluate(form).Plan is not null).Sample(form =>
    {
        var plan = Plan(form);
        var again = Plan(("start", Of("existing")), ("existing", Of(plan.Files[0].Text)), ("openssl", Of(form.Text("openssl"))), ("version", Of(form.Text("version"))), ("keys", form["keys"]!));
        Assert.Equal(form.Text("product"), again.Inputs.Text("product"));
        Assert.Equal(plan.Inputs.Many("protocols"), again.Inputs.Many("protocols"));
        Assert.Equal(Names(plan), Names(again));
    }, iter: 300);

    [Fact]
    public void The_string_comes_to_the_suites_of_the_table() => Random.Sample(form =>
    {
        if (Tested.Evaluate(form).Plan is not { } plan || plan.Highlights.All(highlight => highlight.Label != "Cipher string")) return;
        var suites = OpenSslBuild.Find(form.Text("openssl"))!.Version.Evaluate(plan.CipherString()).Suites.Select(suite => suite.Name);
        Assert.Equal(suites, Names(plan).Where(name => !name.StartsWith("TLS_", StringComparison.Ordinal)));
    }, iter: 1_000);

    [Fact]
    public void Any_text_in_any_field_gives_a_plan_or_problems() => Gen.Select(Random, Gen.String, OneOf("existing", "string", "version", "host", "dhFile", "rsaChain", "openssl", "client", "variant", "start", "timeout"))
        .Sample((form, text, field) =>
        {
            var start = field switch { "existing" => "existing", "client" => "compatible", "variant" => "post-2014", _ => form.Text("start") };
            var evaluation = Tested.Evaluate(form.With("start", start).With("suitesBy", field == "string" ? "string" : form.Text("suitesBy")).With(field, text));
            Assert.True(evaluation.Plan is null != evaluation.Problems.IsEmpty);
            if (evaluation.Plan is { } plan && field is not "existing") Assert.DoesNotContain(plan.Files[0].Text, c => char.IsControl(c) && c != '\n');
        }, iter: 2_000);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static IEnumerable<string> Names(Plan plan) => plan.Table("suites").Rows.Select(row => row[1]);

    private static readonly Gen<FormValues> Random =
        from start in OneOf("intermediate", "intermediate-5.7", "modern", "compatible")
        from product in OneOf("apache", "nginx", "haproxy")
        from openSsl in OneOf("1.0.2", "1.1.1", "3.0", "3.2", "3.5", "debian-12")
        from keys in OneOf("ecdsa", "rsa", "ecdsa,rsa")
        from oldest in Gen.Int[0, 3]
        from toggles in Gen.Bool.Array[8]
        from spelling in OneOf("names", "short")
        select FormValues.Empty.With("start", start).With("product", product).With("openssl", openSsl).With("spelling", spelling)
            .With("version", product switch { "apache" => "2.4.62", "nginx" => "1.22.1", _ => "2.6.12" })
            .With("keys", FormValue.OfMany([.. keys.Split(',')]))
            .With("protocols", FormValue.OfMany([.. ((string[])["tls1.0", "tls1.1", "tls1.2", "tls1.3"])[oldest..].Where(protocol => protocol != "tls1.3" || openSsl != "1.0.2")]))
            .With("dhe", toggles[0]).With("cbc", toggles[1]).With("rsaExchange", toggles[2]).With("otherCiphers", toggles[3]).With("serverOrder", toggles[4]).With("tickets", toggles[5]).With("hsts", toggles[6]).With("http2", toggles[7]);
}
