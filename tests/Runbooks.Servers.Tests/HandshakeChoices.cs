namespace Runbooks.Servers.Tests;

/// <summary>Servers that are run and asked, the same for every product.</summary>
internal static class HandshakeChoices
{
    private const string Old = "protocols=tls1.0,tls1.1,tls1.2,tls1.3 / cbc=on / rsaExchange=on";
    private const string To12 = "protocols=tls1.0,tls1.1,tls1.2";

    public static ImmutableArray<string> All { get; } =
    [
        "keys=ecdsa,rsa",
        "keys=rsa / serverOrder=on",
        "keys=ecdsa / curve=384 / cbc=on",
        "keys=ecdsa,rsa / curve=521 / rsaBits=3072",
        "keys=ecdsa,rsa / protocols=tls1.2 / rsaExchange=on",
        "keys=rsa / groups=secp384r1,prime256v1 / serverOrder=on",
        "keys=rsa / groups=X448,secp521r1 / tls13=TLS_CHACHA20_POLY1305_SHA256,TLS_AES_256_GCM_SHA384 / serverOrder=on",
        "start=modern",
        "start=modern / keys=ecdsa,rsa / curve=384 / serverOrder=on",
        "start=intermediate-5.7 / keys=ecdsa,rsa / dhBits=3072",
        "start=intermediate-5.7 / keys=rsa / rsaBits=3072 / serverOrder=on / order=key-exchange,256-first,aead",
        Old + " / keys=ecdsa,rsa / dhe=on / serverOrder=on",
        Old + " / keys=ecdsa,rsa / dhe=on / otherCiphers=on / spelling=short",
        Old + " / keys=rsa / otherCiphers=on / serverOrder=on / order=128-first,aead",
        "protocols=tls1.0,tls1.1,tls1.2,tls1.3",
        "protocols=tls1.0 / cbc=on / keys=ecdsa,rsa",
        "start=post-2014 / variant=5 / rsaBits=2048 / " + To12,
        "start=post-2014 / variant=1 / dhBits=2048 / rsaBits=3072 / " + To12,
        "start=compatible / client=ie_11_win7 / keys=ecdsa,rsa",
        "start=compatible / client=java_7u25",
        "start=existing / existing=SSLProtocol all -SSLv3 -TLSv1 -TLSv1.1\nSSLCipherSuite HIGH:!aNULL",
        "keys=ecdsa,rsa / suitesBy=string / string=DHE-RSA-AES128-GCM-SHA256:AES128-SHA:ECDHE-ECDSA-AES128-SHA:@SECLEVEL=1 / serverOrder=on",
    ];
}
