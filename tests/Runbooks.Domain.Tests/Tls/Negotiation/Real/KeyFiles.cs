using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation.Real;

/// <summary>Certificates, keys and DH parameters in a folder that goes away with it.</summary>
internal sealed class KeyFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("runbooks-tls-");

    public string Certificate(ServerCertificate certificate) => Made(certificate, "crt");

    public string Key(ServerCertificate certificate) => Made(certificate, "key");

    /// <summary>The groups of RFC 7919: to make others takes minutes.</summary>
    public string DhParameters(int bits)
    {
        var file = Path.Combine(folder.FullName, $"dh{bits}.pem");
        if (!File.Exists(file)) File.WriteAllText(file, OpenSslServer.Run("genpkey", "-genparam", "-algorithm", "DH", "-pkeyopt", $"group:ffdhe{bits}"));
        return file;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Made(ServerCertificate certificate, string kind)
    {
        var file = Path.Combine(folder.FullName, $"{certificate.Key}{certificate.Bits}");
        if (!File.Exists($"{file}.key"))
        {
            using AsymmetricAlgorithm key = certificate.Key == Authentication.Rsa ? RSA.Create(certificate.Bits) : ECDsa.Create(Curve(certificate.Bits));
            var request = key is RSA rsa
                ? new CertificateRequest("CN=www.example.com", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : new CertificateRequest("CN=www.example.com", (ECDsa)key, HashAlgorithmName.SHA256);
            using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            File.WriteAllText($"{file}.crt", made.ExportCertificatePem());
            File.WriteAllText($"{file}.key", key.ExportPkcs8PrivateKeyPem());
        }
        return $"{file}.{kind}";
    }

    private static ECCurve Curve(int bits) => bits switch { 256 => ECCurve.NamedCurves.nistP256, 384 => ECCurve.NamedCurves.nistP384, _ => ECCurve.NamedCurves.nistP521 };
}
