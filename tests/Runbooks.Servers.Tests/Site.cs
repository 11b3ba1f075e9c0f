using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>
/// What the runbook makes of a person's choices for a server as Debian 12 has it, such as Apache 2.4, nginx 1.22 or HAProxy 2.6, with OpenSSL 3.0.
/// </summary>
/// <param name="Inputs">What the plan was made from.</param>
/// <param name="Name">The plan's file.</param>
internal sealed record Site(ServerProduct Product, TlsInputs Inputs, string Name, string Text)
{
    public const string Host = "www.example.com";

    public static readonly OpenSslVersion OpenSsl = OpenSslVersion.Of(Release.V30);

    public static Site Of(CertificateFixture certificates, ServerProduct product, string choices)
    {
        var traits = ServerTraits.Of(product);
        var chosen = Choices.Read(choices).With("product", traits.Word).With("version", traits.Loaded.ToString()).With("openssl", "debian-12").With("host", Host);
        var sizes = Choices.Runbook.Form.Complete(chosen);
        foreach (var key in sizes.Many("keys"))
        {
            var path = key == "rsa" ? certificates.Rsa(sizes.Text("rsaBits")) : certificates.Ecdsa(sizes.Text("curve"));
            chosen = chosen.With($"{key}Chain", path + (traits.KeyIsInChain ? ".both.pem" : ".pem")).With($"{key}Key", path + ".key");
        }
        if (sizes.Text("dhBits") is { Length: > 0 } bits) chosen = chosen.With("dhFile", certificates.DhParameters(bits));

        var evaluation = Choices.Runbook.Evaluate(chosen);
        Assert.True(evaluation.Plan is not null, $"{choices}: {string.Join(' ', evaluation.Problems)}");
        if (evaluation.Plan.Step("install-dh-append") is not null)
        {
            // The plan's step, with a copy of the file: other sites have that certificate too.
            var first = TlsReading.Read(evaluation.Values).Required().Configuration.Certificates[0];
            chosen = chosen.With(first.Certificate.Key == Authentication.Rsa ? "rsaChain" : "ecdsaChain", certificates.Appended(first.ChainFile.ToString(), chosen.Text("dhFile")));
            evaluation = Choices.Runbook.Evaluate(chosen);
        }
        var inputs = TlsReading.Read(evaluation.Values).Required();
        return new Site(product, inputs, inputs.File.Name, evaluation.Plan!.Files.Single(file => file.Name == inputs.File.Name).Text);
    }
}
