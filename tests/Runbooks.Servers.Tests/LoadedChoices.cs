namespace Runbooks.Servers.Tests;

/// <summary>A wide sample of what a person may choose, the same for every product.</summary>
internal static class LoadedChoices
{
    private static readonly string[] Keys = ["keys=rsa", "keys=ecdsa", "keys=ecdsa,rsa"];

    private static readonly string[] Starts =
    [
        "start=intermediate", "start=intermediate-5.7", "start=modern", "start=compatible / client=ie_11_win7", "start=compatible / client=java_7u25",
        "start=compatible / client=safari_604_osx1084", "protocols=tls1.0,tls1.1,tls1.2,tls1.3 / cbc=on / rsaExchange=on / dhe=on",
    ];

    /// <summary>Each alone the other way than the form has it, and what depends on it.</summary>
    public static ImmutableArray<string> Alone { get; } =
    [
        "dhe=on", "cbc=on", "rsaExchange=on", "otherCiphers=on", "cbc=on / otherCiphers=on", "spelling=short", "dhe=on / cbc=on / rsaExchange=on / otherCiphers=on / spelling=short",
        "serverOrder=on", "tickets=on", "timeout=86400", "timeout=60", "hsts=off", "hstsSubdomains=on", "hstsSubdomains=on / hstsPreload=on / hstsMaxAge=31536000", "hstsMaxAge=0",
        "redirect=off", "http2=off", "redirect=off / http2=off / hsts=off", "dhe=on / dhBits=3072", "dhe=on / dhBits=4096",
        "rsaBits=3072", "rsaBits=4096", "keys=ecdsa / curve=384", "keys=ecdsa / curve=521",
        "groups=X25519", "groups=prime256v1,secp384r1,secp521r1", "groups=X448,X25519,secp521r1,secp384r1,prime256v1",
        "tls13=TLS_AES_256_GCM_SHA384", "tls13=TLS_CHACHA20_POLY1305_SHA256,TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256",
        "order=256-first,ecdsa,hash", "order=aead",
        "protocols=tls1.2", "protocols=tls1.3", "protocols=tls1.1,tls1.2", "protocols=tls1.0,tls1.1,tls1.2,tls1.3", "protocols=tls1.0 / cbc=on", "protocols=tls1.0,tls1.1 / cbc=on / rsaExchange=on",
    ];

    /// <summary>Strings with every sign, those of the old post, and pasted configurations.</summary>
    private static readonly string[] Strings =
    [
        "suitesBy=string / string=HIGH:!aNULL:@STRENGTH", "suitesBy=string / string=DEFAULT", "suitesBy=string / string=ECDHE+AESGCM,ECDHE+CHACHA20;AES256-SHA",
        "suitesBy=string / string=ALL:!aNULL:+kRSA:-SHA1:@SECLEVEL=1", "suitesBy=string / string=HIGH:!aNULL / protocols=tls1.0,tls1.1,tls1.2,tls1.3",
        "suitesBy=string / string=DEFAULT / protocols=tls1.0,tls1.1,tls1.2", "suitesBy=string / string=EECDH EDH+aRSA !aNULL !eNULL",
        .. Enumerable.Range(1, 6).Select(variant => $"start=post-2014 / variant={variant} / protocols=tls1.0,tls1.1,tls1.2"),
        "start=existing / existing=SSLProtocol all -SSLv3\nSSLCipherSuite HIGH:!aNULL:!MD5\nSSLHonorCipherOrder on",
        "start=existing / existing=ssl_protocols TLSv1.2 TLSv1.3;\nssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA;\nadd_header Strict-Transport-Security \"max-age=300\";",
        "start=existing / existing=global\n    ssl-default-bind-ciphers ECDHE+AESGCM\n    ssl-default-bind-options ssl-min-ver TLSv1.2",
    ];

    public static ImmutableArray<string> All { get; } = [.. Starts.SelectMany(_ => Keys, (start, keys) => $"{start} / {keys}"), .. Alone, .. Strings];
}
