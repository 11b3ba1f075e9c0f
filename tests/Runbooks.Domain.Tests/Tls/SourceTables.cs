using System.Globalization;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>The rows of OpenSSL's own tables of suites and aliases, in our words.</summary>
internal static class SourceTables
{
    public static IEnumerable<Row> Suites(string source) =>
        // 1.0.2 has a row of no protocol for testing what a client does with one.
        OpenSslVectors.Lines("suite-tables.tsv").Select(line => line.Split('\t')).Where(column => column[0] == source && column[14] != "OPENSSL_SSL_DEBUG_BROKEN_PROTOCOL").Select(column => new Row(column));

    public static IEnumerable<Alias> Aliases(string source) =>
        OpenSslVectors.Lines("alias-tables.tsv").Select(line => line.Split('\t')).Where(column => column[0] == source).Select(column => new Alias(
            column[2], Bits<KeyExchange>(column[3], KeyExchangeOf), Bits<Authentication>(column[4], AuthenticationOf), Bits<Encryption>(column[5], EncryptionOf), Bits<Mac>(column[6], MacOf),
            Protocol(column[7], source),
            // The mask of the export suites of both lengths.
            column[8] == "EXPORT" ? StrengthClass.Exp40 | StrengthClass.Exp56 : Bits<StrengthClass>(column[8], ClassOf)));

    /// <summary>A row of a table of suites.</summary>
    internal sealed record Row(string[] Column)
    {
        public int Code => Convert.ToInt32(Column[3], 16);

        public SuiteEntry Expected(Release release)
        {
            var suite = new CipherSuite(
                Code, Column[4], Column[5] == "-" ? null : Column[5], Bits<KeyExchange>(Column[6], KeyExchangeOf), Bits<Authentication>(Column[7], AuthenticationOf),
                Bits<Encryption>(Column[8], EncryptionOf), Number(Column[13]), Bits<Mac>(Column[9], MacOf), Protocol(Column[10], Column[0]));
            return new SuiteEntry(suite, suite.Name, suite.Authentication, suite.Protocol, Bits<StrengthClass>(Column[11], ClassOf), Number(Column[12]), MissingIn(release, suite, Column[14]));
        }

        /// <summary>What the condition in the source, the providers and the engines of a default build come to.</summary>
        private static Missing MissingIn(Release release, CipherSuite suite, string condition)
        {
            if (condition.Contains("EXPERIMENTAL", StringComparison.Ordinal)) return Missing.Experimental;
            if (condition.Contains("NO_KRB5", StringComparison.Ordinal)) return Missing.Krb5;
            if (IsGost(suite, condition)) return release == Release.V102 && condition == "-" ? Missing.No : Missing.Gost;
            if (condition.Contains("WEAK", StringComparison.Ordinal)) return Missing.Weak;
            return release >= Release.V30 && suite.Encryption is (Encryption.Seed or Encryption.Idea) ? Missing.Legacy : Missing.No;
        }

        private static bool IsGost(CipherSuite suite, string condition) =>
            condition.Contains("GOST", StringComparison.Ordinal) || (suite.KeyExchange & (KeyExchange.Gost | KeyExchange.Gost18)) != 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary><c>-</c>, <c>A|B</c>, <c>~A</c>.</summary>
    private static T Bits<T>(string text, Func<string, T> member) where T : struct, Enum
    {
        if (text == "-") return default;
        var bits = text.TrimStart('~').Split('|').Aggregate(0, (all, word) => all | (int)(object)member(word));
        return (T)(object)(text[0] == '~' ? Enum.GetValues<T>().Aggregate(0, (all, value) => all | (int)(object)value) & ~bits : bits);
    }

    /// <summary>1.0.x has no bit of its own for TLSv1.</summary>
    private static TlsProtocol Protocol(string text, string source) => text switch
    {
        "-" => TlsProtocol.None,
        "SSLv2" => TlsProtocol.Ssl2,
        "SSLv3" => TlsProtocol.Ssl3,
        "TLSv1.0" => source.StartsWith("1.0", StringComparison.Ordinal) ? TlsProtocol.Ssl3 : TlsProtocol.Tls10,
        "TLSv1.2" => TlsProtocol.Tls12,
        "TLSv1.3" => TlsProtocol.Tls13,
        _ => throw new FormatException(text),
    };

    private static StrengthClass ClassOf(string word) => word switch
    {
        // EXP40 and EXP56 tell it as well.
        "NOT_EXP" or "EXPORT" => StrengthClass.None,
        "EXP40" => StrengthClass.Exp40,
        "EXP56" => StrengthClass.Exp56,
        "STRONG_NONE" => StrengthClass.NoStrength,
        "LOW" => StrengthClass.Low,
        "MEDIUM" => StrengthClass.Medium,
        "HIGH" => StrengthClass.High,
        "FIPS" => StrengthClass.Fips,
        "NOT_DEFAULT" => StrengthClass.NotDefault,
        _ => throw new FormatException(word),
    };

    private static KeyExchange KeyExchangeOf(string word) => word switch
    {
        "kRSA" => KeyExchange.Rsa,
        "kDHr" => KeyExchange.DhRsa,
        "kDHd" => KeyExchange.DhDss,
        "kDHE" => KeyExchange.Dhe,
        "kECDHr" => KeyExchange.EcdhRsa,
        "kECDHe" => KeyExchange.EcdhEcdsa,
        "kECDHE" => KeyExchange.Ecdhe,
        "kPSK" => KeyExchange.Psk,
        "kRSAPSK" => KeyExchange.RsaPsk,
        "kDHEPSK" => KeyExchange.DhePsk,
        "kECDHEPSK" => KeyExchange.EcdhePsk,
        "kSRP" => KeyExchange.Srp,
        "kKRB5" => KeyExchange.Krb5,
        "kGOST" => KeyExchange.Gost,
        "kGOST18" => KeyExchange.Gost18,
        _ => throw new FormatException(word),
    };

    private static Authentication AuthenticationOf(string word) => word switch
    {
        "aRSA" => Authentication.Rsa,
        "aDSS" => Authentication.Dss,
        "aECDSA" => Authentication.Ecdsa,
        "aECDH" => Authentication.Ecdh,
        "aDH" => Authentication.Dh,
        "aPSK" => Authentication.Psk,
        "aSRP" => Authentication.Srp,
        "aKRB5" => Authentication.Krb5,
        "aGOST94" => Authentication.Gost94,
        "aGOST01" => Authentication.Gost01,
        "aGOST12" => Authentication.Gost12,
        "aNULL" => Authentication.Null,
        _ => throw new FormatException(word),
    };

    private static Encryption EncryptionOf(string word) => word switch
    {
        "eNULL" => Encryption.Null,
        "3DES" => Encryption.TripleDes,
        "AES128GCM" => Encryption.Aes128Gcm,
        "AES256GCM" => Encryption.Aes256Gcm,
        "CHACHA20POLY1305" => Encryption.ChaCha20,
        "ARIA128GCM" => Encryption.Aria128Gcm,
        "ARIA256GCM" => Encryption.Aria256Gcm,
        "eGOST2814789CNT" => Encryption.Gost89,
        "eGOST2814789CNT12" => Encryption.Gost8912,
        _ => Enum.Parse<Encryption>(word, ignoreCase: true),
    };

    private static Mac MacOf(string word) => word == "GOST12_256" ? Mac.Gost12 : Enum.Parse<Mac>(word, ignoreCase: true);
}
