namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>
/// The variants of the post of April 2014. Every copy of it has lost its code blocks: the strings are put together again from its words
/// and from the list it quotes (I. Ristić, August 2013), and marked unverified. What each comes to under OpenSSL 1.0.1g was measured.
/// </summary>
internal sealed record OldPostStrings(string Id, string Label, string Text)
{
    private const string First = "EECDH+ECDSA+AESGCM:EECDH+aRSA+AESGCM:EECDH+ECDSA+SHA384:EECDH+ECDSA+SHA256:EECDH+aRSA+SHA384:EECDH+aRSA+SHA256";
    private const string Last = "!aNULL:!eNULL:!LOW:!MD5:!EXP:!PSK:!SRP:!DSS";
    private const string WithRc4 = First + ":EECDH+aRSA+RC4:EECDH:EDH+aRSA:RC4+RSA+SHA:DES-CBC3-SHA:" + Last;
    private const string Rc4Last = First + ":EECDH:EDH+aRSA:DES-CBC3-SHA:RC4-SHA:" + Last;
    private const string NoRc4 = First + ":EECDH:EDH+aRSA:DES-CBC3-SHA:" + Last + ":!CAMELLIA:!SEED:!RC4";

    public static ImmutableArray<OldPostStrings> All { get; } =
    [
        new("1", "BEAST mitigated by RC4", WithRc4),
        new("2", "BEAST mitigated by RC4, without Camellia and SEED", WithRc4 + ":!CAMELLIA:!SEED"),
        new("3", "BEAST left to the clients", Rc4Last),
        new("4", "BEAST left to the clients, without Camellia and SEED", Rc4Last + ":!CAMELLIA:!SEED"),
        new("5", "RC4 denied", NoRc4),
        new("6", "RC4 denied, and no ECDHE with 3DES", NoRc4 + ":!ECDHE-RSA-DES-CBC3-SHA"),
    ];

    public static OldPostStrings? Find(string id) => All.FirstOrDefault(variant => variant.Id == id);
}
