namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>The clients, one row each: what is true of them beside the codes in <see cref="ClientHelloRows"/>.</summary>
/// <remarks>
/// Protocols, SNI, layout of the hello and compression: facts read from recorded ClientHello messages. DH, RSA, ECDSA (bits taken) and
/// SHA-1 (certificates taken): see <see cref="ClientLimits"/>. Year: when the version came out, from general knowledge
/// and not verified; - where it is not certain.
/// </remarks>
internal static class ClientRows
{
    public const string Text = """
        id                     family            year  protocols         SNI  hello  compression  DH          RSA         ECDSA  SHA-1  name
        ie_6_xp                InternetExplorer  2001  SSLv2..SSLv3      no   SSLv2  null         -           -           -      yes    IE 6 XP
        ie_8_xp                InternetExplorer  2009  SSLv3..TLSv1      no   SSLv3  null         -           -           -      yes    IE 8 XP
        ie_7_vista             InternetExplorer  2007  SSLv3..TLSv1      yes  SSLv3  null         -           -           -      yes    IE 7 Vista
        ie_8_win7              InternetExplorer  2009  SSLv3..TLSv1      yes  SSLv3  null         -           -           -      yes    IE 8 Win 7
        ie_11_win7             InternetExplorer  2013  TLSv1..TLSv1.2    yes  SSLv3  null         1024..4096  ..16384     -      yes    IE 11 Win 7
        ie_11_win81            InternetExplorer  2013  TLSv1..TLSv1.2    yes  SSLv3  null         1024..4096  ..16384     -      yes    IE 11 Win 8.1
        ie_11_win10            InternetExplorer  2015  TLSv1..TLSv1.2    yes  SSLv3  null         1024..4096  ..16384     -      yes    IE 11 Win 10
        edge_15_win10          Edge              2017  TLSv1..TLSv1.2    yes  SSLv3  null         1024..4096  ..16384     -      yes    Edge 15 Win 10
        edge_133_win11_23h2    Edge              2025  TLSv1.2..TLSv1.3  yes  SSLv3  null         -           ..16384     -      no     Edge 133 Win 11 23H2
        android_237            Android           2011  SSLv3..TLSv1      no   SSLv3  null         -           -           -      yes    Android 2.3.7
        android_404            Android           2012  SSLv3..TLSv1      yes  SSLv3  deflate      -           -           -      yes    Android 4.0.4
        android_442            Android           2013  SSLv3..TLSv1.2    yes  SSLv3  null         -           -           -      yes    Android 4.4.2
        android_500            Android           2014  SSLv3..TLSv1.2    yes  SSLv3  null         -           -           -      yes    Android 5.0.0
        android_70             Android           2016  TLSv1..TLSv1.2    yes  SSLv3  null         -           -           -      yes    Android 7.0 (native)
        android_81             Android           2017  TLSv1..TLSv1.2    yes  SSLv3  null         -           -           -      yes    Android 8.1 (native)
        android_X              Android           2019  TLSv1..TLSv1.3    yes  SSLv3  null         -           -           -      yes    Android 10.0 (native)
        android_13_14          Android           2022  TLSv1.2..TLSv1.3  yes  SSLv3  null         -           -           -      yes    Android 13/14 (native)
        android_15_16          Android           2024  TLSv1.2..TLSv1.3  yes  SSLv3  null         -           -           -      no     Android 15/16 (native)
        chrome_49_xpsp3        Chrome            2016  TLSv1..TLSv1.2    yes  SSLv3  null         1024..      -           -      yes    Chrome 49 XP SP3
        chrome_70_win10        Chrome            2018  TLSv1..TLSv1.3    yes  SSLv3  null         1024..      -           -      yes    Chrome 70 Win 10
        chromium_137_win11     Chrome            2025  TLSv1.2..TLSv1.3  yes  SSLv3  null         1024..      -           -      no     Chromium 137 (Win 11)
        firefox_3130_esr_win7  Firefox           2014  TLSv1..TLSv1.2    yes  SSLv3  null         -           -           -      yes    Firefox 31.3.0 ESR Win 7
        firefox_27_win8        Firefox           2014  SSLv3..TLSv1.2    yes  SSLv3  null         -           -           -      yes    Firefox 27 Win 8
        firefox_49_xpsp3       Firefox           2016  TLSv1..TLSv1.2    yes  SSLv3  null         1023..      -           -      yes    Firefox 49 XP SP3
        firefox_100_win10      Firefox           2022  TLSv1.2..TLSv1.3  yes  SSLv3  null         1023..      -           -      yes    Firefox 100 (Win 10)
        firefox_137_win11      Firefox           2025  TLSv1.2..TLSv1.3  yes  SSLv3  null         1023..      -           -      yes    Firefox 137 (Win 11)
        safari_519_osx1068     Safari            2013  SSLv3..TLSv1      yes  SSLv3  null         -           ..4096      -      yes    Safari 5.1.9 OS X 10.6.8
        safari_604_osx1084     Safari            2013  SSLv3..TLSv1      yes  SSLv3  null         -           ..4096      -      yes    Safari 6.0.4 OS X 10.8.4
        safari_7_osx109        Safari            2013  SSLv3..TLSv1.2    yes  SSLv3  null         -           ..4096      -      yes    Safari 7 OS X 10.9
        safari_9_ios9          Safari            2015  TLSv1..TLSv1.2    yes  SSLv3  null         768..       ..8192      -      yes    Safari 9 iOS 9
        safari_121_ios_122     Safari            2019  TLSv1..TLSv1.3    yes  SSLv3  null         -           -           -      yes    Safari 12.1 (iOS 12.2)
        safari_184_osx_154     Safari            2025  TLSv1..TLSv1.3    yes  SSLv3  null         1024..      -           -      yes    Safari 18.4 (macOS 15.4/iOS 18.4)
        safari_264_all         Safari            -     TLSv1.2..TLSv1.3  yes  SSLv3  null         1024..      -           -      yes    Safari 26.4 (macOS/iOS/iPadOS 26.4)
        apple_ats_9_ios9       Other             2015  TLSv1.2..TLSv1.2  yes  SSLv3  null         768..       2048..8192  256..  no     Apple ATS 9 iOS 9
        java_6u45              Java              2013  SSLv2..TLSv1      no   SSLv2  null         ..1024      -           -      yes    Java 6u45
        java_7u25              Java              2013  SSLv3..TLSv1      yes  SSLv3  null         ..1024      -           -      yes    Java 7u25
        java_8u161             Java              2018  TLSv1..TLSv1.2    yes  SSLv3  null         ..2048      -           -      yes    Java 8u161
        java_8u31              Java              2015  TLSv1..TLSv1.2    yes  SSLv3  null         ..2048      -           -      yes    Java 8u31
        java_80442             Java              2025  TLSv1.2..TLSv1.3  yes  SSLv3  null         1024..      -           224..  no     Java 8u442 (OpenJDK)
        java_1102              Java              2019  TLSv1..TLSv1.3    yes  SSLv3  null         1024..      -           224..  yes    Java 11.0.2 (OpenJDK)
        java_1703_2106         Java              2022  TLSv1..TLSv1.3    yes  SSLv3  null         1024..      -           224..  yes    Java 17.0.3/21.0.6 (OpenJDK)
        openssl_098y           OpenSsl           2013  SSLv3..TLSv1      yes  SSLv3  null         -           -           -      yes    OpenSSL 0.9.8y
        openssl_101l           OpenSsl           2015  SSLv3..TLSv1.2    yes  SSLv3  null         -           -           -      yes    OpenSSL 1.0.1l
        openssl_102e           OpenSsl           2015  SSLv3..TLSv1.2    yes  SSLv3  null         -           -           -      yes    OpenSSL 1.0.2e
        openssl_110l           OpenSsl           2019  TLSv1..TLSv1.2    yes  SSLv3  null         -           -           -      yes    OpenSSL 1.1.0l (Debian)
        openssl_111d           OpenSsl           2019  TLSv1..TLSv1.3    yes  SSLv3  null         -           -           -      no     OpenSSL 1.1.1d (Debian)
        openssl_315            OpenSsl           2024  TLSv1..TLSv1.3    yes  SSLv3  null         -           -           -      no     OpenSSL 3.0.15 (Debian)
        openssl_350            OpenSsl           2025  TLSv1.2..TLSv1.3  yes  SSLv3  null         2048..      2048..      224..  no     OpenSSL 3.5.0 (git)
        go_1178                Other             2022  TLSv1..TLSv1.3    yes  SSLv3  null         1024..      -           224..  yes    go 1.17.8
        libressl_336           Other             2022  TLSv1..TLSv1.3    yes  SSLv3  null         -           -           -      yes    LibreSSL 3.3.6 (macOS)
        thunderbird_91_9       Other             2022  TLSv1.2..TLSv1.3  yes  SSLv3  null         -           -           -      yes    Thunderbird (91.9)
        """;
}
