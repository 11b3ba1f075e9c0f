using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation;

public sealed class HandshakeTests
{
    [Theory]
    [InlineData(Offers.Variant1)]
    [InlineData(Offers.Variant3)]
    [InlineData(Offers.Variant5)]
    [InlineData(Offers.Variant6)]
    [InlineData(Offers.LengthBeforeMode)]
    public void Java_6_fails_in_every_variant_of_the_old_post(string cipherString)
    {
        var failed = Assert.IsType<HandshakeOutcome.Failed>(Offers.Blog(cipherString).Ask("java_6u45"));
        Assert.Equal(HandshakeFailure.DhBits, failed.Reason);
        Assert.Equal(KeyExchange.Dhe, failed.Picked!.Suite.KeyExchange);
        Assert.EndsWith("with 4096-bit parameters; this client takes at most 1024 bits.", failed.Why, StringComparison.Ordinal);
        Assert.True(failed.IsUnverified);
        Assert.True(Offers.Blog(cipherString, dhBits: 1024).Ask("java_6u45").Succeeds);
    }

    [Theory]
    [InlineData("firefox_27_win8")]
    [InlineData("firefox_3130_esr_win7")]
    [InlineData("java_8u31")]
    public void Gcm_before_cbc_gives_128_bits_to_clients_that_could_have_256(string client)
    {
        Assert.Equal("ECDHE-RSA-AES128-GCM-SHA256", Offers.Blog(Offers.Variant5).Ask(client).Picked!.Suite.Name);
        Assert.Equal("ECDHE-RSA-AES128-GCM-SHA256", Offers.Blog(Offers.Variant6).Ask(client).Picked!.Suite.Name);
    }

    [Fact]
    public void Length_before_mode_gives_256_bits_to_every_client_that_has_a_suite_for_it()
    {
        // Java 7 and 8u31 offer no 256 bits at all, the others no ECDHE.
        var exceptions = Handshake.SimulateAll(Offers.Blog(Offers.LengthBeforeMode))
            .Where(outcome => !outcome.Succeeds || outcome.Picked!.Suite is not { KeyBits: 256, KeyExchange: KeyExchange.Ecdhe })
            .Select(outcome => $"{outcome.Client.Id} {(outcome.Succeeds ? outcome.Picked!.Suite.Name : "fails")}");
        Assert.Equal(
            [
                "ie_6_xp DES-CBC3-SHA", "ie_8_xp DES-CBC3-SHA", "android_237 DHE-RSA-DES-CBC3-SHA", "java_6u45 fails", "java_7u25 ECDHE-RSA-AES128-SHA",
                "java_8u31 ECDHE-RSA-AES128-GCM-SHA256", "openssl_098y DHE-RSA-AES256-SHA",
            ],
            exceptions);
    }

    [Fact]
    public void Variant_1_gives_rc4_to_the_vulnerable_and_to_no_client_of_tls_12()
    {
        var rc4 = Handshake.SimulateAll(Offers.Blog(Offers.Variant1)).Where(outcome => outcome.Picked?.Suite.Encryption == Encryption.Rc4).ToList();
        Assert.Superset(new HashSet<string> { "ie_8_xp", "android_404", "safari_519_osx1068", "safari_604_osx1084", "java_7u25" }, rc4.Select(outcome => outcome.Client.Id).ToHashSet());
        Assert.All(rc4, outcome => Assert.True(outcome.Picked!.Protocol < TlsProtocol.Tls12));
    }

    [Fact]
    public void Internet_Explorer_8_on_XP_gets_3DES_or_RC4_and_names_no_host()
    {
        Assert.Equal("RC4-SHA", Offers.Blog(Offers.Variant1).Ask("ie_8_xp").Picked!.Suite.Name);
        var outcome = Offers.Blog(Offers.Variant6).Ask("ie_8_xp");
        Assert.Equal("DES-CBC3-SHA", outcome.Picked!.Suite.Name);
        Assert.False(outcome.Picked.HasForwardSecrecy);
        Assert.Contains("no server name (SNI)", Assert.Single(outcome.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_protocol_never_gets_a_suite_of_TLS_12()
    {
        var offer = Offers.Blog(Offers.Variant6) with { Protocols = [TlsProtocol.Tls10, TlsProtocol.Tls11] };
        Assert.Equal((TlsProtocol.Tls11, "ECDHE-RSA-AES256-SHA"), (offer.Ask("firefox_27_win8").Picked!.Protocol, offer.Ask("firefox_27_win8").Picked!.Suite.Name));
        Assert.Equal(
            "No common suite that works: ECDHE-RSA-AES128-SHA256 needs TLS 1.2, and the highest common protocol is TLS 1.1.",
            Why(offer with { Suites = Offers.Suites(Release.V30, "ECDHE-RSA-AES128-SHA256:CAMELLIA128-SHA") }, "ie_11_win7"));
    }

    [Fact]
    public void No_common_protocol_names_both_ranges()
    {
        Assert.Equal("No common protocol: this client offers SSLv3 to TLS 1.0, the server TLS 1.2 to TLS 1.3.", Why(Offers.Intermediate(Offers.Rsa(2048)), "ie_8_xp"));
        Assert.Equal("No common protocol: this client offers SSLv3 to TLS 1.0, the server only TLS 1.3.", Why(Offers.Modern, "ie_8_xp"));
        Assert.Equal("No common protocol: this client offers SSLv3 to TLS 1.0, the server TLS 1.1, TLS 1.3.", Why(Offers.Blog(Offers.Variant6) with { Protocols = [TlsProtocol.Tls13, TlsProtocol.Tls11] }, "ie_8_xp"));
    }

    [Fact]
    public void A_suite_that_fits_no_certificate_is_passed_over()
    {
        var rsa = Offers.Intermediate(Offers.Rsa(2048)).Ask("android_70");
        var both = Offers.Intermediate(Offers.Rsa(2048), Offers.Ecdsa(256)).Ask("android_70");
        Assert.Equal(("ECDHE-RSA-AES128-GCM-SHA256", Authentication.Rsa), (rsa.Picked!.Suite.Name, rsa.Picked.Certificate!.Key));
        Assert.Equal(("ECDHE-ECDSA-AES128-GCM-SHA256", Authentication.Ecdsa), (both.Picked!.Suite.Name, both.Picked.Certificate!.Key));
        // It lists P-256 alone, so a certificate on P-384 is as good as none.
        Assert.Equal("ECDHE-RSA-AES128-GCM-SHA256", Offers.Intermediate(Offers.Rsa(2048), Offers.Ecdsa(384)).Ask("android_70").Picked!.Suite.Name);
        Assert.StartsWith("No common suite that works: ECDHE-ECDSA-AES128-GCM-SHA256 needs a curve that this client does not know, for the server's 384-bit ECDSA key", Why(Offers.Intermediate(Offers.Ecdsa(384)), "android_70"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_DH_parameters_a_DHE_suite_is_passed_over()
    {
        var offer = Offers.Intermediate(Offers.Rsa(2048)) with { Suites = Offers.Suites(Release.V30, "DHE-RSA-AES128-GCM-SHA256:AES128-SHA") };
        Assert.Equal((2048, "DHE-RSA-AES128-GCM-SHA256"), (offer.Ask("ie_11_win7").Picked!.DhBits, offer.Ask("ie_11_win7").Picked!.Suite.Name));
        Assert.Equal("AES128-SHA", (offer with { DhBits = null }).Ask("ie_11_win7").Picked!.Suite.Name);
        Assert.EndsWith("DHE-RSA-AES128-GCM-SHA256 needs DH parameters, and the server has none.", Why(offer with { DhBits = null, Suites = [offer.Suites[0]] }, "ie_11_win7"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_is_the_preferring_sides()
    {
        // The client puts 256 bits first in both protocols, the server 128.
        var tls12 = Offers.Intermediate(Offers.Rsa(2048)) with { Protocols = [TlsProtocol.Tls12], Tls13Suites = [], Suites = Offers.Suites(Release.V30, "AES128-SHA:AES256-SHA") };
        Assert.Equal("AES256-SHA", tls12.Ask("openssl_315").Picked!.Suite.Name);
        Assert.Equal("AES128-SHA", (tls12 with { PrefersOwnOrder = true }).Ask("openssl_315").Picked!.Suite.Name);
        Assert.Equal("TLS_AES_256_GCM_SHA384", Offers.Modern.Ask("openssl_315").Picked!.Suite.Name);
        Assert.Equal("TLS_AES_128_GCM_SHA256", (Offers.Modern with { PrefersOwnOrder = true }).Ask("openssl_315").Picked!.Suite.Name);
    }

    [Fact]
    public void A_client_with_a_key_for_the_post_quantum_group_gets_it()
    {
        Assert.Equal("X25519MLKEM768", Offers.Modern.Ask("chromium_137_win11").Picked!.Group!.Name);
        Assert.Equal("X25519", Offers.Modern.Ask("chrome_70_win10").Picked!.Group!.Name);
    }

    [Fact]
    public void A_client_without_a_key_for_the_group_is_asked_again()
    {
        var outcome = (Offers.Modern with { Groups = Offers.Groups("secp384r1", "prime256v1") }).Ask("chrome_70_win10");
        Assert.Equal((true, "secp384r1"), (outcome.Picked!.AsksAgain, outcome.Picked.Group!.Name));
        Assert.Contains("HelloRetryRequest", Assert.Single(outcome.Notes), StringComparison.Ordinal);
        // Firefox sends one for P-256 too: no second round, although the server names P-384 first and prefers its own order.
        var firefox = (Offers.Modern with { Groups = Offers.Groups("secp384r1", "prime256v1"), PrefersOwnOrder = true }).Ask("firefox_100_win10").Picked!;
        Assert.Equal((false, "prime256v1"), (firefox.AsksAgain, firefox.Group!.Name));
        Assert.StartsWith("No common group", Why(Offers.Modern with { Groups = Offers.Groups("X448") }, "chrome_70_win10"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_TLS_13_a_certificate_on_P_521_needs_its_signature_scheme()
    {
        var offer = Offers.Modern with { Certificates = [Offers.Ecdsa(521)] };
        Assert.Equal("No common signature: in TLS 1.3 this client takes none by the server's 521-bit ECDSA key.", Why(offer, "chromium_137_win11"));
        Assert.True(offer.Ask("firefox_137_win11").Succeeds);
        Assert.Equal(Authentication.Rsa, (offer with { Certificates = [Offers.Ecdsa(521), Offers.Rsa(2048)] }).Ask("chromium_137_win11").Picked!.Certificate!.Key);
    }

    [Fact]
    public void Clients_refuse_keys_and_certificates_beyond_their_limits()
    {
        Assert.EndsWith("with the 1024-bit RSA certificate; this client takes no less than 2048 bits.", Why(Offers.Intermediate(Offers.Rsa(1024)), "apple_ats_9_ios9"), StringComparison.Ordinal);
        Assert.EndsWith("with the 8192-bit RSA certificate; this client takes at most 4096 bits.", Why(Offers.Blog(Offers.Variant6) with { Certificates = [Offers.Rsa(8192)] }, "safari_7_osx109"), StringComparison.Ordinal);
        var sha1 = Offers.Intermediate(Offers.Rsa(2048) with { SignedWithSha1 = true });
        Assert.Equal("The certificate is signed with SHA-1; this client takes only SHA-2.", Why(sha1, "chromium_137_win11"));
        Assert.True(sha1.Ask("ie_11_win7").Succeeds);
    }

    [Fact]
    public void A_highest_protocol_without_a_suite_refuses_everybody()
    {
        var offer = Offers.Intermediate(Offers.Rsa(2048));
        Assert.All(Handshake.SimulateAll(offer with { Tls13Suites = [] }), outcome => Assert.StartsWith("The server has no suite for TLS 1.3:", ((HandshakeOutcome.Failed)outcome).Why, StringComparison.Ordinal));
        // With a gap, the highest below it counts.
        Assert.StartsWith("The server has no suite for TLS 1.0:", Why(offer with { Protocols = [TlsProtocol.Tls13, TlsProtocol.Tls12, TlsProtocol.Tls10] }, "chrome_70_win10"), StringComparison.Ordinal);
    }

    private static string Why(ServerOffer offer, string client) => Assert.IsType<HandshakeOutcome.Failed>(offer.Ask(client)).Why;
}
