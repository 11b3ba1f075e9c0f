using Runbooks.Domain.Tls.Rating;

namespace Runbooks.Domain.Tls.Advice;

/// <summary>Every caution there is about a configuration. Pure and total; an empty answer means nothing is known against it.</summary>
public static class Cautions
{
    private static readonly ImmutableArray<Func<Advised, TlsCaution?>> All =
    [
        ProtocolCautions.Ssl2, ProtocolCautions.Poodle, ProtocolCautions.Ssl3, ProtocolCautions.OldTls, ProtocolCautions.NoTls13, ProtocolCautions.WindowsXp,
        CipherCautions.NoEncryption, CipherCautions.Weak, CipherCautions.Rc4, CipherCautions.Sweet32, CipherCautions.Beast, CipherCautions.Lucky13, CipherCautions.Crime,
        KeyExchangeCautions.Anonymous, KeyExchangeCautions.NoForwardSecrecy, KeyExchangeCautions.Rfc10015, KeyExchangeCautions.WeakDh, KeyExchangeCautions.DeadDhe, KeyExchangeCautions.NotRecommended,
        Http2Cautions.BlockList, Http2Cautions.MandatorySuite,
        DeploymentCautions.SessionTickets, DeploymentCautions.OcspStapling, DeploymentCautions.HstsPreload, DeploymentCautions.HstsPreloadRefused,
    ];

    /// <summary>Gravest first.</summary>
    public static ImmutableArray<TlsCaution> Of(ConfiguredServer server)
    {
        var advised = new Advised(server, UsableOffer.Of(server.Rated.Offer));
        return [.. All.Select(caution => caution(advised)).OfType<TlsCaution>().OrderByDescending(caution => caution.Severity)];
    }
}
