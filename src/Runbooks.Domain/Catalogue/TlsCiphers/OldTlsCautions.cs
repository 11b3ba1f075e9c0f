using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Where a distribution keeps TLS 1.0 and 1.1 from working whatever the server's file says. All of it is from memory.</summary>
internal static class OldTlsCautions
{
    public static IEnumerable<Caution> Of(TlsInputs inputs)
    {
        if (inputs.Configuration.OffersOldTls && Text(inputs.Build.Id) is { } text) yield return new(Severity.Warning, text, null, Unverified: true);
    }

    private static string? Text(string build) => build switch
    {
        "ubuntu-20.04" => "Ubuntu 20.04 has no TLS 1.0 and 1.1 at security level 2, its own; so level 0 is set. Level 1 may be enough.",
        "debian-10" or "debian-11" => "MinProtocol in Debian’s openssl.cnf may be TLSv1.2. A server that sets no lowest protocol of its own keeps it, and TLS 1.0 and 1.1 fail.",
        "rhel-8" or "rhel-9" or "rhel-10" => "The crypto policy DEFAULT of RHEL forbids TLS 1.0 and 1.1, and from RHEL 9 on the SHA-1 signatures that they need: they may fail whatever this file says. update-crypto-policies --show tells the policy.",
        _ => null,
    };
}
