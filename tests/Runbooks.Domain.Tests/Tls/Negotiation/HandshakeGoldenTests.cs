using System.Globalization;
using System.Text;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Tls.Negotiation;

/// <summary>Who gets what, over all clients.</summary>
public sealed class HandshakeGoldenTests
{
    [Fact]
    public void Mozilla_intermediate() => Check(Offers.Intermediate(Offers.Rsa(2048), Offers.Ecdsa(256)), "mozilla-intermediate-5.7.txt");

    [Fact]
    public void Mozilla_modern() => Check(Offers.Modern, "mozilla-modern-6.0.txt");

    [Fact]
    public void The_old_post_variant_6() => Check(Offers.Blog(Offers.Variant6), "old-post-variant-6.txt");

    private static void Check(ServerOffer offer, string file)
    {
        var text = new StringBuilder();
        foreach (var outcome in Handshake.SimulateAll(offer))
        {
            var told = outcome switch
            {
                HandshakeOutcome.Failed failed => $"fails    {failed.Why}{(failed.IsUnverified ? " Not verified." : "")}",
                { Picked: { } picked } => string.Create(CultureInfo.InvariantCulture, $"{picked.Protocol.Name(),-7}  {picked.Suite.Name,-30}  {Key(picked),-20}  {Certificate(picked),-11}  {(picked.HasForwardSecrecy ? "forward secrecy" : "-")}"),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            text.Append(CultureInfo.InvariantCulture, $"{outcome.Client.Name,-36}  {told}").Append(string.Concat(outcome.Notes.Select(note => $"  {note}"))).Append('\n');
        }
        Golden.Check(text.ToString(), Path.Combine("TlsNegotiation", file));
    }

    private static string Key(Negotiated picked) => picked.Group?.Name ?? (picked.DhBits is { } bits ? string.Create(CultureInfo.InvariantCulture, $"DH {bits}") : "RSA");

    private static string Certificate(Negotiated picked) => string.Create(CultureInfo.InvariantCulture, $"{picked.Certificate!.Key} {picked.Certificate.Bits}");
}
